#include "analysis/bayes/prior_shift.hpp"

#include "analysis/weighted_sample.hpp"

namespace verbund {

PriorShift shift_of(const Particles& particles, std::size_t dimension) {
    const std::vector<double> places = coordinates_of(particles, dimension);
    const std::vector<double> weights = weights_of(particles);
    const WeightedSample sample{places, weights};
    PriorShift found;
    found.low = weighted_quantile(sample, 0.025);
    found.middle = weighted_quantile(sample, 0.5);
    found.high = weighted_quantile(sample, 0.975);
    found.narrowed = 1.0 - (found.high - found.low) / 0.95;
    found.not_moved = found.narrowed < least_narrowed;
    found.at_lower_end = weight_below(sample, end_of_prior) > share_at_end;
    found.at_upper_end = 1.0 - weight_below(sample, 1.0 - end_of_prior) > share_at_end;
    return found;
}

}  // namespace verbund
