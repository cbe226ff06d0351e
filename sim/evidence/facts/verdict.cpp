#include "evidence/facts/verdict.hpp"

#include "study/ensemble.hpp"

#include <limits>
#include <set>

namespace verbund {

namespace {

// What the rows need to be run, with the metrics to record: by the arms' names.
std::map<std::string, std::vector<std::string>> arms_of(
    const std::vector<const FactRow*>& rows) {
    std::map<std::string, std::set<std::string>> metrics;
    for (const FactRow* row : rows)
        for (const std::string& arm : row->arms)
            metrics[arm].insert(row->metrics.begin(), row->metrics.end());
    std::map<std::string, std::vector<std::string>> arms;
    for (const auto& [arm, names] : metrics)
        arms[arm].assign(names.begin(), names.end());
    return arms;
}

}  // namespace

FactVerdict verdict_on(const FactTarget& target, const Interval& found) {
    switch (target.aim) {
        case FactTarget::input: return FactVerdict::input;
        case FactTarget::contested: return FactVerdict::contested;
        case FactTarget::reported: return FactVerdict::reported;
        case FactTarget::absent: return FactVerdict::absent;
        default: break;
    }
    if (found.count < 2) return FactVerdict::unsaid;
    constexpr double endless = std::numeric_limits<double>::infinity();
    const double from = target.aim == FactTarget::below ? -endless : target.low;
    const double to = target.aim == FactTarget::above ? endless : target.high;
    const double low = found.mean - found.half_width;
    const double high = found.mean + found.half_width;
    if (low > from && high < to) return FactVerdict::holds;
    return high <= from || low >= to ? FactVerdict::holds_not : FactVerdict::unshown;
}

FactRunsTaken runs_taken(const std::vector<const FactRow*>& rows,
                         const Scenario& scenario) {
    const auto replicates = static_cast<std::size_t>(scenario.replicates);
    FactRunsTaken taken{0, 0};
    for (const auto& [arm, metrics] : arms_of(rows)) {
        taken.runs += replicates;
        taken.weeks += replicates * static_cast<std::size_t>(
                                        scenario_of(fact_arm(arm), scenario).weeks);
    }
    return taken;
}

std::vector<FactFinding> ask(const std::vector<const FactRow*>& rows,
                             const Scenario& scenario, int threads,
                             Listener& listener) {
    const auto arms = arms_of(rows);
    const auto replicates = static_cast<std::size_t>(scenario.replicates);
    std::vector<std::vector<double>> read(rows.size(), std::vector<double>(replicates));
    each_run(replicates, threads, [&](std::size_t replicate, const Workers& workers) {
        FactRuns runs;
        for (const auto& [arm, metrics] : arms)
            runs.emplace(arm,
                         look_at(fact_arm(arm), scenario, static_cast<int>(replicate),
                                 workers, metrics, listener));
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (rows[row]->read) read[row][replicate] = rows[row]->read(runs);
    });
    std::vector<FactFinding> findings;
    for (std::size_t row = 0; row < rows.size(); ++row)
        findings.push_back({rows[row], interval_of(read[row], fact_confidence)});
    return findings;
}

}  // namespace verbund
