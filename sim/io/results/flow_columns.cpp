#include "io/results/flow_columns.hpp"

#include "io/results/one_nan.hpp"
#include "record/flow_table.hpp"

#include <algorithm>

namespace verbund {

namespace {

// One estimand asks for two recordings of every run: so a chunk holds few weeks of one
// run. From week to week a flow hardly changes, which compresses.
constexpr std::size_t numbers_of_a_chunk = 4'096;

// Writes the coordinate of the flows and what is known of each.
Handle write_flows(hid_t root, Coordinates& coordinates) {
    std::vector<std::string> names, units, meanings;
    for (const FlowRow& row : flow_table()) {
        names.emplace_back(row.name());
        units.emplace_back(row.unit);
        meanings.emplace_back(row.meaning);
    }
    Handle flow = create_scale(root, "flow", names);
    describe(flow, "what flows", "");
    write_auxiliary(root, coordinates, {"flow_unit", flow, "unit of the flow", ""},
                    std::span<const std::string>(units));
    write_auxiliary(root, coordinates,
                    {"flow_meaning", flow, "what the flow counts", ""},
                    std::span<const std::string>(meanings));
    return flow;
}

}  // namespace

FlowColumns::FlowColumns(hid_t root, const Scenario& scenario, Coordinates& coordinates)
    : weeks_(recorded_weeks(scenario)), places_(coordinates.regions) {
    const Handle flow = write_flows(root, coordinates);
    std::vector<Dimension> dimensions = coordinates.series();
    dimensions.insert(dimensions.begin() + 3, {flow, flow_names.size()});
    const std::size_t weeks = std::clamp<std::size_t>(
        numbers_of_a_chunk / (flow_names.size() * places_), 1, weeks_.size());
    dataset_ = create_dataset(
        root,
        {name, Cell::real, dimensions, {1, 1, 1, flow_names.size(), weeks, places_}});
    describe(dataset_, "what has flowed since the start", "as flow_unit says");
}

std::array<hsize_t, 6> FlowColumns::one_run() const {
    return {1, 1, 1, flow_names.size(), weeks_.size(), places_};
}

void FlowColumns::add(const RunRecord& record) {
    std::vector<double> numbers;
    numbers.reserve(weeks_.size() * places_ * flow_names.size());
    for (std::size_t flow = 0; flow < flow_names.size(); ++flow)
        for (const int week : weeks_)
            for (std::size_t place = 0; place < places_; ++place)
                numbers.push_back(
                    record.flows[static_cast<std::size_t>(week) * places_ + place]
                        .amount[flow]);
    write_block(dataset_, Cell::real, beginning_of<6>(record.run), one_run(),
                with_one_nan(std::move(numbers)).data());
}

std::vector<double> FlowColumns::numbers(const RunKey& run) const {
    std::vector<double> numbers(weeks_.size() * places_ * flow_names.size());
    read_block(dataset_, Cell::real, beginning_of<6>(run), one_run(), numbers.data());
    return numbers;
}

void FlowColumns::grow(hsize_t replicates) {
    set_length(dataset_, Coordinates::place_of_replicate, replicates);
}

void FlowColumns::finish(hid_t replicate) {
    attach(dataset_, replicate, Coordinates::place_of_replicate);
    dataset_.close();
}

std::vector<Tally> read_flows(hid_t dataset, const RunKey& first,
                              std::size_t replicates, std::size_t week,
                              std::size_t place) {
    std::array<hsize_t, 6> from = beginning_of<6>(first);
    from[4] = week;
    from[5] = place;
    const std::array<hsize_t, 6> count{1, 1, replicates, flow_names.size(), 1, 1};
    static_assert(sizeof(Tally) == sizeof(double) * flow_names.size());
    std::vector<Tally> flows(replicates);
    read_block(dataset, Cell::real, from, count, flows.data());
    return flows;
}

}  // namespace verbund
