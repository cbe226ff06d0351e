#include "run/strategy_table.hpp"

#include "analysis/interval.hpp"
#include "io/json.hpp"
#include "run/plain_table.hpp"
#include "study/estimand.hpp"
#include "study/point_name.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

struct Column {
    std::string_view metric, heading;
    int decimals;
    double scale;
};

// What is compared first, of the metrics that every run sums up.
constexpr Column columns[] = {{"income_mean", "income EUR/week", 1, 1.0},
                              {"served_share", "served %", 2, 100.0},
                              {"late_share", "late %", 2, 100.0},
                              {"cooperations", "cooperations", 2, 1.0},
                              {"trust_mean", "trust %", 2, 100.0}};

constexpr Window last_year{Window::last, 52};

std::string line_name(const Scenario& scenario, std::size_t line) {
    const std::size_t points = point_count(scenario);
    return strategy_at_point(scenario, line / points, line % points);
}

std::string cell(const std::vector<double>& numbers, const Column& column) {
    const Interval interval = interval_of(numbers);
    if (interval.count == 0) return "–";
    const double mean = interval.mean * column.scale;
    if (interval.count == 1) return fmt::format("{:.{}f}", mean, column.decimals);
    return fmt::format("{:.{}f} ± {:.{}f}", mean, column.decimals,
                       interval.half_width * column.scale, column.decimals);
}

}  // namespace

StrategyTable::StrategyTable(const Scenario& scenario)
    : scenario_(&scenario),
      lines_(scenario.strategies.size() * point_count(scenario),
             std::vector<std::vector<double>>(std::size(columns))) {}

std::vector<const Metric*> StrategyTable::metrics() {
    std::vector<const Metric*> asked;
    for (const Column& column : columns) asked.push_back(find_metric(column.metric));
    return asked;
}

void StrategyTable::add(const RunRecord& record) {
    const auto strategy = static_cast<std::size_t>(record.run.strategy);
    auto& line = lines_[strategy * point_count(*scenario_) +
                        static_cast<std::size_t>(record.run.point)];
    for (std::size_t c = 0; c < std::size(columns); ++c) {
        const Estimand asked{find_metric(columns[c].metric), last_year};
        const double value = value_of(asked, *scenario_, record);
        if (std::isfinite(value)) line[c].push_back(value);
    }
}

std::string StrategyTable::text() const {
    std::vector<std::vector<std::string>> rows{{"strategy"}};
    for (const Column& column : columns) rows[0].emplace_back(column.heading);
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        rows.push_back({line_name(*scenario_, line)});
        for (std::size_t c = 0; c < std::size(columns); ++c)
            rows.back().push_back(cell(lines_[line][c], columns[c]));
    }
    return plain_table(rows) + fmt::format(
                                   "last year of {} weeks, all regions, {} replicates: "
                                   "mean ± half of the 95 % interval\n",
                                   scenario_->weeks, replicates_text(*scenario_));
}

std::string StrategyTable::json() const {
    Json all = Json::list();
    const std::size_t points = point_count(*scenario_);
    for (std::size_t line = 0; line < lines_.size(); ++line) {
        Json one = Json::object(
            {{"strategy", scenario_->strategies[line / points].name},
             {"point", line % points},
             {"point_name", point_name(scenario_->design, line % points)}});
        for (std::size_t c = 0; c < std::size(columns); ++c) {
            const Interval interval = interval_of(lines_[line][c]);
            one.put(columns[c].metric,
                    Json::object({{"mean", interval.mean},
                                  {"half_width_95", interval.half_width},
                                  {"replicates", interval.count},
                                  {"unit", find_metric(columns[c].metric)->unit}}));
        }
        all.push(one);
    }
    return all.text() + "\n";
}

}  // namespace verbund
