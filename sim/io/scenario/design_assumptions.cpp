#include "io/did_you_mean.hpp"
#include "io/scenario/combined_checks.hpp"
#include "io/scenario/design_points.hpp"
#include "io/scenario/limits.hpp"
#include "study/assumptions.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

namespace {

// Groups or parameters of which some row is an assumption.
std::vector<std::string> names_of_assumptions() {
    std::vector<std::string> names = group_names();
    for (const ParameterRow& row : parameter_table())
        if (is_assumption(row)) names.push_back(row.name);
    return names;
}

// The names of design.only; empty when all assumptions are wanted.
std::vector<std::string> read_only(Reading& reading, Fields& fields) {
    std::vector<std::string> only;
    const toml::node* node = fields.find("only");
    if (node == nullptr) return only;
    constexpr std::string_view allowed =
        "a list of groups or of parameters whose source is an assumption (`verbund "
        "list parameters`)";
    const toml::array* list = node->as_array();
    if (list == nullptr || list->empty()) {
        reading.refuse(*node, "design.only",
                       list == nullptr ? "is of the wrong type" : "is empty", allowed);
        return only;
    }
    const std::vector<std::string> known = names_of_assumptions();
    for (const toml::node& element : *list) {
        const auto name = element.value_exact<std::string>();
        if (name && std::find(known.begin(), known.end(), *name) != known.end())
            only.push_back(*name);
        else
            reading.refuse(element, "design.only",
                           name ? "is no assumption" + did_you_mean(*name, known, '.')
                                : "is of the wrong type",
                           allowed);
    }
    return only;
}

bool is_named(const std::vector<std::string>& only, const ParameterRow& row) {
    const std::string group = row.name.substr(0, row.name.find('.'));
    const auto has = [&](const std::string& name) {
        return std::find(only.begin(), only.end(), name) != only.end();
    };
    return only.empty() || has(row.name) || has(group);
}

// The factor that a point changes alone, with its value.
std::string change_text(const Design& design, std::size_t point) {
    for (std::size_t column = 0; column < design.columns.size(); ++column)
        if (const auto& cell = design.points[point][column])
            return fmt::format("{} = {}", design.columns[column].name,
                               value_text(*cell));
    return "";
}

// What limits refuse at a point is left out, with a note: no author has asked for it.
void leave_out_refused(Scenario& scenario) {
    std::vector<bool> wanted(point_count(scenario), true);
    for (const Limit& limit : limits()) {
        const LimitAtPoints at_points(scenario, limit);
        for (std::size_t point = 1; point < wanted.size(); ++point) {
            if (!wanted[point]) continue;
            const std::vector<Break> breaks = at_points.breaks_at(point);
            if (breaks.empty()) continue;
            wanted[point] = false;
            scenario.notes.push_back(
                fmt::format("left out: {} ({})", change_text(scenario.design, point),
                            text_of(breaks.front(), limit, scenario)));
        }
    }
    keep_points(scenario.design, wanted);
}

void say_what_stays(const Assumptions& found, Scenario& scenario) {
    if (!found.off.empty())
        scenario.notes.push_back(fmt::format(
            "assumptions that are 0 stay so, as half and double of 0 are 0: {}",
            fmt::join(found.off, ", ")));
    if (!found.mixed.empty())
        scenario.notes.push_back(fmt::format(
            "regions have values of their own, so that of the world stays: {}",
            fmt::join(found.mixed, ", ")));
}

}  // namespace

void read_assumptions(Reading& reading, Fields& fields, Draft& draft) {
    const std::size_t faults = reading.faults.count();
    const std::vector<std::string> only = read_only(reading, fields);
    if (reading.faults.count() > faults) return;
    Scenario& scenario = draft.scenario;
    const Assumptions found = assumptions_in(
        scenario, [&](const ParameterRow& row) { return is_named(only, row); });
    if (found.axes.empty())
        return reading.refuse_key(fields.table().source(), "design.only",
                                  "leaves nothing to change",
                                  "a parameter that is on in some strategy");
    scenario.design = one_at_a_time(found.axes);
    scenario.design.kind = "assumptions";
    say_what_stays(found, scenario);
    leave_out_refused(scenario);
}

}  // namespace verbund
