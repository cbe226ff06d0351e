#include "run/points_table.hpp"

#include "run/plain_table.hpp"
#include "run/value_json.hpp"
#include "study/point_name.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr std::size_t shown_first = 8;
constexpr std::size_t shown_last = 3;
constexpr std::size_t most_columns = 12;

using Cells = std::vector<std::string>;

Cells row_of(const Scenario& scenario, std::size_t point, std::size_t columns) {
    Cells row{fmt::format("{}", point)};
    for (std::size_t column = 0; column < columns; ++column) {
        const auto& cell = scenario.design.points[point][column];
        row.push_back(cell ? cell_text(cell) : "–");
    }
    row.push_back(fmt::format("{}", replicates_at(scenario, static_cast<int>(point))));
    return row;
}

// Where each point changes little, a name says more than a row of dashes.
std::string names_text(const Scenario& scenario) {
    std::vector<Cells> rows{{"point", "changes"}};
    const std::size_t points = point_count(scenario);
    for (std::size_t point = 0; point < points; ++point)
        if (point < shown_first || point + shown_last >= points)
            rows.push_back(
                {fmt::format("{}", point), point_name(scenario.design, point)});
        else if (point == shown_first)
            rows.push_back({"…", "…"});
    return plain_table(rows, 2);
}

std::string columns_text(const Scenario& scenario) {
    const std::vector<std::string> names = short_names(scenario.design);
    const std::size_t points = point_count(scenario);
    Cells header{"point"};
    header.insert(header.end(), names.begin(), names.end());
    header.emplace_back("replicates");
    std::vector<Cells> rows{header};
    for (std::size_t point = 0; point < points; ++point)
        if (point < shown_first || point + shown_last >= points)
            rows.push_back(row_of(scenario, point, names.size()));
        else if (point == shown_first)
            rows.emplace_back(header.size(), "…");
    return plain_table(rows);
}

}  // namespace

std::string points_text(const Scenario& scenario) {
    const std::size_t columns = scenario.design.columns.size();
    if (columns == 0) return "";
    return fmt::format(
        "{} points ({}):\n{}", point_count(scenario), scenario.design.kind,
        columns > most_columns ? names_text(scenario) : columns_text(scenario));
}

Json points_json(const Scenario& scenario) {
    const Design& design = scenario.design;
    if (design.columns.empty()) return {};
    Json factors = Json::list();
    for (const Factor& factor : design.columns) factors.push(factor.name);
    Json points = Json::list();
    for (std::size_t i = 0; i < design.points.size(); ++i) {
        Json values = Json::list();
        for (const std::optional<Value>& cell : design.points[i])
            values.push(cell ? value_json(*cell) : Json());
        points.push(
            Json::object({{"replicates", replicates_at(scenario, static_cast<int>(i))},
                          {"values", values}}));
    }
    return Json::object(
        {{"kind", design.kind}, {"factors", factors}, {"points", points}});
}

}  // namespace verbund
