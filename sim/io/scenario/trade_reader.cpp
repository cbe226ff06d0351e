#include "io/scenario/trade_reader.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr std::size_t most_trades = 64;  // a set of trades is one 64-bit word

Trade read_trade(Reading& reading, const toml::table& table,
                 const std::vector<Trade>& before) {
    Fields fields(reading, table, "trade");
    Trade trade;
    trade.name = fields.needed_name();
    const toml::node* name = table.get("name");
    if (index_of(before, trade.name) && !trade.name.empty())
        reading.refuse(*name, "trade.name", "stands twice", "every trade once");
    if (trade.name.find(';') != std::string::npos)
        reading.refuse(*name, "trade.name", "has a semicolon",
                       "a name without it: member lists put it between trades");
    const auto factor = [&](std::string_view key, double& field,
                            std::string_view unit) {
        if (const auto value = fields.real(key, {0.0, 1000.0, unit, true}))
            field = *value;
    };
    factor("supply", trade.supply, "weight");
    factor("demand", trade.demand, "weight");
    factor("rate", trade.rate, "factor");
    factor("hours", trade.hours, "factor");
    factor("deadline", trade.deadline, "factor");
    trade.regulated = fields.yes_no("regulated").value_or(false);
    fields.refuse_the_rest();
    return trade;
}

}  // namespace

void read_trades(Reading& reading, Fields& file, Draft& draft) {
    constexpr std::string_view allowed = "1 … 64 tables [[trade]]";
    if (file.need("trade", allowed) == nullptr) return;
    const toml::array* list = file.tables("trade");
    if (list == nullptr) return;
    if (list->empty() || list->size() > most_trades)
        return reading.refuse_key(list->source(), "trade",
                                  fmt::format("there are {}", list->size()), allowed);
    for (const toml::node& node : *list)
        draft.scenario.trades.push_back(
            read_trade(reading, *node.as_table(), draft.scenario.trades));
}

}  // namespace verbund
