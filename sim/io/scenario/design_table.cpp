#include "io/scenario/design_points.hpp"
#include "io/scenario/factor_names.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr std::string_view parameters_allowed =
    "a list of names of parameters (`verbund list parameters`)";
constexpr std::string_view rows_allowed =
    "a list of rows, each a list with a value for each column; \"\" leaves a parameter "
    "as it is";

bool leaves_it(const toml::node& cell) { return cell.value_exact<std::string>() == ""; }

void read_columns(Reading& reading, const toml::array& names, Draft& draft) {
    for (const toml::node& node : names) {
        const auto name = node.value_exact<std::string>();
        if (!name) {
            reading.refuse(node, "design.columns", "is of the wrong type",
                           parameters_allowed);
            continue;
        }
        const Varied varied{*name, node.source(), nullptr};
        if (const auto factor =
                varied_factor(reading, varied, "design.columns." + *name, draft))
            draft.scenario.design.columns.push_back(*factor);
    }
}

Point read_row(Reading& reading, const toml::array& row, const Design& design) {
    Point point(design.columns.size());
    for (std::size_t column = 0; column < point.size(); ++column) {
        const toml::node& cell = *row.get(column);
        if (!leaves_it(cell))
            point[column] = factor_value(reading, cell, design.columns[column]);
    }
    return point;
}

void read_rows(Reading& reading, const toml::array& rows, Design& design) {
    design.points.clear();
    for (const toml::node& node : rows) {
        const toml::array* row = node.as_array();
        if (row != nullptr && row->size() == design.columns.size())
            design.points.push_back(read_row(reading, *row, design));
        else
            reading.refuse_key(
                node.source(), "design.points",
                row == nullptr ? "is of the wrong type"
                               : fmt::format("has a row of {} values for {} columns",
                                             row->size(), design.columns.size()),
                rows_allowed);
    }
}

void read_replicates(Reading& reading, const toml::array& list, Design& design) {
    for (const toml::node& node : list)
        design.replicates.push_back(
            static_cast<int>(whole_value(reading, node, "design.replicates", 1,
                                         most_stated_replicates, "runs")
                                 .value_or(1)));
    if (design.replicates.size() != design.points.size())
        reading.refuse_key(list.source(), "design.replicates",
                           fmt::format("has {} numbers for {} points",
                                       design.replicates.size(), design.points.size()),
                           "a number of runs for each point");
}

// A list of the table; nullptr and a fault when it is something else.
const toml::array* list_of(Reading& reading, const Fields& fields,
                           const toml::node* node, std::string_view key,
                           std::string_view allowed) {
    if (node != nullptr && !node->is_array())
        reading.refuse(*node, fields.full(key), "is of the wrong type", allowed);
    return node != nullptr ? node->as_array() : nullptr;
}

}  // namespace

void read_table(Reading& reading, Fields& fields, Draft& draft) {
    const auto* columns =
        list_of(reading, fields, fields.need("columns", parameters_allowed), "columns",
                parameters_allowed);
    const auto* rows = list_of(reading, fields, fields.need("points", rows_allowed),
                               "points", rows_allowed);
    const auto* replicates =
        list_of(reading, fields, fields.find("replicates"), "replicates",
                "a list of a number of runs for each point");
    if (columns == nullptr || rows == nullptr) return;
    if (rows->empty())
        return reading.refuse(*rows, "design.points", "is empty", rows_allowed);
    const std::size_t faults_before = reading.faults.count();
    Design& design = draft.scenario.design;
    design.kind = "table";
    read_origin(reading, fields, design);
    read_columns(reading, *columns, draft);
    if (reading.faults.count() == faults_before) read_rows(reading, *rows, design);
    if (reading.faults.count() == faults_before && replicates != nullptr)
        read_replicates(reading, *replicates, design);
    if (reading.faults.count() > faults_before) design = {};
}

}  // namespace verbund
