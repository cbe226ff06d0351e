#include "run/effects/starts_table.hpp"

#include "analysis/test_of_zero.hpp"
#include "analysis/two_peaks.hpp"
#include "io/fault.hpp"
#include "io/scenario_reader.hpp"
#include "run/effects/experiment.hpp"
#include "run/ensemble.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace verbund {

namespace {

constexpr std::string_view metrics[] = {"income_mean",    "served_share", "partners_mean",
                                        "trust_partners", "help_share",   "cooperations"};

// One strategy from one start: a metric's numbers by replicate, and how they differ from those
// of the first start.
struct Cell {
    std::string strategy, start;
    std::string_view metric;
    std::vector<double> numbers;
    Interval mean;
    double p = 1.0;  // of no difference, adjusted
};

double last_year(const RunRecord& record, std::string_view metric) {
    for (const auto& [name, mean] : record.last_year)
        if (name == metric) return mean;
    return std::numeric_limits<double>::quiet_NaN();
}

std::vector<RunRecord> records_of(const Scenario& scenario, int threads, bool quiet) {
    std::vector<RunRecord> records;
    Progress progress(run_count(scenario) * static_cast<std::size_t>(scenario.weeks),
                      run_count(scenario), quiet);
    simulate_all(scenario, threads, progress,
                 [&](const RunRecord& record) { records.push_back(record); });
    return records;
}

std::vector<Cell> cells_of(const Scenario& scenario, const std::vector<RunRecord>& records) {
    std::vector<Cell> cells;
    const auto replicates = static_cast<std::size_t>(scenario.replicates);
    const std::size_t starts = point_count(scenario);
    for (std::size_t s = 0; s < scenario.strategies.size(); ++s)
        for (std::string_view metric : metrics)
            for (std::size_t start = 0; start < starts; ++start) {
                Cell cell{scenario.strategies[s].name,
                          std::get<std::string>(scenario.axes[0].values[start]),
                          metric,
                          {},
                          {},
                          1.0};
                for (std::size_t r = 0; r < replicates; ++r)
                    cell.numbers.push_back(
                        last_year(records[(s * starts + start) * replicates + r], metric));
                cell.mean = interval_of(cell.numbers, effect_confidence);
                cells.push_back(std::move(cell));
            }
    return cells;
}

void compare_with_first(std::vector<Cell>& cells, std::size_t starts) {
    std::vector<double> p;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i % starts == 0) continue;
        std::vector<double> difference = cells[i].numbers;
        for (std::size_t r = 0; r < difference.size(); ++r)
            difference[r] -= cells[i - i % starts].numbers[r];
        p.push_back(p_of_zero(interval_of(difference)));
    }
    const std::vector<double> adjusted = holm_adjusted(p);
    for (std::size_t i = 0, at = 0; i < cells.size(); ++i)
        if (i % starts != 0) cells[i].p = adjusted[at++];
}

std::string cell_text(const Cell& cell) {
    if (cell.mean.count == 0) return "–";
    return fmt::format("{:.4g} ± {:.2g}{}", cell.mean.mean, cell.mean.half_width,
                       cell.p < 1.0 - effect_confidence ? " *" : "");
}

std::string as_table(const std::vector<Cell>& cells, std::size_t starts) {
    std::string text;
    for (const Cell& cell : cells)
        if (const double coefficient = bimodality(cell.numbers); coefficient > two_peaks_above)
            text += fmt::format("Two peaks: {} from {}: {} (coefficient {:.2f})\n",
                                cell.strategy, cell.start, cell.metric, coefficient);
    text += "\n| strategy | last year |";
    for (std::size_t start = 0; start < starts; ++start)
        text += fmt::format(" {} |", cells[start].start);
    text += "\n| --- | --- |";
    for (std::size_t start = 0; start < starts; ++start) text += " --- |";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i % starts == 0)
            text += fmt::format("\n| {} | {} |", cells[i].strategy, cells[i].metric);
        text += fmt::format(" {} |", cell_text(cells[i]));
    }
    return text +
           "\n\n* differs from the first start by pairs, p < .01 after Holm over all "
           "comparisons\n";
}

std::string as_json(const std::vector<Cell>& cells) {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const Cell& cell : cells)
        all.push_back({{"strategy", cell.strategy},
                       {"start", cell.start},
                       {"metric", cell.metric},
                       {"mean", cell.mean.mean},
                       {"half_width_99", cell.mean.half_width},
                       {"replicates", cell.mean.count},
                       {"p_holm", cell.p},
                       {"bimodality", bimodality(cell.numbers)}});
    return all.dump(2) + "\n";
}

}  // namespace

std::string starts_table(const std::filesystem::path& path, int threads,
                         const EffectOptions& options) {
    const Scenario scenario = read_scenario(path);
    if (scenario.axes.size() != 1 || scenario.axes[0].parameter->name != "start.kind")
        throw ScenarioRefused({fault_at(
            {path.string(), 1, 1},
            fault_message("design.vary", "", "is not start.kind alone",
                          "the starts to compare, the first of them what the others are "
                          "compared with"))});
    std::vector<Cell> cells = cells_of(scenario, records_of(scenario, threads, options.quiet));
    compare_with_first(cells, point_count(scenario));
    return options.format == Format::json ? as_json(cells)
                                          : as_table(cells, point_count(scenario));
}

}  // namespace verbund
