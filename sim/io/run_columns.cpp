#include "io/run_columns.hpp"

#include "record/metric.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>

#include <fmt/format.h>

namespace verbund {

namespace {

// One run is one chunk; a chunk of HDF5 must stay below 4 GiB.
constexpr std::size_t most_in_chunk = std::size_t{1} << 28;

Handle create_series(hid_t root, const Coordinates& coordinates, const std::string& name) {
    const Metric* metric = find_metric(name);
    if (metric == nullptr) throw std::logic_error(fmt::format("no metric is named {}", name));
    const std::size_t weeks =
        std::clamp<std::size_t>(most_in_chunk / coordinates.regions, 1, coordinates.weeks);
    Handle dataset = create_dataset(root, {name.c_str(),
                                           Cell::real,
                                           coordinates.series(),
                                           {1, 1, 1, weeks, coordinates.regions}});
    describe(dataset, metric->meaning, metric->unit);
    return dataset;
}

Handle create_states(hid_t root, const Coordinates& coordinates) {
    Handle dataset = create_dataset(root, {"state", Cell::text, coordinates.runs()});
    describe(dataset, "fingerprint of the whole state after the last week", "");
    return dataset;
}

const EventTable& event_table(const std::string& name) {
    const auto found =
        std::find_if(event_tables.begin(), event_tables.end(),
                     [&](const EventTable& table) { return table.name == name; });
    if (found == event_tables.end())
        throw std::logic_error(fmt::format("no event table is named {}", name));
    return *found;
}

// A NaN has a sign and a payload that compilers choose freely; in the file there is one NaN.
std::vector<double> with_one_nan(std::vector<double> numbers) {
    for (double& number : numbers)
        if (std::isnan(number)) number = std::numeric_limits<double>::quiet_NaN();
    return numbers;
}

std::size_t index_of(const Scenario& scenario, const RunKey& run) {
    const auto strategy = static_cast<std::size_t>(run.strategy);
    const auto point = static_cast<std::size_t>(run.point);
    return (strategy * point_count(scenario) + point) *
               static_cast<std::size_t>(scenario.replicates) +
           static_cast<std::size_t>(run.replicate);
}

}  // namespace

RunColumns::RunColumns(hid_t root, const Scenario& scenario, const Coordinates& coordinates)
    : scenario_(scenario), coordinates_(coordinates) {
    for (const std::string& name : scenario.record.metrics)
        series_.push_back(create_series(root, coordinates, name));
    states_ = create_states(root, coordinates);
    if (scenario.record.events.empty()) return;
    Handle group = create_group(root, "events");
    for (const std::string& name : scenario.record.events)
        events_.emplace_back(group, event_table(name), coordinates.runs());
    group.close();
}

void RunColumns::check(const RunRecord& record, std::size_t index) const {
    const std::size_t numbers = coordinates_.weeks * coordinates_.regions;
    const bool fits = record.series.size() == series_.size() &&
                      record.events.size() == events_.size() &&
                      std::all_of(record.series.begin(), record.series.end(),
                                  [&](const auto& series) { return series.size() == numbers; });
    if (!fits) throw std::logic_error("a run record has another shape than its scenario says");
    if (index < next_ || index >= run_count(scenario_))
        throw std::logic_error("a run record is out of order");
}

void RunColumns::add(const RunRecord& record) {
    const RunKey& run = record.run;
    const std::size_t index = index_of(scenario_, run);
    check(record, index);
    const std::array<hsize_t, 5> from{static_cast<hsize_t>(run.strategy),
                                      static_cast<hsize_t>(run.point),
                                      static_cast<hsize_t>(run.replicate), 0, 0};
    const std::array<hsize_t, 5> count{1, 1, 1, coordinates_.weeks, coordinates_.regions};
    hash_.add_run(index);
    for (std::size_t i = 0; i < series_.size(); ++i) {
        const std::vector<double> numbers = with_one_nan(record.series[i]);
        hash_.add_metric(scenario_.record.metrics[i], numbers);
        write_block(series_[i], Cell::real, from, count, numbers.data());
    }
    const char* state = record.state.c_str();
    write_block(states_, Cell::text, std::span(from).first(3), std::span(count).first(3),
                &state);
    for (std::size_t i = 0; i < events_.size(); ++i) events_[i].add(run, record.events[i]);
    next_ = index + 1;
    ++runs_;
}

void RunColumns::finish() {
    for (EventColumns& table : events_) table.finish();
    for (Handle& dataset : series_) dataset.close();
    states_.close();
}

}  // namespace verbund
