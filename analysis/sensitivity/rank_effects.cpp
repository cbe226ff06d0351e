#include "analysis/sensitivity/rank_effects.hpp"

#include "analysis/interval.hpp"
#include "analysis/rank_correlation.hpp"
#include "analysis/undefined.hpp"

#include <cmath>
#include <stdexcept>

namespace verbund {

namespace {

// σ² ÷ (V + σ²). V is the variance of the points' means minus the part of their own luck:
// what all points of a replicate share moves none of them apart.
double noise_share(const Replicates& used, std::size_t replicates) {
    const auto points = static_cast<double>(used.size());
    const auto runs = static_cast<double>(replicates);
    if (replicates < 2 || used.size() < 2) return undefined;
    std::vector<double> shared(replicates), means;
    for (const std::vector<double>& numbers : used) {
        means.push_back(mean_of_first(numbers, replicates));
        for (std::size_t k = 0; k < replicates; ++k) shared[k] += numbers[k] / points;
    }
    double noise = 0.0, own_noise = 0.0;
    for (const std::vector<double>& numbers : used) {
        std::vector<double> own(replicates);
        for (std::size_t k = 0; k < replicates; ++k) own[k] = numbers[k] - shared[k];
        noise += covariance_of_first(numbers, numbers, replicates) / points;
        own_noise += covariance_of_first(own, own, replicates) / (points - 1.0);
    }
    const double spread = std::pow(interval_of(means).deviation, 2) - own_noise / runs;
    return noise / (noise + std::max(0.0, spread));
}

}  // namespace

RankEffects rank_effects(const std::vector<std::vector<double>>& inputs,
                         const Replicates& seen, double confidence) {
    RankEffects found{seen.size(), 0, usual_count(seen), 0.0, {}};
    std::vector<std::vector<double>> used_inputs(inputs.size());
    Replicates used;
    std::vector<double> means;
    for (std::size_t point = 0; point < seen.size(); ++point) {
        if (found.replicates == 0 || !is_complete(seen[point], found.replicates))
            continue;
        used.push_back(seen[point]);
        means.push_back(mean_of_first(seen[point], found.replicates));
        for (std::size_t input = 0; input < inputs.size(); ++input)
            used_inputs[input].push_back(inputs[input].at(point));
    }
    found.points_used = used.size();
    found.noise_share = noise_share(used, found.replicates);
    found.inputs = partial_rank_correlations(used_inputs, means, confidence);
    return found;
}

}  // namespace verbund
