#include "run/calibration_table.hpp"

#include "analysis/bayes/prior_shift.hpp"
#include "run/calibration_summary.hpp"
#include "run/counted.hpp"
#include "run/design_words.hpp"
#include "run/plain_table.hpp"

#include <numeric>

#include <fmt/core.h>

namespace verbund {

namespace {

std::string range_text(double low, double high) {
    return fmt::format("{} … {}", number_text(low), number_text(high));
}

std::string priors_text(const CalibrationPlan& plan, const Calibration& found) {
    std::vector<std::vector<std::string>> rows{
        {"parameter", "mean", "95 % of the posterior", "prior", "narrowed"}};
    const Particles& particles = found.posterior.particles;
    for (std::size_t i = 0; i < plan.priors.size(); ++i) {
        const Prior& prior = plan.priors[i];
        const Summary summary = of_prior(prior, particles, i);
        rows.push_back(
            {prior.factor.name, number_text(summary.mean),
             range_text(summary.low, summary.high),
             range_text(prior.from, prior.to) + (prior.logarithmic ? " (log)" : ""),
             fmt::format("{:.0f} %", 100.0 * shift_of(particles, i).narrowed)});
    }
    return plain_table(rows) + "\n";
}

std::string targets_text(const CalibrationPlan& plan, const Calibration& found) {
    std::vector<std::vector<std::string>> rows{
        {"target", "source", "observed", "mean", "95 % of the particles"}};
    for (std::size_t i = 0; i < plan.targets.size(); ++i) {
        const CalibrationTarget& one = plan.targets[i];
        const Summary summary = of_target(found, i);
        rows.push_back({name_of(one), one.source,
                        fmt::format("{} ± {}", number_text(one.target.value),
                                    number_text(one.target.spread)),
                        number_text(summary.mean),
                        range_text(summary.low, summary.high)});
    }
    return plain_table(rows, 2) + "\n";
}

std::size_t points_of(const Posterior& posterior) {
    return std::accumulate(
        posterior.rounds.begin(), posterior.rounds.end(), std::size_t{0},
        [](std::size_t sum, const Round& round) { return sum + round.simulated; });
}

}  // namespace

std::string calibration_text(const Scenario& scenario, const CalibrationPlan& plan,
                             const Calibration& found) {
    const Posterior& posterior = found.posterior;
    const Round& last = posterior.rounds.back();
    std::string text = fmt::format(
        "{} under {}: {} particles, worth {:.0f} independent ones, after {} rounds and "
        "{} points of {} each.\nAll are at most {:.3g} spreads from the targets, "
        "the "
        "nearest is {:.2g}.\n\n",
        scenario.name,
        scenario.strategies[static_cast<std::size_t>(plan.strategy)].name,
        posterior.particles.size(), last.effective, posterior.rounds.size(),
        points_of(posterior), counted(plan.replicates, "run"), last.tolerance,
        posterior.particles.front().distance);
    text += priors_text(plan, found) + targets_text(plan, found);
    for (const std::string& warning : warnings_of(plan, posterior))
        text += "Warning: " + warning + "\n";
    return text;
}

}  // namespace verbund
