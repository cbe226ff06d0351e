#include "study/point_name.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

namespace {

constexpr std::size_t most_stated = 4;

std::string end_of(const std::string& name, std::size_t dots) {
    std::size_t from = name.size();
    for (std::size_t i = 0; i <= dots && from != std::string::npos && from > 0; ++i)
        from = name.rfind('.', from - 1);
    return from == std::string::npos || from == 0 ? name : name.substr(from + 1);
}

bool is_of_one(const Design& design, std::size_t dots, const std::string& end) {
    return std::count_if(design.columns.begin(), design.columns.end(),
                         [&](const Factor& factor) {
                             return end_of(factor.name, dots) == end;
                         }) == 1;
}

}  // namespace

std::vector<std::string> short_names(const Design& design) {
    std::vector<std::string> names;
    for (const Factor& factor : design.columns) {
        const auto dots = static_cast<std::size_t>(
            std::count(factor.name.begin(), factor.name.end(), '.'));
        // A headcount without its region says nothing.
        std::size_t kept = factor.quantity == Quantity::parameter ? 0 : dots;
        while (kept < dots && !is_of_one(design, kept, end_of(factor.name, kept)))
            ++kept;
        names.push_back(end_of(factor.name, kept));
    }
    return names;
}

std::string cell_text(const std::optional<Value>& cell) {
    if (!cell) return "";
    if (const auto* real = std::get_if<double>(&*cell))
        return fmt::format("{:.6g}", *real);
    if (const auto* word = std::get_if<std::string>(&*cell)) return *word;
    if (const auto* yes = std::get_if<bool>(&*cell)) return *yes ? "yes" : "no";
    return fmt::format("{}", std::get<std::int64_t>(*cell));
}

std::string point_name(const Design& design, std::size_t point) {
    const Point& values = design.points[point];
    const auto stated =
        std::count_if(values.begin(), values.end(),
                      [](const auto& cell) { return cell.has_value(); });
    if (stated == 0) return "as it is";
    if (stated > static_cast<std::ptrdiff_t>(most_stated))
        return fmt::format("#{}", point);
    const std::vector<std::string> names = short_names(design);
    std::vector<std::string> parts;
    for (std::size_t column = 0; column < values.size(); ++column)
        if (values[column])
            parts.push_back(
                fmt::format("{} {}", names[column], cell_text(values[column])));
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string strategy_at_point(const Scenario& scenario, std::size_t strategy,
                              std::size_t point) {
    const std::string& name = scenario.strategies[strategy].name;
    if (point_count(scenario) == 1) return name;
    return fmt::format("{}, {}", name, point_name(scenario.design, point));
}

}  // namespace verbund
