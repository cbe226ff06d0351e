#include "io/scenario/compare_pairs.hpp"

#include "io/did_you_mean.hpp"

#include <algorithm>

namespace verbund {

namespace {

// The index of the strategy that a string names; nothing and a fault otherwise.
std::optional<std::size_t> read_strategy(Reading& reading, const toml::node& node,
                                         std::string_view key,
                                         const Scenario& scenario) {
    const auto name = node.value_exact<std::string>();
    const auto index = name ? index_of(scenario.strategies, *name) : std::nullopt;
    if (!index)
        reading.refuse(
            node, key,
            name ? "is not known" + did_you_mean(*name, names_of(scenario.strategies))
                 : "is of the wrong type",
            "the name of a strategy of the scenario");
    return index;
}

std::optional<StrategyPair> read_pair(Reading& reading, const toml::node& node,
                                      const Scenario& scenario) {
    constexpr std::string_view key = "compare.pairs";
    const toml::array* names = node.as_array();
    if (names == nullptr || names->size() != 2) {
        reading.refuse(node, key, "is no pair",
                       "two strategies, as in [\"verbund\", \"zuruf\"]");
        return std::nullopt;
    }
    const auto other = read_strategy(reading, *names->get(0), key, scenario);
    const auto baseline = read_strategy(reading, *names->get(1), key, scenario);
    if (!other || !baseline) return std::nullopt;
    if (*other == *baseline) {
        reading.refuse(node, key, "compares a strategy with itself", "two strategies");
        return std::nullopt;
    }
    return StrategyPair{*other, *baseline};
}

// Whether two pairs are of the same strategies, either way round.
bool are_same(const StrategyPair& a, const StrategyPair& b) {
    return (a.other == b.other && a.baseline == b.baseline) ||
           (a.other == b.baseline && a.baseline == b.other);
}

}  // namespace

std::vector<StrategyPair> all_against(std::size_t baseline, std::size_t strategies) {
    std::vector<StrategyPair> pairs;
    for (std::size_t other = 0; other < strategies; ++other)
        if (other != baseline) pairs.push_back({other, baseline});
    return pairs;
}

void read_pairs(Reading& reading, Fields& fields, Scenario& scenario) {
    const toml::node* baseline = fields.find("baseline");
    if (baseline != nullptr)
        if (const auto index =
                read_strategy(reading, *baseline, "compare.baseline", scenario))
            scenario.compare.pairs = all_against(*index, scenario.strategies.size());
    const toml::node* pairs = fields.find("pairs");
    if (pairs == nullptr) return;
    if (baseline != nullptr || pairs->as_array() == nullptr)
        return reading.refuse(
            *pairs, "compare.pairs",
            baseline != nullptr ? "stands beside baseline" : "is no list of pairs",
            "either baseline, or pairs = [[\"verbund\", \"zuruf\"]]");
    std::vector<StrategyPair>& asked = scenario.compare.pairs;
    asked.clear();
    for (const toml::node& element : *pairs->as_array())
        if (const auto pair = read_pair(reading, element, scenario)) {
            if (std::any_of(asked.begin(), asked.end(), [&](const auto& earlier) {
                    return are_same(earlier, *pair);
                }))
                reading.refuse(element, "compare.pairs", "stands twice",
                               "every two strategies once, either way round");
            asked.push_back(*pair);
        }
}

}  // namespace verbund
