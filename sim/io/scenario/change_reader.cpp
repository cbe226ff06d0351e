#include "io/scenario/change_reader.hpp"

#include "io/scenario/strategy_file.hpp"
#include "io/scenario/where_reader.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

void read_when(Fields& fields, int weeks, ChangePlan& change) {
    const auto week =
        fields.need("week", fmt::format("a whole number 1 … {} (weeks)", weeks))
            ? fields.whole("week", 1, weeks, "weeks")
            : std::nullopt;
    change.week = static_cast<int>(week.value_or(1));
    if (const auto until =
            fields.whole("until", change.week + 1, most_weeks + 1, "weeks"))
        change.until = static_cast<int>(*until);
}

ChangePlan read_change(Reading& reading, const toml::table& table, const Draft& draft,
                       const RegionNames& known) {
    Fields fields(reading, table, "change");
    ChangePlan change;
    read_when(fields, draft.scenario.weeks, change);
    change.label = fields.name("label").value_or("");
    change.regions = read_where(reading, fields, draft, known);
    change.settings = fields.settings();
    refuse_at_start(reading, table, change.settings, "a change");
    fields.refuse_the_rest();
    return change;
}

}  // namespace

void read_changes(Reading& reading, Fields& file, Draft& draft) {
    const toml::array* list = file.tables("change");
    if (list == nullptr) return;
    if (list->size() > most_changes)
        return reading.refuse_key(
            list->source(), "change", fmt::format("there are {}", list->size()),
            fmt::format("at most {} tables [[change]]", most_changes));
    const RegionNames known = region_names(draft.scenario);
    for (const toml::node& node : *list) {
        ChangePlan change = read_change(reading, *node.as_table(), draft, known);
        if (change.settings.empty())
            draft.scenario.notes.push_back(
                fmt::format("the change in week {} sets nothing; its parameters stand "
                            "in [change.GROUP]",
                            change.week));
        draft.scenario.changes.push_back(std::move(change));
        draft.changes.push_back(reading.place_of(node.source()));
    }
}

}  // namespace verbund
