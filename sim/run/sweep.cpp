#include "run/sweep.hpp"

#include "run/counted.hpp"
#include "run/failures.hpp"
#include "run/interruption.hpp"
#include "run/progress.hpp"
#include "run/results_folder.hpp"
#include "run/run_answer.hpp"
#include "study/ensemble.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

void say_look(const Look& look, std::size_t points, bool goes_on) {
    if (look.open.empty()) {
        fmt::print(stderr, "{} {} enough\n", counted(look.replicates, "replicate"),
                   is_or_are(look.replicates));
        return;
    }
    const std::string where =
        points > 1 ? fmt::format(" at {} of {} points", look.open.size(), points) : "";
    const std::string next = !goes_on ? "; [compare] stop_when allows no more (max)"
                             : look.needed
                                 ? fmt::format("; about {} will do", *look.needed)
                                 : "";
    fmt::print(stderr, "{} {} not enough{}{}\n", counted(look.replicates, "replicate"),
               is_or_are(look.replicates), where, next);
}

// Simulates every run of the scenario, and further replicates where it says so.
// Returns how many runs there were.
std::size_t simulate(const Sweep& sweep, Journal& journal, ResultsFile& results,
                     Estimates& estimates) {
    Plan plan(sweep.scenario);
    Progress progress(sweep.scenario, sweep.quiet);
    const auto look_again = [&] {
        const std::size_t before = plan.runs();
        const auto look = estimates.look_at(plan);
        if (!look) return;
        const std::size_t added = plan.runs() - before;
        progress.grow(added);
        if (!sweep.quiet) say_look(*look, point_count(sweep.scenario), added > 0);
    };
    const auto use = [&](const RunRecord& record) {
        results.add(record);
        estimates.add(record);
        look_again();
    };
    const auto leave_out = [&] {
        estimates.leave_out();
        look_again();
    };
    try {
        simulate_all(sweep.scenario, plan, sweep.threads, progress, {}, use, &journal,
                     leave_out);
    } catch (const RunFailed& failed) {
        throw with_name(failed, sweep.scenario, journal.failures());
    }
    journal.sync();
    return plan.runs() - journal.failures().size();
}

void put(const Sweep& sweep, ResultsFile& results, const Failures& failures,
         std::size_t runs) {
    put_results(sweep.folder, results, sweep.scenario, failures,
                {sweep.command_line,
                 sweep.from,
                 sweep.scenario.seed,
                 runs,
                 sweep.threads,
                 sweep.started,
                 {},
                 ""},
                sweep.quiet);
}

void answer(const Sweep& sweep, const Estimates& estimates) {
    if (sweep.json)
        fmt::print("{}", answer_json(sweep.scenario, estimates.outcomes()));
    else if (!sweep.quiet)
        fmt::print(
            "{}\n{}\n",
            answer_text(sweep.scenario, estimates.outcomes(), sweep.folder.string()),
            (sweep.folder / "results.h5").string());
}

}  // namespace

std::size_t complete(const Sweep& sweep, Journal& journal) {
    journal.follow(sweep.keeping);
    ResultsFile results(sweep.folder, sweep.scenario);
    Estimates estimates(sweep.scenario);
    const std::size_t runs = simulate(sweep, journal, results, estimates);
    put(sweep, results, journal.failures(), runs);
    answer(sweep, estimates);
    return journal.failures().size();
}

bool all_are_kept(Journal& journal, const Scenario& scenario) {
    Plan plan(scenario);
    Estimates estimates(scenario);
    for (std::size_t i = 0; i < plan.runs(); ++i) {
        if (!journal.had(plan.at(i))) return false;
        if (!scenario.compare.stop) continue;
        stop_if_interrupted();
        estimates.add(*journal.find(plan.at(i)));
        estimates.look_at(plan);
    }
    return true;
}

MissingRuns put_together(const Sweep& sweep, Journal& journal) {
    ResultsFile results(sweep.folder, sweep.scenario);
    Estimates estimates(sweep.scenario);
    Plan plan(sweep.scenario);
    MissingRuns missing;
    for (std::size_t i = 0; i < plan.runs(); ++i) {
        stop_if_interrupted();
        const auto record = journal.find(plan.at(i));
        if (!record) {
            missing.places.push_back(i);
            continue;
        }
        results.add(*record);
        estimates.add(*record);
        estimates.look_at(plan);
    }
    missing.of = plan.runs();
    put(sweep, results, {}, missing.of - missing.places.size());
    if (missing.places.empty()) answer(sweep, estimates);
    return missing;
}

}  // namespace verbund
