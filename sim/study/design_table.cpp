#include "study/design_table.hpp"

#include <limits>

namespace verbund {

namespace {

double number_of(const std::optional<Value>& cell) {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (!cell) return none;
    if (const auto* real = std::get_if<double>(&*cell)) return *real;
    if (const auto* whole = std::get_if<std::int64_t>(&*cell))
        return static_cast<double>(*whole);
    if (const auto* yes = std::get_if<bool>(&*cell)) return *yes ? 1.0 : 0.0;
    return none;
}

std::string word_of(const std::optional<Value>& cell) {
    return cell ? std::get<std::string>(*cell) : "";
}

DesignTable::Column column_of(const Design& design, std::size_t index) {
    const Factor& factor = design.columns[index];
    const bool number = factor.row->is_number();
    DesignTable::Column column;
    column.name = factor.name;
    if (number) column.unit = unit_text(factor.row->unit);
    for (const Point& point : design.points)
        if (factor.row->kind == ValueKind::choice)
            column.words.push_back(word_of(point[index]));
        else
            column.numbers.push_back(number_of(point[index]));
    return column;
}

}  // namespace

DesignTable design_table(const Design& design) {
    DesignTable table;
    table.kind = design.kind;
    table.points = design.points.size();
    table.levels = design.levels;
    for (std::size_t index = 0; index < design.columns.size(); ++index)
        table.columns.push_back(column_of(design, index));
    return table;
}

}  // namespace verbund
