#include "run/results_folder.hpp"

#include "io/fault.hpp"
#include "io/files.hpp"
#include "io/guarded_text.hpp"
#include "io/journal/journal.hpp"
#include "io/scenario/scenario_writer.hpp"
#include "run/counted.hpp"
#include "run/failures.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace verbund {

namespace fs = std::filesystem;

namespace {

// Whether a folder holds earlier results. One without results.h5 was being filled when the
// run was killed, and is filled on, unless a file would be written over.
bool is_taken(const fs::path& earlier, const fs::path& folder,
              const std::vector<std::string>& names) {
    if (fs::exists(earlier) && !fs::is_directory(earlier)) return true;
    return fs::exists(earlier / "results.h5") ||
           std::ranges::any_of(names, [&](const std::string& name) {
               return fs::exists(folder / name) && fs::exists(earlier / name);
           });
}

// Moves what is there of some names into the first of earlier-1, earlier-2 … that is
// free. The results go last: until then they are with what belongs to them.
void set_aside(const fs::path& folder, const std::vector<std::string>& names,
               bool quiet) {
    int nth = 1;
    const auto earlier_folder = [&] { return folder / fmt::format("earlier-{}", nth); };
    while (is_taken(earlier_folder(), folder, names)) ++nth;
    const fs::path earlier = earlier_folder();
    make_folder(earlier);
    for (const std::string& name : names)
        if (fs::exists(folder / name)) move_file(folder / name, earlier / name);
    sync_folder(earlier);
    if (!quiet)
        fmt::print(stderr, "earlier results are kept in {}\n", earlier.string());
}

// The files of one plan, the results last.
std::vector<std::string> all_of_a_plan(const fs::path& folder) {
    std::vector<std::string> names = {"journal", "resolved.toml", "provenance.json",
                                      "failures.csv"};
    for (const fs::path& file : failures_of_shards(folder))
        names.push_back(file.filename());
    names.emplace_back("results.h5");
    return names;
}

[[noreturn]] void refuse_other_plan(const fs::path& folder, std::size_t runs,
                                    const std::vector<std::string>& differences) {
    throw ScenarioRefused({fault_at(
        {folder.string(), 1, 1},
        fmt::format("{} of another plan {} kept there ({}); "
                    "give the command of that plan to finish it, name "
                    "another folder with -o, or remove {}",
                    counted(runs, "finished run"), is_or_are(runs),
                    fmt::join(differences, "; "), journal_of(folder).string()))});
}

void write_resolved(const fs::path& folder, const Scenario& scenario) {
    const fs::path file = folder / "resolved.toml";
    const std::string text = resolved_text(scenario);
    if (text.size() <= most_scenario_bytes)
        write_whole(file, text);
    else
        remove_file(file);
}

}  // namespace

fs::path journal_of(const fs::path& folder) { return folder / "journal"; }

std::uintmax_t bytes_kept(const fs::path& folder) {
    std::error_code ignored;
    std::uintmax_t bytes = 0;
    for (const fs::directory_entry& file :
         fs::directory_iterator(journal_of(folder), ignored)) {
        const std::uintmax_t size = file.file_size(ignored);
        if (!ignored) bytes += size;
    }
    return bytes;
}

void sweep_half_written(const fs::path& folder) {
    const fs::path journal = journal_of(folder);
    for (const fs::path& file :
         {folder / "results.h5", folder / "resolved.toml", folder / "provenance.json",
          journal / "build.txt", journal / "scenario.toml", journal / "resolved.toml",
          journal / "shards.txt", journal / "saved.world"})
        sweep_temporaries(file.parent_path(), file.stem().string(),
                          file.extension().string());
    for (const fs::path& file : half_written_failures(folder)) remove_file(file);
}

void make_way(const fs::path& folder, const Scenario& scenario, bool quiet) {
    sweep_half_written(folder);
    const fs::path journal = journal_of(folder);
    const JournalPlan there = JournalPlan::of_folder(journal);
    if (there.empty()) return;
    const auto differences = there.differences(JournalPlan(scenario));
    if (differences.empty()) return;
    if (fs::exists(folder / "results.h5"))
        return set_aside(folder, all_of_a_plan(folder), quiet);
    if (const std::size_t runs = runs_kept_in(segments_kept_in(journal)); runs > 0)
        refuse_other_plan(folder, runs, differences);
    name_failures(folder, scenario, {});  // none of those is of this plan
    remove_folder(journal);
}

void require_same_plan(const fs::path& folder, const Scenario& scenario) {
    const fs::path journal = journal_of(folder);
    const JournalPlan there = JournalPlan::of_folder(journal);
    if (there.empty()) return;
    const auto differences = there.differences(JournalPlan(scenario));
    if (!differences.empty())
        refuse_other_plan(folder, runs_kept_in(segments_kept_in(journal)), differences);
}

void put_results(const fs::path& folder, ResultsFile& results, const Scenario& scenario,
                 Provenance provenance, bool quiet) {
    results.close();
    const bool same = results.is_there_already();
    if (same && fs::exists(folder / "provenance.json")) return;
    if (!same && fs::exists(folder / "results.h5"))
        set_aside(folder,
                  {"resolved.toml", "provenance.json", "failures.csv", "results.h5"},
                  quiet);
    if (!same) results.put_in_place();
    write_resolved(folder, scenario);
    provenance.content_sha256 = results.content_sha256();
    provenance.ended = std::chrono::system_clock::now();
    write_provenance(folder, provenance);
}

}  // namespace verbund
