#include "io/results/stored_runs.hpp"

#include "io/fault.hpp"
#include "io/results/hdf5_file.hpp"
#include "io/results/results_coordinates.hpp"
#include "io/results/run_tables.hpp"
#include "io/results/stored_numbers.hpp"
#include "io/scenario/scenario_reader.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace verbund {

namespace {

namespace fs = std::filesystem;

fs::path file_at(const fs::path& place) {
    fs::path file = fs::is_directory(place) ? place / "results.h5" : place;
    if (!fs::exists(file)) throw InputMissing(file, "there are no results");
    return file;
}

// Where earlier versions kept what provenance holds.
constexpr const char* name_in_earlier_versions = "scenario_resolved";

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

}  // namespace

struct StoredRuns::File {
    Handle root;
    std::optional<StoredNumbers> numbers;
};

StoredRuns::StoredRuns(const fs::path& place)
    : file_(file_at(place)), opened_(std::make_unique<File>()) {
    std::string text = read_of(file_, [&] {
        opened_->root = open_hdf5_file(file_);
        if (has(opened_->root, name_in_earlier_versions))
            refuse("provenance",
                   "is not there: an earlier version has written the file",
                   "the scenario run again");
        return read_text(
            open_dataset(opened_->root, resolved_scenario_name, Cell::text, {}), {});
    });
    scenario_ = read_scenario_text(std::move(text), file_ / resolved_scenario_name);
    read_of(file_, [&] { opened_->numbers.emplace(opened_->root, file_, scenario_); });
}

StoredRuns::~StoredRuns() = default;

std::string StoredRuns::state(const RunKey& run) const {
    return read_of(file_, [&] { return opened_->numbers->state(run); });
}

int StoredRuns::replicates() const {
    return read_of(file_, [&] { return opened_->numbers->replicates(); });
}

int StoredRuns::replicates(int point) const {
    return read_of(file_, [&] { return opened_->numbers->replicates(point); });
}

const std::vector<std::string>& StoredRuns::estimates() const {
    return opened_->numbers->estimates();
}

double StoredRuns::value(const Estimand& estimand, const RunKey& run) const {
    return read_of(file_,
                   [&] { return opened_->numbers->values(estimand, run, 1).front(); });
}

std::vector<double> StoredRuns::values(const Estimand& estimand, int strategy,
                                       int point) const {
    return read_of(file_, [&] {
        const StoredNumbers& numbers = *opened_->numbers;
        const auto replicates = static_cast<std::size_t>(numbers.replicates(point));
        return numbers.values(estimand, {strategy, point, 0}, replicates);
    });
}

std::vector<double> StoredRuns::series(const std::string& metric,
                                       const RunKey& run) const {
    const auto& recorded = scenario_.record.metrics;
    if (std::find(recorded.begin(), recorded.end(), metric) == recorded.end())
        refuse(metric, "was not recorded",
               fmt::format("{}", fmt::join(recorded, ", ")));
    return read_of(file_, [&] { return opened_->numbers->series(metric, run, 1); });
}

PanelRows StoredRuns::panel(const RunKey& run) const {
    return panel(run, scenario_.record.panel.columns);
}

PanelRows StoredRuns::panel(const RunKey& run,
                            const std::vector<std::string>& columns) const {
    const std::vector<std::string>& recorded = scenario_.record.panel.columns;
    if (scenario_.record.panel.every == 0)
        refuse("panel", "was not recorded",
               "runs with panel = { columns = \"all\", every = 52 } in [record]");
    for (const std::string& name : columns)
        if (std::find(recorded.begin(), recorded.end(), name) == recorded.end())
            refuse("panel " + name, "was not recorded",
                   fmt::format("{}", fmt::join(recorded, ", ")));
    return read_of(file_, [&] { return read_panel(opened_->root, columns, run); });
}

void StoredRuns::refuse(const std::string& what, const std::string& wrong,
                        const std::string& allowed) const {
    throw ScenarioRefused(
        {fault_at({file_.string(), 1, 1}, fault_message(what, "", wrong, allowed))});
}

std::string StoredRuns::version() const {
    return read_of(file_,
                   [&] { return text_attribute(opened_->root, "verbund_version"); });
}

}  // namespace verbund
