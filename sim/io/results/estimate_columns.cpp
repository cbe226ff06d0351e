#include "io/results/estimate_columns.hpp"

#include "io/results/one_nan.hpp"
#include "study/estimand_name.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr hsize_t replicates_of_a_chunk = 32;

std::string meaning_of(const Estimand& estimand, const Scenario& scenario) {
    return fmt::format(
        "{}, of {}: {}", window_text(estimand.window),
        estimand.region < 0
            ? "all regions"
            : scenario.regions[static_cast<std::size_t>(estimand.region)].name,
        estimand.metric->meaning);
}

// Writes the coordinate of the estimands and what is known of each.
Handle write_estimands(hid_t root, const Scenario& scenario, Coordinates& coordinates) {
    std::vector<std::string> units, meanings;
    for (const Estimand& estimand : estimands_of(scenario)) {
        units.emplace_back(estimand.metric->unit);
        meanings.push_back(meaning_of(estimand, scenario));
    }
    Handle estimand =
        create_scale(root, EstimateColumns::scale, scenario.compare.metrics);
    describe(estimand, "what is asked of every run: metric, weeks, region", "");
    write_auxiliary(root, coordinates,
                    {"estimand_unit", estimand, "unit of the estimate", ""},
                    std::span<const std::string>(units));
    write_auxiliary(root, coordinates,
                    {"estimand_meaning", estimand, "what the estimate says", ""},
                    std::span<const std::string>(meanings));
    return estimand;
}

}  // namespace

EstimateColumns::EstimateColumns(hid_t root, const Scenario& scenario,
                                 Coordinates& coordinates)
    : estimands_(scenario.compare.metrics.size()) {
    const Handle estimand = write_estimands(root, scenario, coordinates);
    std::vector<Dimension> dimensions = coordinates.runs();
    dimensions.push_back({estimand, estimands_});
    dataset_ = create_dataset(root, {name,
                                     Cell::real,
                                     dimensions,
                                     {1, 1, replicates_of_a_chunk, estimands_},
                                     true});
    describe(dataset_, "what is asked of every run", "as estimand_unit says");
}

void EstimateColumns::add(const RunRecord& record) {
    const std::array<hsize_t, 4> count{1, 1, 1, estimands_};
    write_block(dataset_, Cell::real, beginning_of<4>(record.run), count,
                with_one_nan(record.estimates).data());
}

std::vector<double> EstimateColumns::numbers(const RunKey& run) const {
    const std::array<hsize_t, 4> count{1, 1, 1, estimands_};
    std::vector<double> numbers(estimands_);
    read_block(dataset_, Cell::real, beginning_of<4>(run), count, numbers.data());
    return numbers;
}

void EstimateColumns::grow(hsize_t replicates) {
    set_length(dataset_, Coordinates::place_of_replicate, replicates);
}

void EstimateColumns::finish(hid_t replicate) {
    attach(dataset_, replicate, Coordinates::place_of_replicate);
    dataset_.close();
}

std::vector<double> read_estimates(hid_t dataset, const RunKey& first,
                                   std::size_t replicates, std::size_t estimand) {
    std::array<hsize_t, 4> from = beginning_of<4>(first);
    from.back() = estimand;
    const std::array<hsize_t, 4> count{1, 1, replicates, 1};
    std::vector<double> numbers(replicates);
    read_block(dataset, Cell::real, from, count, numbers.data());
    return numbers;
}

}  // namespace verbund
