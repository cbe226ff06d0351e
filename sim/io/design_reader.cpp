#include "io/design_reader.hpp"

#include "io/did_you_mean.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

namespace verbund {

namespace {

constexpr std::size_t most_values = 10000;

// A value of [design.vary] with its parameter's name, which may be quoted or written as tables
// within tables.
struct Varied {
    std::string name;
    const toml::key* key;
    const toml::node* values;
};

void collect(const toml::table& table, const std::string& before, std::vector<Varied>& found) {
    for (const auto& [key, node] : table) {
        const std::string name = before + std::string(key.str());
        if (node.is_table())
            collect(*node.as_table(), name + ".", found);
        else
            found.push_back({name, &key, &node});
    }
}

std::vector<Varied> in_order_of_file(const Reading& reading, const toml::table& table) {
    std::vector<Varied> found;
    collect(table, "", found);
    std::stable_sort(found.begin(), found.end(), [&](const Varied& a, const Varied& b) {
        const auto order = [&](const Varied& one) {
            const Place place = reading.place_of(one.key->source());
            return std::tuple(place.path, place.line, place.column);
        };
        return order(a) < order(b);
    });
    return found;
}

void read_axis(Reading& reading, const Varied& varied, Draft& draft) {
    const ParameterRow* row = find_parameter(varied.name);
    if (row == nullptr) {
        std::vector<std::string> names;
        for (const ParameterRow& one : parameter_table()) names.push_back(one.name);
        return reading.refuse_key(varied.key->source(), "design.vary." + varied.name,
                                  "is not known" + did_you_mean(varied.name, names),
                                  "the name of a parameter (`verbund list parameters`)");
    }
    const std::string key = "design.vary." + varied.name;
    const std::string allowed =
        fmt::format("a list of 1 … {} different values: {}", most_values, allowed_text(*row));
    const toml::array* list = varied.values->as_array();
    if (list == nullptr)
        return reading.refuse(*varied.values, key, "is of the wrong type", allowed);
    if (list->empty() || list->size() > most_values)
        return reading.refuse(*varied.values, key, fmt::format("has {} values", list->size()),
                              allowed);
    Axis axis{row, {}};
    for (const toml::node& node : *list)
        if (const auto value = parameter_value(reading, node, *row))
            axis.values.push_back(*value);
    std::vector<Value> sorted = axis.values;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        reading.refuse(*varied.values, key, "has a value twice", allowed);
    if (!draft.axes.emplace(row, reading.place_of(varied.key->source())).second)
        return reading.refuse_key(varied.key->source(), key, "stands twice",
                                  "every parameter once");
    draft.scenario.axes.push_back(std::move(axis));
}

}  // namespace

void read_design(Reading& reading, Fields& file, Draft& draft) {
    const toml::table* table = file.table("design");
    if (table == nullptr) return;
    Fields fields(reading, *table, "design");
    constexpr std::string_view kinds = "\"grid\"";
    const toml::node* kind = fields.need("kind", kinds);
    if (kind != nullptr && kind->value_exact<std::string>() != "grid")
        reading.refuse(*kind, "design.kind",
                       kind->is_string() ? "is not known" : "is of the wrong type", kinds);
    if (const toml::table* vary = fields.table("vary"))
        for (const Varied& varied : in_order_of_file(reading, *vary))
            read_axis(reading, varied, draft);
    fields.refuse_the_rest();
}

}  // namespace verbund
