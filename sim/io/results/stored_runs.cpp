#include "io/results/stored_runs.hpp"

#include "io/fault.hpp"
#include "io/results/results_coordinates.hpp"
#include "io/scenario/scenario_reader.hpp"

#include <array>

#include <fmt/core.h>

namespace verbund {

namespace {

namespace fs = std::filesystem;

fs::path file_at(const fs::path& place) {
    const fs::path file = fs::is_directory(place) ? place / "results.h5" : place;
    if (!fs::exists(file)) throw InputMissing(file, "there are no results");
    return file;
}

// Runs something that reads the file, and says what the file is when it cannot be read.
template <class Act>
auto read_of(const fs::path& file, Act&& act) {
    try {
        return act();
    } catch (const Hdf5Failed& failed) {
        throw ScenarioRefused({fault_at(
            {file.string(), 1, 1},
            fmt::format("cannot be read as results: {}; results.h5 of `verbund run`, "
                        "which says what was run",
                        failed.what()))});
    }
}

Handle dataset_of(hid_t root, const char* name) {
    return Handle(H5Dopen2(root, name, H5P_DEFAULT));
}

}  // namespace

struct StoredRuns::File {
    Handle root;
};

StoredRuns::StoredRuns(const fs::path& place)
    : file_(file_at(place)), opened_(std::make_unique<File>()) {
    std::string text = read_of(file_, [&] {
        opened_->root = open_hdf5_file(file_);
        return read_text(dataset_of(opened_->root, resolved_scenario_name), {});
    });
    scenario_ = read_scenario_text(std::move(text), file_ / resolved_scenario_name);
}

StoredRuns::~StoredRuns() = default;

std::string StoredRuns::state(const RunKey& run) const {
    return read_of(file_, [&]() -> std::string {
        const Handle states = dataset_of(opened_->root, "state");
        const std::array<hsize_t, 3> at{static_cast<hsize_t>(run.strategy),
                                        static_cast<hsize_t>(run.point),
                                        static_cast<hsize_t>(run.replicate)};
        const std::vector<hsize_t> lengths = lengths_of(states);
        for (std::size_t i = 0; i < at.size(); ++i)
            if (at[i] >= lengths[i]) return "";
        return read_text(states, at);
    });
}

std::string StoredRuns::version() const {
    return read_of(file_, [&] {
        const Handle attribute(H5Aopen(opened_->root, "verbund_version", H5P_DEFAULT));
        const Handle type(H5Aget_type(attribute));
        char* text = nullptr;
        checked(H5Aread(attribute, type, &text));
        const std::string version = text == nullptr ? "" : text;
        checked(H5free_memory(text));
        return version;
    });
}

}  // namespace verbund
