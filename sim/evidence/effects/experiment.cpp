#include "evidence/effects/experiment.hpp"

#include "analysis/test_of_zero.hpp"
#include "io/fault.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "study/ensemble.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

namespace fs = std::filesystem;

bool serves(const EffectPlan& effect, const std::vector<int>& ideas) {
    return ideas.empty() || std::any_of(ideas.begin(), ideas.end(), [&](int idea) {
               return std::find(effect.ideas.begin(), effect.ideas.end(), idea) !=
                      effect.ideas.end();
           });
}

Experiment read_experiment(const fs::path& path) {
    std::optional<EffectPlan> effect;
    Experiment one{path.stem().string(),
                   read_scenario(path, {}, {effect_section(effect)}),
                   {},
                   {}};
    if (!effect)
        throw ScenarioRefused({fault_at(
            {path.string(), 1, 1},
            fault_message("effect", "", "is missing",
                          "every scenario of this folder has a table [effect]"))});
    one.effect = std::move(*effect);
    one.scenario.record.metrics = {one.effect.observable};
    one.scenario.record.events.clear();
    one.outcome.assign(
        one.scenario.strategies.size(),
        std::vector<double>(static_cast<std::size_t>(one.scenario.replicates)));
    return one;
}

struct Job {
    std::size_t experiment;
    RunKey run;
};

std::vector<double> differences(const Experiment& one, std::string_view minuend,
                                std::string_view subtrahend) {
    const auto outcomes = [&](std::string_view name) -> const std::vector<double>& {
        const auto& all = one.scenario.strategies;
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const auto& s) { return s.name == name; });
        return one.outcome[static_cast<std::size_t>(found - all.begin())];
    };
    std::vector<double> result = outcomes(minuend);
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] -= outcomes(subtrahend)[i];
    return result;
}

Interval arm(const Experiment& one, std::string_view name) {
    for (std::size_t s = 0; s < one.outcome.size(); ++s)
        if (one.scenario.strategies[s].name == name)
            return interval_of(one.outcome[s], effect_confidence);
    return interval_of({}, effect_confidence);
}

bool holds_zero(const Interval& null) {
    return std::abs(null.mean) <= (null.count < 2 ? 0.0 : null.half_width);
}

Showing verdict_of(const Finding& found, bool positive) {
    if (!(found.p < 1.0 - effect_confidence)) return Showing::not_shown;
    if ((found.effect.mean > 0.0) != positive) return Showing::other_way;
    return found.null && !holds_zero(*found.null) ? Showing::null_not_zero
                                                  : Showing::shown;
}

}  // namespace

std::vector<Experiment> experiments_in(const fs::path& folder,
                                       const std::vector<int>& ideas) {
    if (!fs::is_directory(folder))
        throw InputMissing(folder, "is not a folder of experiments");
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".toml") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<Experiment> found;
    for (const fs::path& path : paths) {
        Experiment one = read_experiment(path);
        if (serves(one.effect, ideas)) found.push_back(std::move(one));
    }
    return found;
}

std::size_t runs_of(const std::vector<Experiment>& experiments) {
    std::size_t runs = 0;
    for (const Experiment& one : experiments) runs += run_count(one.scenario);
    return runs;
}

std::size_t weeks_of(const std::vector<Experiment>& experiments) {
    std::size_t weeks = 0;
    for (const Experiment& one : experiments)
        weeks += run_count(one.scenario) * static_cast<std::size_t>(one.scenario.weeks);
    return weeks;
}

void run_all(std::vector<Experiment>& experiments, int threads, Listener& listener) {
    std::vector<Job> jobs;
    for (std::size_t e = 0; e < experiments.size(); ++e) {
        const Plan plan(experiments[e].scenario);
        for (std::size_t run = 0; run < plan.runs(); ++run)
            jobs.push_back({e, plan.at(run)});
    }
    each_run(jobs.size(), threads, [&](std::size_t i, const Workers& workers) {
        Experiment& one = experiments[jobs[i].experiment];
        const RunKey& run = jobs[i].run;
        const RunRecord record = recorded(one.scenario, run, workers, listener);
        one.outcome[static_cast<std::size_t>(run.strategy)]
                   [static_cast<std::size_t>(run.replicate)] =
            value_of({find_metric(one.effect.observable), one.effect.window},
                     one.scenario, record);
    });
}

std::vector<Finding> findings_of(const std::vector<Experiment>& experiments) {
    std::vector<Finding> all;
    std::vector<double> p;
    for (const Experiment& one : experiments) {
        Finding found{arm(one, "off"),
                      arm(one, "on"),
                      interval_of(differences(one, "on", "off"), effect_confidence),
                      {},
                      1.0,
                      Showing::not_shown};
        if (one.outcome.size() == 4)
            found.null =
                interval_of(differences(one, "null_on", "null_off"), effect_confidence);
        p.push_back(p_of_zero(found.effect));
        all.push_back(found);
    }
    const std::vector<double> adjusted = holm_adjusted(p);
    for (std::size_t e = 0; e < all.size(); ++e) {
        all[e].p = adjusted[e];
        all[e].verdict = verdict_of(all[e], experiments[e].effect.positive);
    }
    return all;
}

}  // namespace verbund
