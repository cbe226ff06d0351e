#include "io/scenario/scenario_folders.hpp"

#include "io/did_you_mean.hpp"

#include <algorithm>
#include <system_error>
#include <vector>

namespace verbund {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_candidates = 2000;

fs::path root_of(const fs::path& scenario) {
    std::error_code ignored;
    for (fs::path folder = scenario.parent_path();; folder = folder.parent_path()) {
        if (fs::exists(folder / ".verbund-scenarios", ignored)) return folder;
        if (folder == folder.parent_path()) return scenario.parent_path();
    }
}

bool lies_in(const fs::path& root, const fs::path& file) {
    const auto [in_root, in_file] =
        std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    return in_root == root.end() && in_file != file.end();
}

// The files of a folder with an ending, as paths from a folder above it.
template <class Entries>
void list_files(const fs::path& folder, const fs::path& ending, const fs::path& above,
                std::vector<std::string>& paths) {
    std::error_code failed;
    for (Entries entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        if (paths.size() == most_candidates) return;
        if (entry->path().extension() == ending)
            paths.push_back(entry->path().lexically_relative(above).generic_string());
    }
}

}  // namespace

ScenarioFolders::ScenarioFolders(const fs::path& scenario, const fs::path& shipped)
    : own_(root_of(scenario)) {
    std::error_code failed;
    const fs::path real = fs::canonical(shipped, failed);
    if (!failed) shipped_ = {real, shipped.string()};
}

bool ScenarioFolders::hold(const fs::path& real) const {
    return lies_in(own_, real) ||
           (!shipped_.real.empty() && lies_in(shipped_.real, real));
}

FoundFile ScenarioFolders::find(const std::string& path, const NamedFile& from,
                                LookUp look_up) const {
    std::vector<NamedFile> folders{
        {from.real.parent_path(), fs::path(from.shown).parent_path().string()}};
    if (look_up == LookUp::shipped_too && !shipped_.real.empty())
        folders.push_back(shipped_);
    bool inside = false, outside = false;
    for (const NamedFile& folder : folders) {
        std::error_code failed;
        const fs::path real = fs::weakly_canonical(folder.real / path, failed);
        if (failed) continue;
        const bool there = fs::exists(real, failed);
        if (hold(real) && there)
            return {NamedFile{
                real, (fs::path(folder.shown) / path).lexically_normal().string()}};
        inside = inside || hold(real);
        outside = outside || there;
    }
    return {std::nullopt, outside || !inside};
}

std::string ScenarioFolders::nearest(const std::string& path, const NamedFile& from,
                                     LookUp look_up) const {
    const fs::path ending = fs::path(path).extension();
    const fs::path own = from.real.parent_path();
    const fs::path beside = (own / path).lexically_normal().parent_path();
    std::vector<std::string> paths;
    if (lies_in(own_, beside / path))
        list_files<fs::directory_iterator>(beside, ending, own, paths);
    if (look_up == LookUp::shipped_too && !shipped_.real.empty())
        list_files<fs::recursive_directory_iterator>(shipped_.real, ending,
                                                     shipped_.real, paths);
    std::sort(paths.begin(), paths.end());
    return did_you_mean(fs::path(path).lexically_normal().generic_string(), paths, '/');
}

}  // namespace verbund
