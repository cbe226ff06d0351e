// What must not matter: O24.
#include "evidence/oracles/looks.hpp"

#include "model/conservation.hpp"
#include "study/life.hpp"

namespace verbund {

namespace {

// The same run, or that of another strategy, simulated once more with n threads.
World twin(const Watched& watched, int strategy, int threads) {
    RunKey run = watched.run;
    run.strategy = strategy;
    Listener nobody;
    return live(watched.scenario, run, Workers(threads), nobody,
                {[&](const World& world) { return world.now < watched.world.now; }});
}

OracleCase threads() {
    return {"O24",
            "../smoke.toml",
            {"replicates=1"},
            {{"runs that end elsewhere with 3 threads", {0.0, Agreement::exact}}},
            at_end([](const Watched& watched, Findings& findings) {
                findings.add(0, fingerprint(twin(watched, watched.run.strategy, 3)) !=
                                    fingerprint(watched.world));
            })};
}

OracleCase conservation() {
    return {"O24",
            "../smoke.toml",
            {},
            {{"weeks in which hours, money, ledgers or ties are not conserved",
              {0.0, Agreement::exact}}},
            [](const Watched& watched, Findings& findings) {
                findings.add(0, !broken_law(watched.world).empty());
                return true;
            }};
}

// Strategy 1 has partners whose rules weigh nothing; nobody's income may differ from
// working alone.
OracleCase no_weight() {
    return {"O24",
            "o24_invariance.toml",
            {},
            {{"freelancers whose income depends on partners without weight",
              {0.0, Agreement::exact}}},
            at_end([](const Watched& watched, Findings& findings) {
                if (watched.run.strategy != 1) return;
                const World alone = twin(watched, 0, 1);
                for (Row row = 0; row < alone.people.standing.size(); ++row)
                    if (alone.is_active(row))
                        findings.add(0, alone.people.standing[row].income !=
                                            watched.world.people.standing[row].income);
            })};
}

double income_of(const World& world, Row first, Row last) {
    double sum = 0.0, people = 0.0;
    for (Row row = first; row < last; ++row) {
        if (!world.is_active(row)) continue;
        sum += world.people.standing[row].income;
        ++people;
    }
    return sum / people;
}

// Which slot of a region one has does not matter: the first half of those filled at the
// start earns as much as the second. Under the last strategy only, because strategies
// share their luck.
OracleCase relabelling() {
    const auto look = [](const Watched& watched, Findings& findings) {
        if (static_cast<std::size_t>(watched.run.strategy) + 1 <
            watched.scenario.strategies.size())
            return false;
        if (!watched.last()) return true;
        for (const Region& region : watched.world.regions) {
            const Row middle = region.first + static_cast<Row>(region.expected) / 2;
            const Row end = region.first + static_cast<Row>(region.expected);
            findings.add(0, income_of(watched.world, region.first, middle) -
                                income_of(watched.world, middle, end));
        }
        return false;
    };
    return {"O24",
            "../smoke.toml",
            {"replicates=600"},
            {{"EUR a week that the first half of a region earns more than the second",
              {0.0}}},
            look};
}

}  // namespace

std::vector<OracleCase> invariance_cases() {
    return {threads(), conservation(), no_weight(), relabelling()};
}

}  // namespace verbund
