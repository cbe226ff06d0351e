#include "io/scenario/stop_reader.hpp"

#include "analysis/stopping.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr std::int64_t usual_most = 2000;
constexpr std::string_view rules_allowed =
    "{ half_width = 5.0 }, in the unit of the primary metric, or { decided = true }; "
    "min and max (replicates) beside it";

// The rule that a table names; nothing and a fault where it names none or two.
std::optional<StopPlan> read_rule(Reading& reading, Fields& fields) {
    const auto half_width =
        fields.real("half_width", {0.0, 1e300, "in the primary metric's unit", true});
    const bool narrow = fields.table().contains("half_width");
    const bool decides = fields.yes_no("decided").value_or(false);
    if (narrow == decides) {
        reading.refuse_key(fields.table().source(), "compare.stop_when",
                           narrow ? "has two rules" : "has no rule", rules_allowed);
        return std::nullopt;
    }
    StopPlan stop;
    stop.rule = decides ? StopPlan::decided : StopPlan::narrow;
    stop.half_width = half_width.value_or(1.0);
    return stop;
}

void read_ends(Reading& reading, Fields& fields, Draft& draft, StopPlan& stop) {
    const bool decides = stop.rule == StopPlan::decided;
    const auto least = static_cast<std::int64_t>(decides ? decided_from : narrow_from);
    stop.least = static_cast<int>(
        fields.whole("min", least, most_stated_replicates, "replicates")
            .value_or(least));
    int& replicates = draft.scenario.replicates;
    replicates = std::max(replicates, stop.least);
    stop.most =
        static_cast<int>(fields.whole("max", 1, most_stated_replicates, "replicates")
                             .value_or(std::max<std::int64_t>(usual_most, replicates)));
    const std::size_t runs = draft.scenario.strategies.size() *
                             point_count(draft.scenario) *
                             static_cast<std::size_t>(stop.most);
    if (runs > static_cast<std::size_t>(most_runs))
        reading.refuse_key(fields.table().source(), "compare.stop_when.max",
                           fmt::format("allows {} runs", runs),
                           fmt::format("at most {} runs", most_runs));
    if (stop.most < replicates)
        reading.refuse_key(
            fields.table().source(), "compare.stop_when", "ends before it begins",
            fmt::format("max at least {}, the replicates of the first look",
                        replicates));
}

// Points of one batch have the same replicates.
void refuse_own_replicates(Reading& reading, const toml::table& table,
                           const Scenario& scenario) {
    if (!scenario.design.replicates.empty())
        reading.refuse_key(table.source(), "compare.stop_when",
                           "stands beside points with replicates of their own",
                           "a design whose points all have the scenario's replicates");
}

}  // namespace

void read_stop(Reading& reading, Fields& compare, Draft& draft) {
    const toml::table* table = compare.table("stop_when");
    if (table == nullptr) return;
    Fields fields(reading, *table, "compare.stop_when");
    const auto rule = read_rule(reading, fields);
    StopPlan stop = rule.value_or(StopPlan{});
    read_ends(reading, fields, draft, stop);
    refuse_own_replicates(reading, *table, draft.scenario);
    if (draft.scenario.compare.pairs.empty())
        reading.refuse_key(table->source(), "compare.stop_when",
                           "has nothing to compare", "at least two strategies");
    fields.refuse_the_rest();
    if (rule) draft.scenario.compare.stop = stop;
}

}  // namespace verbund
