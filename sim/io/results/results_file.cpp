#include "io/results/results_file.hpp"

#include "core/heaps.hpp"
#include "io/files.hpp"
#include "io/results/hdf5_file.hpp"
#include "io/results/hdf5_memory.hpp"
#include "io/results/run_columns.hpp"

#include <optional>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

namespace verbund {

struct ResultsFile::Contents {
    explicit Contents(const std::filesystem::path& folder);
    ~Contents();
    void write_start(const Scenario& scenario);
    void close();

    // Runs something and adds the file to the reason of its failure.
    template <class Action>
    void naming_file(Action&& action) {
        try {
            hush_hdf5();
            action();
            require_all_written();
        } catch (const Hdf5Failed& failed) {
            abandon_hdf5();
            throw WriteFailed(
                fmt::format("{}: cannot write: {}", place.string(), failed.what()));
        }
    }

    std::filesystem::path place, temporary;
    Handle file;  // before what lies in it, so that it is closed last
    Coordinates coordinates;
    std::optional<RunColumns> runs;
    std::string content;
};

ResultsFile::Contents::Contents(const std::filesystem::path& folder)
    : place(folder / "results.h5"),
      temporary(temporary_name(folder, "results", ".h5")) {
    try {
        file = create_hdf5_file(temporary);
        require_all_written();
    } catch (const Hdf5Failed& failed) {
        // A full disk leaves an empty file behind. One that was there before is
        // another's: a process on another machine may have the same id.
        std::error_code ignored;
        if (std::string_view(failed.what()).find("exists") == std::string_view::npos)
            std::filesystem::remove(temporary, ignored);
        throw CannotCreate(
            fmt::format("{}: cannot create: {}", temporary.string(), failed.what()));
    }
}

ResultsFile::Contents::~Contents() {
    std::error_code ignored;
    if (!temporary.empty()) std::filesystem::remove(temporary, ignored);
}

void ResultsFile::Contents::write_start(const Scenario& scenario) {
    write_identity(file, scenario);
    coordinates = write_coordinates(file, scenario);
    runs.emplace(file, scenario, coordinates);
    write_descriptions(file, scenario, coordinates);
    write_parameters(file, scenario, coordinates);
    write_parameters_by_week(file, scenario, coordinates);
    put(file, "coordinates", fmt::format("{}", fmt::join(coordinates.auxiliary, " ")));
    give_back_memory(file);
}

void ResultsFile::Contents::close() {
    content = runs->content_sha256();
    give_back_memory(file);
    put(file, "runs", runs->runs());
    put(file, "content_sha256", content);
    write_replicates(file, coordinates);
    runs->finish();
    coordinates.close();
    checked(H5Fflush(file, H5F_SCOPE_LOCAL));
    file.close();
    empty_heaps();
}

ResultsFile::ResultsFile(const std::filesystem::path& folder, const Scenario& scenario)
    : contents_(std::make_unique<Contents>(folder)) {
    contents_->naming_file([&] { contents_->write_start(scenario); });
}

ResultsFile::~ResultsFile() = default;

void ResultsFile::add(const RunRecord& record) {
    contents_->naming_file([&] { contents_->runs->add(record); });
}

void ResultsFile::close() {
    contents_->naming_file([&] { contents_->close(); });
}

bool ResultsFile::is_there_already() const {
    return have_same_bytes(contents_->temporary, contents_->place);
}

void ResultsFile::put_in_place() {
    verbund::put_in_place(contents_->temporary, contents_->place);
    contents_->temporary.clear();
}

void ResultsFile::finish() {
    close();
    put_in_place();
}

const std::string& ResultsFile::content_sha256() const { return contents_->content; }

}  // namespace verbund
