#include "analysis/confidence_sequence.hpp"

#include "analysis/special_functions.hpp"
#include "analysis/undefined.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace verbund {

double best_rho_squared(double confidence, double narrowest_at) {
    if (!(confidence > 0.0 && confidence < 1.0) || !(narrowest_at > 0.0))
        throw std::invalid_argument(
            "a confidence lies between 0 and 1, and a sequence is narrowest at a count "
            "above 0");
    const double alpha = 1.0 - confidence;
    return (-lower_lambert_w(-alpha * alpha / std::exp(1.0)) - 1.0) / narrowest_at;
}

double normal_mixture_bound(double v, double rho_squared, double confidence) {
    return std::sqrt((v + 1.0 / rho_squared) *
                     (std::log1p(v * rho_squared) - 2.0 * std::log1p(-confidence)));
}

double asymptotic_half_width(const Interval& sample, double rho_squared,
                             double confidence) {
    const auto n = static_cast<double>(sample.count);
    return sample.deviation * normal_mixture_bound(n, rho_squared, confidence) / n;
}

double t_sequence_half_width(const Interval& sample, double rho_squared,
                             double confidence) {
    if (sample.count < 2) return undefined;
    const auto n = static_cast<double>(sample.count);
    const double c = 1.0 / rho_squared;
    const double log_a =
        (std::log1p(n * rho_squared) - 2.0 * std::log1p(-confidence)) / n;
    const double left = 1.0 - std::exp(log_a) * c / (n + c);
    if (left <= 0.0) return std::numeric_limits<double>::infinity();
    return sample.deviation * std::sqrt(std::expm1(log_a) * (n - 1.0) / (n * left));
}

double t_sequence_p(const Interval& sample, double rho_squared) {
    if (sample.count < 2 || sample.mean == 0.0) return 1.0;
    const auto n = static_cast<double>(sample.count);
    const double of_prior = 1.0 / (1.0 + n * rho_squared);  // c ÷ (n + c)
    const double z = sample.deviation / sample.mean;
    const double inverse_q = z * z * (n - 1.0) / n;  // 0 of numbers without spread
    const double log_ratio = std::log((inverse_q + of_prior) / (inverse_q + 1.0));
    return std::min(1.0, std::exp(0.5 * (n * log_ratio - std::log(of_prior))));
}

}  // namespace verbund
