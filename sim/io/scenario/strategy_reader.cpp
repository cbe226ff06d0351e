#include "io/scenario/strategy_reader.hpp"

#include "io/did_you_mean.hpp"
#include "io/scenario/strategy_file.hpp"

#include <algorithm>
#include <unordered_map>

#include <fmt/core.h>

namespace verbund {

namespace {

using RegionNames = std::unordered_map<std::string, RegionIndex>;

RegionNames region_names(const Scenario& scenario) {
    RegionNames names;
    for (std::size_t i = 0; i < scenario.regions.size(); ++i)
        names.emplace(scenario.regions[i].name, static_cast<RegionIndex>(i));
    return names;
}

// Where the strategy is in force. Region names are not looked up when the regions
// themselves could not be read.
std::vector<RegionIndex> read_where(Reading& reading, Fields& fields,
                                    const Draft& draft, const RegionNames& known) {
    constexpr std::string_view key = "strategy.regions";
    constexpr std::string_view allowed =
        "a list of names of regions; left out, it is all of them";
    std::vector<RegionIndex> where;
    const toml::node* node = fields.find("regions");
    if (node == nullptr) return where;
    const toml::array* list = node->as_array();
    if (list == nullptr || list->empty()) {
        reading.refuse(*node, key,
                       list == nullptr ? "is of the wrong type" : "is empty", allowed);
        return where;
    }
    for (const toml::node& element : *list) {
        const auto name = name_value(reading, element, key);
        if (!name || draft.regions.empty()) continue;
        const auto found = known.find(*name);
        if (found == known.end())
            reading.refuse(
                element, key,
                "is not known" + did_you_mean(*name, names_of(draft.scenario.regions)),
                allowed);
        else
            where.push_back(found->second);
    }
    std::sort(where.begin(), where.end());
    if (std::adjacent_find(where.begin(), where.end()) != where.end())
        reading.refuse(*node, key, "names a region twice", allowed);
    return where;
}

StrategyPlan read_strategy(Reading& reading, const toml::table& table,
                           const Draft& draft, const RegionNames& known,
                           StrategyFiles& files) {
    Fields fields(reading, table, "strategy");
    StrategyPlan strategy;
    strategy.name = fields.needed_name();
    strategy.from_week = static_cast<int>(
        fields.whole("from_week", 1, draft.scenario.weeks, "weeks").value_or(1));
    strategy.regions = read_where(reading, fields, draft, known);
    StrategyFile rules = read_strategy_rules(reading, fields, {reading.main}, files);
    strategy.label = rules.label.empty() ? strategy.name : rules.label;
    strategy.settings = std::move(rules.settings);
    fields.refuse_the_rest();
    return strategy;
}

}  // namespace

void read_strategies(Reading& reading, Fields& file, Draft& draft) {
    const std::string allowed =
        fmt::format("1 … {} tables [[strategy]]", most_strategies);
    if (file.need("strategy", allowed) == nullptr) return;
    const toml::array* list = file.tables("strategy");
    if (list == nullptr) return;
    if (list->empty() || list->size() > most_strategies)
        return reading.refuse_key(list->source(), "strategy",
                                  fmt::format("there are {}", list->size()), allowed);
    const RegionNames known = region_names(draft.scenario);
    StrategyFiles files;
    for (const toml::node& node : *list) {
        StrategyPlan strategy =
            read_strategy(reading, *node.as_table(), draft, known, files);
        if (index_of(draft.scenario.strategies, strategy.name) &&
            !strategy.name.empty())
            reading.refuse(*node.as_table()->get("name"), "strategy.name",
                           "stands twice", "every strategy once");
        draft.scenario.strategies.push_back(std::move(strategy));
        draft.strategies.push_back(reading.place_of(node.source()));
    }
}

}  // namespace verbund
