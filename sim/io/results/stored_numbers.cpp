#include "io/results/stored_numbers.hpp"

#include "io/results/estimate_columns.hpp"
#include "io/results/flow_columns.hpp"
#include "io/scenario/draft.hpp"
#include "study/estimand_name.hpp"

#include <algorithm>
#include <limits>

#include <fmt/core.h>

namespace verbund {

namespace {

Handle reals_if_there(hid_t root, const char* name,
                      const std::vector<hsize_t>& lengths) {
    return has(root, name) ? open_dataset(root, name, Cell::real, lengths) : Handle();
}

std::vector<std::string> texts_along(hid_t root, const char* scale, hsize_t length) {
    const Handle dataset = open_dataset(root, scale, Cell::text, {length});
    constexpr hsize_t from = 0;
    return read_texts(dataset, std::span(&from, 1), std::span(&length, 1));
}

// The fingerprints, along strategies, points and replicates: these may be more than were
// planned, but never more than anybody may ask for.
Handle open_states(hid_t root, const Scenario& scenario) {
    Handle states =
        open_dataset(root, states_name, Cell::text,
                     {scenario.strategies.size(), point_count(scenario), any_length});
    const hsize_t replicates = lengths_of(states)[Coordinates::place_of_replicate];
    if (replicates > static_cast<hsize_t>(most_stated_replicates))
        throw Hdf5Failed(fmt::format("{} has {} replicates, more than {}", states_name,
                                     replicates, most_stated_replicates));
    return states;
}

}  // namespace

StoredNumbers::StoredNumbers(hid_t root, const std::filesystem::path& file,
                             const Scenario& scenario)
    : root_(root),
      file_(file),
      scenario_(scenario),
      weeks_(recorded_weeks(scenario)),
      states_(open_states(root, scenario)),
      estimates_(reals_if_there(root, EstimateColumns::name,
                                lengths_with({scenario.compare.metrics.size()}))),
      flows_(reals_if_there(root, FlowColumns::name,
                            lengths_with({flow_names.size(), weeks_.size(),
                                          scenario.regions.size() + 1}))) {
    if (estimates_.is_open())
        names_ =
            texts_along(root, EstimateColumns::scale, scenario.compare.metrics.size());
}

std::vector<hsize_t> StoredNumbers::lengths_with(std::vector<hsize_t> further) const {
    std::vector<hsize_t> lengths = lengths_of(states_);
    lengths.insert(lengths.end(), further.begin(), further.end());
    return lengths;
}

std::string StoredNumbers::state(const RunKey& run) const {
    const auto at = place_of(run);
    return lies_within(at, lengths_of(states_)) ? read_text(states_, at) : "";
}

int StoredNumbers::replicates() const {
    return static_cast<int>(lengths_of(states_)[Coordinates::place_of_replicate]);
}

std::vector<bool> StoredNumbers::there(const RunKey& first,
                                       std::size_t replicates) const {
    std::vector<bool> there(replicates, false);
    const std::vector<hsize_t> lengths = lengths_of(states_);
    const std::array<hsize_t, 3> from = place_of(first);
    if (!lies_within(from, lengths)) return there;
    const std::array<hsize_t, 3> count{
        1, 1, std::min<hsize_t>(replicates, lengths[2] - from[2])};
    const std::vector<std::string> states = read_texts(states_, from, count);
    for (std::size_t i = 0; i < states.size(); ++i) there[i] = !states[i].empty();
    return there;
}

int StoredNumbers::replicates(int point) const {
    const auto most = static_cast<std::size_t>(this->replicates());
    std::size_t replicates = 0;
    for (std::size_t strategy = 0; strategy < scenario_.strategies.size(); ++strategy) {
        const auto in = there({static_cast<int>(strategy), point, 0}, most);
        for (std::size_t i = replicates; i < most; ++i)
            if (in[i]) replicates = i + 1;
    }
    return static_cast<int>(replicates);
}

std::vector<double> StoredNumbers::values(const Estimand& estimand, const RunKey& first,
                                          std::size_t replicates) const {
    std::vector<double> values(replicates, std::numeric_limits<double>::quiet_NaN());
    const std::vector<bool> in = there(first, replicates);
    const auto last = std::find(in.rbegin(), in.rend(), true);
    const auto some = static_cast<std::size_t>(in.rend() - last);
    if (some == 0) return values;
    const std::vector<double> found = found_values(estimand, first, some);
    for (std::size_t i = 0; i < some; ++i)
        if (in[i]) values[i] = found[i];
    return values;
}

std::vector<double> StoredNumbers::found_values(const Estimand& estimand,
                                                const RunKey& first,
                                                std::size_t replicates) const {
    const auto known =
        std::find(names_.begin(), names_.end(), estimand_name(estimand, scenario_));
    if (known != names_.end())
        return read_estimates(estimates_, first, replicates,
                              static_cast<std::size_t>(known - names_.begin()));
    return estimand.metric->of_flows != nullptr
               ? of_flows(estimand, first, replicates)
               : of_moments(estimand, first, replicates);
}

}  // namespace verbund
