#include "io/scenario/design_reader.hpp"

#include "io/scenario/combined_checks.hpp"
#include "io/scenario/design_points.hpp"
#include "io/scenario/factor_names.hpp"
#include "study/points.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr std::size_t most_values = 10000;

void collect(const toml::table& table, const std::string& before,
             std::vector<Varied>& found) {
    for (const auto& [key, node] : table) {
        const std::string name = before + std::string(key.str());
        if (node.is_table())
            collect(*node.as_table(), name + ".", found);
        else
            found.push_back({name, key.source(), &node});
    }
}

std::optional<Axis> read_axis(Reading& reading, const Varied& varied, Draft& draft) {
    const std::string key = "design.vary." + varied.name;
    const auto factor = varied_factor(reading, varied, key, draft);
    if (!factor) return std::nullopt;
    const std::string allowed = fmt::format("a list of 1 … {} different values: {}",
                                            most_values, allowed_text(*factor->row));
    const auto refuse = [&](std::string_view wrong) {
        reading.refuse(*varied.values, key, wrong, allowed);
        return std::nullopt;
    };
    const toml::array* list = varied.values->as_array();
    if (list == nullptr) return refuse("is of the wrong type");
    if (list->empty() || list->size() > most_values)
        return refuse(fmt::format("has {} values", list->size()));
    Axis axis{*factor, {}};
    for (const toml::node& node : *list)
        if (const auto value = factor_value(reading, node, *factor))
            axis.values.push_back(*value);
    std::vector<Value> sorted = axis.values;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        return refuse("has a value twice");
    return axis;
}

bool makes_too_many_runs(const std::vector<Axis>& axes, const Scenario& scenario) {
    auto runs =
        static_cast<std::int64_t>(scenario.strategies.size()) * scenario.replicates;
    for (const Axis& axis : axes)
        runs =
            std::min(runs, most_runs) * static_cast<std::int64_t>(axis.values.size());
    return runs > most_runs;
}

void read_grid(Reading& reading, Fields& fields, Draft& draft) {
    const toml::table* vary = fields.table("vary");
    if (vary == nullptr) return;
    std::vector<Axis> axes;
    for (const Varied& varied : in_order_of_file(reading, *vary))
        if (auto axis = read_axis(reading, varied, draft))
            axes.push_back(std::move(*axis));
    if (makes_too_many_runs(axes, draft.scenario))
        return reading.faults.add(too_many_runs(draft));
    draft.scenario.design = grid(axes);
}

// A point that states no weeks has the scenario's; from now on the scenario's are those
// of the longest run.
void settle_weeks(Scenario& scenario) {
    const auto& columns = scenario.design.columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (columns[column].quantity != Quantity::weeks) continue;
        std::int64_t longest = 0;
        for (Point& point : scenario.design.points) {
            if (!point[column]) point[column] = std::int64_t{scenario.weeks};
            longest = std::max(longest, std::get<std::int64_t>(*point[column]));
        }
        scenario.weeks = static_cast<int>(longest);
    }
}

}  // namespace

std::vector<Varied> in_order_of_file(const Reading& reading, const toml::table& table) {
    std::vector<Varied> found;
    collect(table, "", found);
    std::stable_sort(found.begin(), found.end(), [&](const Varied& a, const Varied& b) {
        const auto order = [&](const Varied& one) {
            const Place place = reading.place_of(one.where);
            return std::tuple(place.path, place.line, place.column);
        };
        return order(a) < order(b);
    });
    return found;
}

std::optional<Factor> varied_factor(Reading& reading, const Varied& varied,
                                    const std::string& key, Draft& draft) {
    const auto refuse = [&](const NameFault& fault) {
        reading.refuse_key(varied.where, key, fault.wrong, fault.allowed);
        return std::nullopt;
    };
    const auto named = factor_named(draft.scenario, varied.name);
    if (const auto* fault = std::get_if<NameFault>(&named)) return refuse(*fault);
    const Factor& factor = std::get<Factor>(named);
    const bool stands_twice =
        std::any_of(draft.varied.begin(), draft.varied.end(),
                    [&](const auto& one) { return same_factor(one.first, factor); });
    if (stands_twice) return refuse({"stands twice", "every factor once"});
    draft.varied.emplace_back(factor, reading.place_of(varied.where));
    if (const auto fault = fault_of_reach(draft.scenario, factor))
        return refuse(*fault);
    if (const auto note = note_on(draft.scenario, factor))
        draft.scenario.notes.push_back(*note);
    return factor;
}

void read_design(Reading& reading, Fields& file, Draft& draft) {
    const toml::table* table = file.table("design");
    if (table == nullptr) return;
    Fields fields(reading, *table, "design");
    constexpr std::string_view kinds = "\"grid\", \"list\" or \"table\"";
    const toml::node* kind = fields.need("kind", kinds);
    const auto name = kind == nullptr ? std::nullopt : kind->value_exact<std::string>();
    if (name == "list")
        read_list(reading, fields, draft);
    else if (name == "table")
        read_table(reading, fields, draft);
    else
        read_grid(reading, fields, draft);
    if (kind != nullptr && name != "grid" && name != "list" && name != "table")
        reading.refuse(*kind, "design.kind",
                       name ? "is not known" : "is of the wrong type", kinds);
    fields.refuse_the_rest();
    settle_weeks(draft.scenario);
}

}  // namespace verbund
