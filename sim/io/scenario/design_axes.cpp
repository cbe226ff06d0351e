#include "io/scenario/design_axes.hpp"

#include "io/scenario/factor_names.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr std::size_t most_values = 10000;

std::string key_of(const Varied& varied) { return "design.vary." + varied.name; }

// One or more different values of a factor.
std::optional<Axis> values_of(Reading& reading, const toml::node& node,
                              const std::string& key, const Factor& factor) {
    const std::string allowed = fmt::format("a list of 1 … {} different values: {}",
                                            most_values, allowed_text(*factor.row));
    const auto refuse = [&](std::string_view wrong) {
        reading.refuse(node, key, wrong, allowed);
        return std::nullopt;
    };
    const toml::array* list = node.as_array();
    if (list == nullptr) return refuse("is of the wrong type");
    if (list->empty() || list->size() > most_values)
        return refuse(fmt::format("has {} values", list->size()));
    Axis axis{factor, {}};
    for (const toml::node& element : *list)
        if (const auto value = factor_value(reading, element, factor))
            axis.values.push_back(*value);
    std::vector<Value> sorted = axis.values;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        return refuse("has a value twice");
    return axis;
}

bool is_a_number(const toml::node& node) {
    return node.is_integer() || node.is_floating_point();
}

bool is_a_pair_of_numbers(const toml::node& node, const Factor& factor) {
    const toml::array* list = node.as_array();
    return factor.row->is_number() && list != nullptr && list->size() == 2 &&
           is_a_number(*list->get(0)) && is_a_number(*list->get(1));
}

// The two ends of a span, of which the first is less.
std::optional<Span> span_of(Reading& reading, const toml::node& whole,
                            const toml::node& from, const toml::node& to,
                            const std::string& key, const Factor& factor) {
    const auto low = factor_value(reading, from, factor);
    const auto high = factor_value(reading, to, factor);
    if (!low || !high) return std::nullopt;
    if (*as_number(*low) < *as_number(*high))
        return Span{factor, *as_number(*low), *as_number(*high), false};
    reading.refuse(whole, key, "has no room",
                   "[low, high], two numbers of which the first is less");
    return std::nullopt;
}

std::optional<Side> side_of_table(Reading& reading, const toml::table& table,
                                  const std::string& key, const Factor& factor) {
    Fields fields(reading, table, key);
    const toml::node* values = fields.find("values");
    if (values != nullptr) {
        fields.refuse_the_rest();
        const auto axis = values_of(reading, *values, key + ".values", factor);
        return axis ? std::optional<Side>(*axis) : std::nullopt;
    }
    const std::string allowed = allowed_text(*factor.row);
    const toml::node* from = fields.need("from", allowed);
    const toml::node* to = fields.need("to", allowed);
    const bool logarithmic = fields.yes_no("log").value_or(false);
    fields.refuse_the_rest();
    if (from == nullptr || to == nullptr) return std::nullopt;
    if (!is_a_number(*from) || !is_a_number(*to)) {
        reading.refuse(table, key, "has an end that is no number", allowed);
        return std::nullopt;
    }
    auto span = span_of(reading, table, *from, *to, key, factor);
    if (!span) return std::nullopt;
    if (logarithmic && !(span->from > 0.0)) {
        reading.refuse(*from, key + ".from", "reaches 0 with log = true",
                       "more than 0: no logarithm of 0 is finite");
        return std::nullopt;
    }
    span->logarithmic = logarithmic;
    return Side(*span);
}

std::optional<Side> side_of(Reading& reading, const toml::node& node,
                            const std::string& key, const Factor& factor) {
    if (const toml::table* table = node.as_table())
        return side_of_table(reading, *table, key, factor);
    if (is_a_pair_of_numbers(node, factor)) {
        const toml::array& ends = *node.as_array();
        const auto span =
            span_of(reading, node, *ends.get(0), *ends.get(1), key, factor);
        return span ? std::optional<Side>(*span) : std::nullopt;
    }
    const auto axis = values_of(reading, node, key, factor);
    return axis ? std::optional<Side>(*axis) : std::nullopt;
}

// What is varied, in the order of the file.
std::vector<Varied> varied_in(Reading& reading, Fields& fields) {
    const toml::node* node = fields.need(
        "vary", "a table [design.vary]: \"trust.clarity\" = [0.1, 0.2, 0.4]");
    const toml::table* vary = node != nullptr ? fields.table("vary") : nullptr;
    if (vary == nullptr) return {};
    std::vector<Varied> found = in_order_of_file(reading, *vary);
    if (found.empty())
        reading.refuse_key(vary->source(), "design.vary", "is empty",
                           "at least one factor");
    return found;
}

}  // namespace

std::vector<Axis> read_axes(Reading& reading, Fields& fields, Draft& draft) {
    std::vector<Axis> axes;
    for (const Varied& varied : varied_in(reading, fields)) {
        const auto factor = varied_factor(reading, varied, key_of(varied), draft);
        if (!factor) continue;
        if (auto axis = values_of(reading, *varied.values, key_of(varied), *factor))
            axes.push_back(std::move(*axis));
    }
    return axes;
}

std::vector<Side> read_sides(Reading& reading, Fields& fields, Draft& draft) {
    std::vector<Side> sides;
    for (const Varied& varied : varied_in(reading, fields)) {
        const auto factor = varied_factor(reading, varied, key_of(varied), draft);
        if (!factor) continue;
        if (auto side = side_of(reading, *varied.values, key_of(varied), *factor))
            sides.push_back(std::move(*side));
    }
    return sides;
}

}  // namespace verbund
