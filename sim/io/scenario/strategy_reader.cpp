#include "io/scenario/strategy_reader.hpp"

#include "io/scenario/strategy_file.hpp"
#include "io/scenario/where_reader.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

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
