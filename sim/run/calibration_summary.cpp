#include "run/calibration_summary.hpp"

#include "analysis/bayes/prior_shift.hpp"
#include "analysis/weighted_sample.hpp"
#include "run/design_words.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

Summary summary_of(const std::vector<double>& numbers,
                   const std::vector<double>& weights) {
    const WeightedSample sample{numbers, weights};
    return {weighted_mean(sample), weighted_quantile(sample, 0.025),
            weighted_quantile(sample, 0.975)};
}

}  // namespace

Summary of_prior(const Prior& prior, const Particles& particles,
                 std::size_t dimension) {
    std::vector<double> numbers = coordinates_of(particles, dimension);
    for (double& number : numbers) number = number_at(prior, number);
    return summary_of(numbers, weights_of(particles));
}

Summary of_target(const Calibration& found, std::size_t target) {
    std::vector<double> numbers;
    for (const std::vector<double>& one : found.observed)
        numbers.push_back(one[target]);
    return summary_of(numbers, weights_of(found.posterior.particles));
}

std::string name_of(const CalibrationTarget& one) {
    return fmt::format("{}, {}", one.estimand.metric->name,
                       window_text(one.estimand.window));
}

std::vector<std::string> warnings_of(const CalibrationPlan& plan,
                                     const Posterior& posterior) {
    std::vector<std::string> warnings;
    const double nearest = posterior.particles.front().distance;
    if (nearest > 1.0)
        warnings.push_back(fmt::format(
            "The model does not reach the targets: the nearest point is {:.2g} spreads "
            "off.",
            nearest));
    const Round& last = posterior.rounds.back();
    if (last.tolerance > std::max(1.0, plan.search.tolerance) &&
        posterior.rounds.size() == plan.search.most_rounds)
        warnings.push_back(
            fmt::format("The rounds ran out at {:.3g} spreads; with more rounds the "
                        "intervals become narrower.",
                        last.tolerance));
    for (std::size_t i = 0; i < plan.priors.size(); ++i) {
        const Prior& prior = plan.priors[i];
        const PriorShift shift = shift_of(posterior.particles, i);
        const auto hugs = [&](std::string_view end, double value) {
            warnings.push_back(fmt::format(
                "{} hugs the {} end of its prior, {}: the answer may lie beyond.",
                prior.factor.name, end, number_text(value)));
        };
        if (shift.not_moved)
            warnings.push_back(fmt::format(
                "{} was not moved: the targets say nothing of it.", prior.factor.name));
        else if (shift.at_lower_end)
            hugs("lower", prior.from);
        else if (shift.at_upper_end)
            hugs("upper", prior.to);
    }
    return warnings;
}

}  // namespace verbund
