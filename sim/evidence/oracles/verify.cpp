#include "evidence/oracles/verify.hpp"

#include "io/scenario/scenario_reader.hpp"
#include "study/ensemble.hpp"

namespace verbund {

namespace {

constexpr int longer_by = 10;

// One run, looked at until there is nothing more to see.
Findings watch(const Trial& trial, const RunKey& run, const Workers& workers,
               Listener& listener) {
    const OracleCase& known = *trial.known;
    Findings findings{std::vector<std::vector<Observation>>(known.rows.size()), {}};
    live(trial.scenario, run, workers, listener, {[&](const World& world) {
             return known.look({trial.scenario, run, world}, findings);
         }});
    return findings;
}

}  // namespace

Trial trial_of(const OracleCase& known, const std::filesystem::path& folder,
               bool longer) {
    Trial trial{&known, read_scenario(folder / known.scenario, {known.set, {}, {}})};
    if (longer) trial.scenario.replicates *= longer_by;
    return trial;
}

std::vector<Judged> judge(const Trial& trial, int threads, Listener& listener) {
    const Plan plan(trial.scenario);
    std::vector<Findings> findings(plan.runs());
    each_run(plan.runs(), threads, [&](std::size_t i, const Workers& workers) {
        findings[i] = watch(trial, plan.at(i), workers, listener);
    });
    std::vector<Judged> judged;
    for (std::size_t row = 0; row < trial.known->rows.size(); ++row) {
        std::vector<Observation> all;
        for (const Findings& one : findings)
            all.insert(all.end(), one.rows[row].begin(), one.rows[row].end());
        const OracleRow& known = trial.known->rows[row];
        judged.push_back({trial.known, &known, verdict_on(known.known, all)});
    }
    return judged;
}

}  // namespace verbund
