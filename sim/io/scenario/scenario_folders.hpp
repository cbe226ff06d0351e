// Where the files may lie that a scenario names: in the scenario's own folder, or among
// the shipped scenarios. No path leads out of both.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace verbund {

// A file by the path that is opened (canonical) and by the path that people are shown.
struct NamedFile {
    std::filesystem::path real;
    std::string shown;
};

// Where a named file is looked for: beside the file that names it, and then among the
// shipped scenarios too, or not.
enum class LookUp { beside, shipped_too };

// The first that exists of the places looked at; or none, and whether the path leads
// out of the folders.
struct FoundFile {
    std::optional<NamedFile> file;
    bool leads_out = false;
};

class ScenarioFolders {
public:
    ScenarioFolders() = default;

    // The scenario's canonical path, and the folder of the shipped scenarios; that one
    // may be empty or missing. The scenario's own folder is the nearest one upwards
    // that holds `.verbund-scenarios`; without one, the folder that it lies in.
    ScenarioFolders(const std::filesystem::path& scenario,
                    const std::filesystem::path& shipped);

    // The file that a relative path means, which stands in the file `from`.
    FoundFile find(const std::string& path, const NamedFile& from,
                   LookUp look_up) const;

    // ", did you mean `x`?" for a path that nothing was found for.
    std::string nearest(const std::string& path, const NamedFile& from,
                        LookUp look_up) const;

    // The folder of the shipped scenarios as people are shown it; empty when there is
    // none.
    const std::string& shipped() const { return shipped_.shown; }

private:
    bool hold(const std::filesystem::path& real) const;

    std::filesystem::path own_;
    NamedFile shipped_;
};

}  // namespace verbund
