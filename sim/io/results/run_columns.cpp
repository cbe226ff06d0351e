#include "io/results/run_columns.hpp"

#include "io/results/hdf5_memory.hpp"
#include "io/results/one_nan.hpp"
#include "record/metric.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/core.h>

namespace verbund {

namespace {

// One run is one chunk; a chunk of HDF5 must stay below 4 GiB.
constexpr std::size_t most_in_chunk = std::size_t{1} << 28;

Handle create_series(hid_t root, const Coordinates& coordinates,
                     const std::string& name) {
    const Metric* metric = find_metric(name);
    if (metric == nullptr)
        throw std::logic_error(fmt::format("no metric is named {}", name));
    const std::size_t weeks = std::clamp<std::size_t>(
        most_in_chunk / coordinates.regions, 1, coordinates.weeks);
    Handle dataset = create_dataset(root, {name.c_str(),
                                           Cell::real,
                                           coordinates.series(),
                                           {1, 1, 1, weeks, coordinates.regions}});
    describe(dataset, metric->meaning, metric->unit);
    return dataset;
}

Handle create_states(hid_t root, const Coordinates& coordinates) {
    Handle dataset = create_dataset(
        root, {states_name, Cell::text, coordinates.runs(), runs_of_a_chunk});
    describe(dataset, "fingerprint of the whole state after the last week", "");
    return dataset;
}

// A whole run in a dataset over strategies, points, replicates, weeks and regions.
std::array<hsize_t, 5> one_run(const Coordinates& coordinates) {
    return {1, 1, 1, coordinates.weeks, coordinates.regions};
}

}  // namespace

RunColumns::RunColumns(hid_t root, const Scenario& scenario, Coordinates& coordinates)
    : root_(root),
      scenario_(scenario),
      coordinates_(coordinates),
      shape_(scenario),
      done_(coordinates.strategies * coordinates.points) {
    for (const std::string& name : scenario.record.metrics)
        series_.push_back(create_series(root, coordinates, name));
    if (!scenario.compare.metrics.empty())
        estimates_.emplace(root, scenario, coordinates);
    if (scenario.record.flows) flows_.emplace(root, scenario, coordinates);
    states_ = create_states(root, coordinates);
    tables_.emplace(root, scenario, coordinates.runs());
}

void RunColumns::check(const RunRecord& record) const {
    if (!shape_.is_that_of(record))
        throw std::logic_error("a run record has another shape than its scenario says");
    const RunKey& run = record.run;
    const auto within = [](int index, std::size_t count) {
        return index >= 0 && static_cast<std::size_t>(index) < count;
    };
    if (!within(run.strategy, coordinates_.strategies) ||
        !within(run.point, coordinates_.points) || run.replicate < 0)
        throw std::logic_error(
            "a run record is of no strategy or point of its scenario");
}

void RunColumns::make_room(std::size_t replicates) {
    if (replicates <= coordinates_.replicates) return;
    coordinates_.replicates = replicates;
    for (const Handle& dataset : series_)
        set_length(dataset, Coordinates::place_of_replicate, replicates);
    set_length(states_, Coordinates::place_of_replicate, replicates);
    if (estimates_) estimates_->grow(replicates);
    if (flows_) flows_->grow(replicates);
    tables_->grow(replicates);
}

void RunColumns::note(const RunKey& run) {
    auto& done = done_[static_cast<std::size_t>(run.strategy) * coordinates_.points +
                       static_cast<std::size_t>(run.point)];
    const auto replicate = static_cast<std::size_t>(run.replicate);
    if (done.size() <= replicate) done.resize(replicate + 1);
    if (done[replicate]) throw std::logic_error("a run record comes twice");
    done[replicate] = true;
    ++runs_;
}

void RunColumns::add(const RunRecord& record) {
    check(record);
    note(record.run);
    make_room(static_cast<std::size_t>(record.run.replicate) + 1);
    const std::array<hsize_t, 5> from = beginning_of<5>(record.run);
    const std::array<hsize_t, 5> count = one_run(coordinates_);
    for (std::size_t i = 0; i < series_.size(); ++i) {
        const std::vector<double> numbers = with_one_nan(record.series[i]);
        write_block(series_[i], Cell::real, from, count, numbers.data());
    }
    const char* state = record.state.c_str();
    write_block(states_, Cell::text, std::span(from).first(3),
                std::span(count).first(3), &state);
    if (estimates_) estimates_->add(record);
    if (flows_) flows_->add(record);
    tables_->add(record);
    give_back_now_and_then(runs_);
}

// What HDF5 keeps of runs would end up all over the heap, between what the next runs take
// and give back, until no gap is large enough for them: the heap would grow.
void RunColumns::give_back_now_and_then(std::int64_t runs) const {
    constexpr std::int64_t runs_between = 64;
    if (runs % runs_between == 0) give_back_memory(root_);
}

std::string RunColumns::content_sha256() const {
    ContentHash hash;
    std::int64_t runs = 0;
    for (std::size_t line = 0; line < done_.size(); ++line)
        for (std::size_t replicate = 0; replicate < done_[line].size(); ++replicate) {
            if (!done_[line][replicate]) continue;
            hash.add_run(line * coordinates_.replicates + replicate);
            add_to(hash, {static_cast<int>(line / coordinates_.points),
                          static_cast<int>(line % coordinates_.points),
                          static_cast<int>(replicate)});
            give_back_now_and_then(++runs);
        }
    return hash.text();
}

void RunColumns::add_to(ContentHash& hash, const RunKey& run) const {
    const std::array<hsize_t, 5> from = beginning_of<5>(run);
    const std::array<hsize_t, 5> count = one_run(coordinates_);
    std::vector<double> numbers(coordinates_.weeks * coordinates_.regions);
    for (std::size_t i = 0; i < series_.size(); ++i) {
        read_block(series_[i], Cell::real, from, count, numbers.data());
        hash.add_metric(scenario_.record.metrics[i], numbers);
    }
    if (estimates_) hash.add_metric(EstimateColumns::name, estimates_->numbers(run));
    if (flows_) hash.add_metric(FlowColumns::name, flows_->numbers(run));
}

void RunColumns::finish() {
    const Handle& replicate = coordinates_.replicate;
    tables_->finish(replicate);
    if (estimates_) estimates_->finish(replicate);
    if (flows_) flows_->finish(replicate);
    for (Handle& dataset : series_) {
        attach(dataset, replicate, Coordinates::place_of_replicate);
        dataset.close();
    }
    attach(states_, replicate, Coordinates::place_of_replicate);
    states_.close();
}

}  // namespace verbund
