#include "analysis/bayes/prior_shift.hpp"
#include "io/json.hpp"
#include "run/calibration_summary.hpp"
#include "run/calibration_table.hpp"

namespace verbund {

namespace {

Json parameters_of(const CalibrationPlan& plan, const Particles& particles) {
    Json parameters = Json::list();
    for (std::size_t i = 0; i < plan.priors.size(); ++i) {
        const Prior& prior = plan.priors[i];
        const Summary summary = of_prior(prior, particles, i);
        parameters.push(Json::object({{"parameter", prior.factor.name},
                                      {"mean", summary.mean},
                                      {"low", summary.low},
                                      {"high", summary.high},
                                      {"prior_from", prior.from},
                                      {"prior_to", prior.to},
                                      {"log", prior.logarithmic},
                                      {"narrowed", shift_of(particles, i).narrowed}}));
    }
    return parameters;
}

Json targets_of(const CalibrationPlan& plan, const Calibration& found) {
    Json targets = Json::list();
    for (std::size_t i = 0; i < plan.targets.size(); ++i) {
        const CalibrationTarget& one = plan.targets[i];
        const Summary summary = of_target(found, i);
        targets.push(Json::object({{"target", name_of(one)},
                                   {"source", one.source},
                                   {"value", one.target.value},
                                   {"spread", one.target.spread},
                                   {"mean", summary.mean},
                                   {"low", summary.low},
                                   {"high", summary.high}}));
    }
    return targets;
}

Json rounds_of(const Posterior& posterior) {
    Json rounds = Json::list();
    for (const Round& round : posterior.rounds)
        rounds.push(Json::object({{"tolerance", round.tolerance},
                                  {"points", round.simulated},
                                  {"accepted", round.accepted},
                                  {"effective_size", round.effective}}));
    return rounds;
}

}  // namespace

std::string calibration_json(const Scenario& scenario, const CalibrationPlan& plan,
                             const Calibration& found) {
    const std::string& strategy =
        scenario.strategies[static_cast<std::size_t>(plan.strategy)].name;
    return Json::object(
               {{"name", scenario.name},
                {"strategy", strategy},
                {"seed", scenario.seed},
                {"replicates", plan.replicates},
                {"particles", found.posterior.particles.size()},
                {"parameters", parameters_of(plan, found.posterior.particles)},
                {"targets", targets_of(plan, found)},
                {"rounds", rounds_of(found.posterior)},
                {"warnings", Json::list_of(warnings_of(plan, found.posterior))}})
               .text() +
           "\n";
}

}  // namespace verbund
