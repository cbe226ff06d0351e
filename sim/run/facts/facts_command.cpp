// The stylised facts, asked of a scenario: a line for each statistic, and whether all that have
// a target hold.
#include "core/workers.hpp"
#include "io/scenario_reader.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/facts/table.hpp"
#include "run/interruption.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace verbund {

namespace {

std::vector<const FactRow*> rows_asked_for(const std::vector<std::string>& names) {
    std::vector<const FactRow*> rows;
    for (const FactRow& row : fact_rows())
        if (names.empty() || std::ranges::find(names, row.fact) != names.end())
            rows.push_back(&row);
    return rows;
}

// What the rows need to be run, with the metrics to record: by the arms' names.
std::map<std::string, std::vector<std::string>> arms_of(
    const std::vector<const FactRow*>& rows) {
    std::map<std::string, std::set<std::string>> metrics;
    for (const FactRow* row : rows)
        for (const std::string& arm : row->arms)
            metrics[arm].insert(row->metrics.begin(), row->metrics.end());
    std::map<std::string, std::vector<std::string>> arms;
    for (const auto& [arm, names] : metrics) arms[arm].assign(names.begin(), names.end());
    return arms;
}

// [row][replicate]; the same for any number of threads.
std::vector<std::vector<double>> read_all(const std::vector<const FactRow*>& rows,
                                          const Scenario& scenario, int threads, bool quiet) {
    const auto arms = arms_of(rows);
    const auto replicates = static_cast<std::size_t>(scenario.replicates);
    std::size_t weeks = 0;
    for (const auto& [arm, metrics] : arms)
        weeks +=
            replicates * static_cast<std::size_t>(scenario_of(fact_arm(arm), scenario).weeks);
    std::vector<std::vector<double>> read(rows.size(), std::vector<double>(replicates));
    if (arms.empty()) return read;
    Progress progress(weeks, replicates * arms.size(), quiet);
    const auto side_by_side = std::min(replicates, static_cast<std::size_t>(threads));
    const int threads_per_run = std::max(1, threads / static_cast<int>(side_by_side));
    Workers(static_cast<int>(side_by_side)).each(replicates, [&](std::size_t replicate) {
        FactRuns runs;
        for (const auto& [arm, metrics] : arms)
            runs[arm] = look_at(fact_arm(arm), scenario, static_cast<int>(replicate),
                                threads_per_run, metrics, progress);
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (rows[row]->read) read[row][replicate] = rows[row]->read(runs);
    });
    return read;
}

}  // namespace

int facts_command(const FactOptions& options) {
    const Scenario scenario = read_scenario(options.scenario, options.read);
    const std::vector<const FactRow*> rows = rows_asked_for(options.facts);
    listen_for_signals();
    const int threads = options.threads > 0 ? options.threads : machine_threads();
    const auto read = read_all(rows, scenario, threads, options.quiet);
    std::vector<FactFinding> findings;
    for (std::size_t row = 0; row < rows.size(); ++row)
        findings.push_back({rows[row], interval_of(read[row], fact_confidence)});
    fmt::print("{}", fact_table(scenario, findings, options.format));
    const bool all = std::ranges::none_of(findings, [](const FactFinding& one) {
        const FactVerdict verdict = verdict_on(one.row->target, one.found);
        return verdict == FactVerdict::holds_not || verdict == FactVerdict::unshown;
    });
    return all ? exit_done : exit_came_out_false;
}

}  // namespace verbund
