#include "run/means_table.hpp"

#include "analysis/interval.hpp"
#include "run/outcome_names.hpp"
#include "run/plain_table.hpp"
#include "run/shown_number.hpp"
#include "study/estimand_name.hpp"
#include "study/point_name.hpp"

#include <algorithm>
#include <limits>

#include <fmt/core.h>

namespace verbund {

namespace {

using Lines = std::vector<Interval>;  // strategy by strategy, point by point

Lines lines_of(const Outcomes& outcomes, std::size_t metric) {
    Lines lines;
    for (std::size_t s = 0; s < outcomes.strategies().size(); ++s)
        for (std::size_t point = 0; point < outcomes.points(); ++point)
            lines.push_back(interval_of(outcomes.of(metric, s, point)));
    return lines;
}

std::string line_name(const Scenario& scenario, std::size_t line) {
    const std::size_t points = point_count(scenario);
    return strategy_at_point(scenario, line / points, line % points);
}

// The window of all metrics, or nothing where they differ.
std::string common_window(const Outcomes& outcomes) {
    const std::string first = parts_of_estimand(outcomes.metrics().front()).window;
    const bool same = std::all_of(
        outcomes.metrics().begin(), outcomes.metrics().end(),
        [&](const auto& name) { return parts_of_estimand(name).window == first; });
    return same ? first : "";
}

// The name of a metric without the window that all have.
std::string heading(const std::string& name, bool with_window) {
    const EstimandParts parts = parts_of_estimand(name);
    return parts.metric + (with_window ? "@" + parts.window : "") +
           (parts.region.empty() ? "" : "@" + parts.region);
}

std::vector<std::string> column_of(const Outcomes& outcomes, std::size_t metric,
                                   bool with_window) {
    const std::string& name = outcomes.metrics()[metric];
    const ShownUnit unit = shown_unit(unit_of_metric(name));
    const Lines lines = lines_of(outcomes, metric);
    double widest = 0.0;
    for (const Interval& line : lines)
        if (line.count > 1) widest = std::max(widest, line.half_width);
    std::vector<std::string> cells{heading(name, with_window), unit.name};
    for (const Interval& line : lines)
        cells.push_back(shown_interval(line, unit, widest));
    return cells;
}

std::string foot(const Scenario& scenario, const Outcomes& outcomes,
                 const std::string& window) {
    std::size_t least = std::numeric_limits<std::size_t>::max(), most = 0;
    for (std::size_t point = 0; point < outcomes.points(); ++point) {
        const std::size_t replicates = outcomes.of(0, 0, point).size();
        least = std::min(least, replicates);
        most = std::max(most, replicates);
    }
    const std::string when =
        window.empty() ? "" : window_text(*window_named(window)) + ", ";
    const std::string replicates =
        least == most ? fmt::format("{}", most) : fmt::format("{} to {}", least, most);
    return fmt::format(
        "{}runs of {} weeks, {} replicate{}: mean ± half of the 95 % interval\n", when,
        scenario.weeks, replicates, most == 1 ? "" : "s");
}

}  // namespace

std::string means_table(const Scenario& scenario, const Outcomes& outcomes) {
    const std::string window = common_window(outcomes);
    const std::size_t lines = outcomes.strategies().size() * outcomes.points();
    std::vector<std::vector<std::string>> rows{{"strategy"}, {""}};
    for (std::size_t line = 0; line < lines; ++line)
        rows.push_back({line_name(scenario, line)});
    for (std::size_t metric = 0; metric < outcomes.metrics().size(); ++metric) {
        const auto column = column_of(outcomes, metric, window.empty());
        for (std::size_t row = 0; row < rows.size(); ++row)
            rows[row].push_back(column[row]);
    }
    return plain_table(rows) + foot(scenario, outcomes, window);
}

Json means_json(const Scenario& scenario, const Outcomes& outcomes) {
    Json all = Json::list();
    for (std::size_t s = 0; s < outcomes.strategies().size(); ++s)
        for (std::size_t point = 0; point < outcomes.points(); ++point) {
            Json one =
                Json::object({{"strategy", outcomes.strategies()[s]},
                              {"point", point},
                              {"point_name", point_name(scenario.design, point)}});
            for (std::size_t m = 0; m < outcomes.metrics().size(); ++m) {
                const std::string& name = outcomes.metrics()[m];
                const Interval interval = interval_of(outcomes.of(m, s, point));
                one.put(name, Json::object({{"mean", interval.mean},
                                            {"half_width_95", interval.half_width},
                                            {"replicates", interval.count},
                                            {"unit", unit_of_metric(name)}}));
            }
            all.push(one);
        }
    return all;
}

}  // namespace verbund
