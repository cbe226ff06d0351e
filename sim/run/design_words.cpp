#include "run/design_words.hpp"

#include "rules/parameter_table.hpp"

#include <cmath>
#include <string_view>

#include <fmt/core.h>

namespace verbund {

namespace {

// A strategy or region may stand before the name, as in verbund.cooperation.fee. Columns
// of foreign tables hold plain numbers.
ValueKind kind_of(const DesignTable::Column& column) {
    std::string_view name = column.name;
    const ParameterRow* row = find_parameter(name);
    for (std::size_t dot = 0; row == nullptr && (dot = name.find('.')) != name.npos;) {
        name.remove_prefix(dot + 1);
        row = find_parameter(name);
    }
    return row == nullptr ? ValueKind::real : row->kind;
}

std::string words_inside(const DesignTable::Column& column, const InputLimit& limit) {
    const std::set<std::string> all(column.words.begin(), column.words.end());
    std::string text;
    for (const std::string& word : all)
        if (!limit.without.contains(word)) text += (text.empty() ? "" : " or ") + word;
    return fmt::format("{} is {}", column.name, text);
}

std::string whole_inside(const std::string& name, const InputLimit& limit) {
    const double least = std::floor(limit.above) + 1.0;
    const double most = std::ceil(limit.below) - 1.0;
    if (!std::isfinite(most)) return fmt::format("{} ≥ {:.0f}", name, least);
    if (!std::isfinite(least)) return fmt::format("{} ≤ {:.0f}", name, most);
    return fmt::format("{} ≤ {} ≤ {}", number_text(least), name, number_text(most));
}

std::string real_inside(const std::string& name, const InputLimit& limit) {
    if (std::isinf(limit.below))
        return fmt::format("{} > {}", name, number_text(limit.above));
    if (std::isinf(limit.above))
        return fmt::format("{} < {}", name, number_text(limit.below));
    return fmt::format("{} < {} < {}", number_text(limit.above), name,
                       number_text(limit.below));
}

std::string restriction_words(const DesignTable::Column& column,
                              const InputLimit& limit) {
    if (!column.words.empty()) return words_inside(column, limit);
    switch (kind_of(column)) {
        case ValueKind::yes_no:
            return fmt::format("{} is {}", column.name,
                               limit.above >= 0.0 ? "yes" : "no");
        case ValueKind::whole: return whole_inside(column.name, limit);
        default: return real_inside(column.name, limit);
    }
}

}  // namespace

std::string number_text(double number) {
    if (!std::isfinite(number)) return "–";
    if (std::abs(number) < 1e-300) return "0";  // no "-0"
    return std::abs(number) >= 1000.0 ? fmt::format("{:.0f}", number)
                                      : fmt::format("{:.4g}", number);
}

std::string share_text(double share) {
    if (!std::isfinite(share)) return "–";
    return fmt::format("{:.2f}", std::abs(share) < 0.005 ? 0.0 : share);
}

std::string cell_text(const DesignTable::Column& column, std::size_t point) {
    if (!column.words.empty()) return column.words[point];
    const double number = column.numbers[point];
    if (std::isnan(number)) return "";
    if (kind_of(column) == ValueKind::yes_no) return number != 0.0 ? "yes" : "no";
    return number_text(number);
}

std::string point_words(const DesignTable& design, std::size_t point) {
    std::string text;
    for (const DesignTable::Column& column : design.columns) {
        const std::string cell = cell_text(column, point);
        if (cell.empty()) continue;
        text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", column.name, cell);
    }
    return text.empty() ? "the base" : text;
}

std::string box_words(const DesignTable& design, const FoundBox& box) {
    std::string text;
    for (const Restriction& one : box.restrictions)
        text += (text.empty() ? "" : " and ") +
                restriction_words(design.columns[one.input], one.limit);
    return text;
}

}  // namespace verbund
