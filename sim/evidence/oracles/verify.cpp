#include "evidence/oracles/verify.hpp"

#include "io/scenario/scenario_reader.hpp"
#include "study/ensemble.hpp"

namespace verbund {

namespace {

constexpr int longer_by = 10;

// One run, looked at until there is nothing more to see.
Findings watch(const ReadyCase& ready, const RunKey& run, const Workers& workers,
               Listener& listener) {
    const OracleCase& known = *ready.known;
    Findings findings{std::vector<std::vector<Observation>>(known.rows.size()), {}};
    live(ready.scenario, run, workers, listener, {[&](const World& world) {
             return known.look({ready.scenario, run, world}, findings);
         }});
    return findings;
}

}  // namespace

ReadyCase ready_case(const OracleCase& known, const std::filesystem::path& folder,
                     bool longer) {
    ReadyCase ready{&known,
                    read_scenario(folder / known.scenario, {known.set, {}, {}})};
    if (longer) ready.scenario.replicates *= longer_by;
    return ready;
}

std::vector<Judged> judge(const ReadyCase& ready, int threads, Listener& listener) {
    const Plan plan(ready.scenario);
    std::vector<Findings> findings(plan.runs());
    each_run(plan.runs(), threads, [&](std::size_t i, const Workers& workers) {
        findings[i] = watch(ready, plan.at(i), workers, listener);
    });
    std::vector<Judged> judged;
    for (std::size_t row = 0; row < ready.known->rows.size(); ++row) {
        std::vector<Observation> all;
        for (const Findings& one : findings)
            all.insert(all.end(), one.rows[row].begin(), one.rows[row].end());
        const OracleRow& known = ready.known->rows[row];
        judged.push_back({ready.known, &known, verdict_on(known.known, all)});
    }
    return judged;
}

}  // namespace verbund
