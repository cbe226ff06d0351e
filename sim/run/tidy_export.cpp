#include "run/tidy_export.hpp"

#include "io/compare_csv.hpp"
#include "io/csv_text.hpp"
#include "io/names.hpp"
#include "io/text_file.hpp"
#include "run/recorded_runs.hpp"

#include <fmt/format.h>

namespace verbund {

namespace {

std::vector<std::string> cells_of(const std::vector<std::string>& names) {
    std::vector<std::string> cells;
    for (const std::string& name : names) cells.push_back(csv_text(name));
    return cells;
}

std::size_t most_replicates(const Outcomes& outcomes, std::size_t point) {
    std::size_t most = 0;
    for (std::size_t m = 0; m < outcomes.metrics().size(); ++m)
        for (std::size_t s = 0; s < outcomes.strategies().size(); ++s)
            most = std::max(most, outcomes.of(m, s, point).size());
    return most;
}

// All metrics of one run.
std::string run_rows(const Outcomes& outcomes, const std::vector<std::string>& metrics,
                     const std::string& strategy, const RunKey& run) {
    std::string rows;
    for (std::size_t m = 0; m < metrics.size(); ++m) {
        const auto numbers = outcomes.of(m, static_cast<std::size_t>(run.strategy),
                                         static_cast<std::size_t>(run.point));
        const auto replicate = static_cast<std::size_t>(run.replicate);
        if (replicate < numbers.size())
            rows += fmt::format("{},{},{},{},{}\n", strategy, run.point, run.replicate,
                                metrics[m], csv_number(numbers[replicate]));
    }
    return rows;
}

std::vector<std::string> regions_and_all(const Scenario& scenario) {
    std::vector<std::string> regions = cells_of(names_of(scenario.regions));
    regions.emplace_back("all");
    return regions;
}

// One metric of one run, up to the last week that it lived.
std::string series_rows(const StoredRuns& runs, const RunKey& run,
                        const std::string& metric,
                        const std::vector<std::string>& regions) {
    const Scenario& scenario = runs.scenario();
    const std::string strategy =
        csv_text(scenario.strategies[static_cast<std::size_t>(run.strategy)].name);
    const std::vector<int> weeks = recorded_weeks(scenario);
    const std::vector<double> numbers = runs.series(metric, run);
    std::string rows;
    for (std::size_t w = 0; w < weeks.size(); ++w) {
        if (weeks[w] > weeks_at(scenario, run.point)) break;
        for (std::size_t r = 0; r < regions.size(); ++r)
            rows += fmt::format("{},{},{},{},{},{},{}\n", strategy, run.point,
                                run.replicate, weeks[w], regions[r], metric,
                                csv_number(numbers[w * regions.size() + r]));
    }
    return rows;
}

}  // namespace

void write_runs_csv(const std::filesystem::path& file, const Outcomes& outcomes) {
    TextFile text(file);
    text.add("strategy,point,replicate,metric,value\n");
    const std::vector<std::string> metrics = cells_of(outcomes.metrics());
    const std::vector<std::string> strategies = cells_of(outcomes.strategies());
    for (std::size_t s = 0; s < strategies.size(); ++s)
        for (std::size_t p = 0; p < outcomes.points(); ++p) {
            const std::size_t replicates = most_replicates(outcomes, p);
            for (std::size_t r = 0; r < replicates; ++r)
                text.add(run_rows(
                    outcomes, metrics, strategies[s],
                    {static_cast<int>(s), static_cast<int>(p), static_cast<int>(r)}));
        }
    text.finish();
}

void write_series_csv(const std::filesystem::path& file, const StoredRuns& runs) {
    TextFile text(file);
    text.add("strategy,point,replicate,week,region,metric,value\n");
    const std::vector<std::string> regions = regions_and_all(runs.scenario());
    for (const RunKey& run : runs_there(runs))
        for (const std::string& metric : runs.scenario().record.metrics)
            text.add(series_rows(runs, run, metric, regions));
    text.finish();
}

std::string named_csv(const OutcomeSource& source) {
    NamedComparisons named;
    named.confidence = source.confidence;
    named.until_decided = source.named.until_decided;
    for (const std::size_t metric : source.named.metrics)
        named.metrics.push_back(source.outcomes.metrics()[metric]);
    const auto& strategies = source.outcomes.strategies();
    for (const StrategyPair& pair : source.named.pairs)
        named.pairs.emplace_back(strategies[pair.other], strategies[pair.baseline]);
    return compare_csv(named);
}

}  // namespace verbund
