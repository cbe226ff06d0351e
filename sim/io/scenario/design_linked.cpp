#include "io/did_you_mean.hpp"
#include "io/scenario/design_points.hpp"
#include "io/scenario/factor_names.hpp"
#include "study/constraint.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

namespace {

constexpr std::string_view allowed_link =
    "{ set = \"a.b\", of = \"c.d\", factor = -1.0, plus = 1.0 }: a.b is −1 · c.d + 1; "
    "factor is 1 and plus 0 unless said";

std::vector<std::string> column_names(const Design& design) {
    std::vector<std::string> names;
    for (const Factor& factor : design.columns) names.push_back(factor.name);
    return names;
}

// The column that `of` names.
std::optional<std::size_t> read_other(Reading& reading, Fields& fields,
                                      const Design& design) {
    const toml::node* node = fields.need("of", allowed_link);
    const auto name = node != nullptr ? node->value_exact<std::string>() : std::nullopt;
    if (node == nullptr) return std::nullopt;
    const std::vector<std::string> known = column_names(design);
    const auto found = std::find(known.begin(), known.end(), name.value_or(""));
    const auto column = static_cast<std::size_t>(found - known.begin());
    if (found != known.end() && design.columns[column].row->is_number()) return column;
    reading.refuse(*node, "design.linked.of",
                   found == known.end()
                       ? "is not varied" + did_you_mean(name.value_or(""), known, '.')
                       : std::string("is no number"),
                   fmt::format("a number that varies: {}", fmt::join(known, ", ")));
    return std::nullopt;
}

std::optional<Factor> read_set(Reading& reading, Fields& fields, Draft& draft) {
    const toml::node* node = fields.need("set", allowed_link);
    if (node == nullptr) return std::nullopt;
    const auto name = node->value_exact<std::string>();
    if (!name) {
        reading.refuse(*node, "design.linked.set", "is of the wrong type",
                       allowed_link);
        return std::nullopt;
    }
    const Varied varied{*name, node->source(), nullptr};
    auto factor = varied_factor(reading, varied, "design.linked.set = " + *name, draft);
    if (!factor || factor->row->is_number()) return factor;
    reading.refuse(*node, "design.linked.set", "is no number", allowed_link);
    return std::nullopt;
}

// Adds the column; a fault for the first value that is not allowed.
void add_column(Reading& reading, const toml::table& table, const Link& link,
                const Factor& factor, Design& design) {
    for (std::size_t i = 0; i < design.points.size(); ++i) {
        Point& point = design.points[i];
        const auto value = linked_value(link, factor.row->kind, point);
        point.push_back(value);
        if (!value) continue;
        const auto wrong = fault_of(*factor.row, *value);
        if (!wrong) continue;
        reading.refuse_key(
            table.source(),
            fmt::format("design.linked: {} = {}", factor.name, value_text(*value)),
            fmt::format("{} at point {}", *wrong, i), allowed_text(*factor.row));
        break;
    }
    design.columns.push_back(factor);
}

void read_link(Reading& reading, const toml::table& table, Draft& draft) {
    Fields fields(reading, table, "design.linked");
    constexpr double any = 1e300;
    const auto other = read_other(reading, fields, draft.scenario.design);
    const auto factor = read_set(reading, fields, draft);
    Link link{other.value_or(0), fields.real("factor", {-any, any, "1"}).value_or(1.0),
              fields.real("plus", {-any, any, "in the unit of the value"}).value_or(0)};
    fields.refuse_the_rest();
    if (other && factor)
        add_column(reading, table, link, *factor, draft.scenario.design);
}

}  // namespace

void read_linked(Reading& reading, Fields& fields, Draft& draft) {
    const toml::array* list = fields.tables("linked");
    if (list == nullptr) return;
    for (const toml::node& node : *list) {
        const std::size_t faults = reading.faults.count();
        read_link(reading, *node.as_table(), draft);
        if (reading.faults.count() > faults) return;
    }
}

}  // namespace verbund
