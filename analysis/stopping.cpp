#include "analysis/stopping.hpp"

#include "analysis/confidence_sequence.hpp"
#include "analysis/interval.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace verbund {

namespace {

void refuse_width(double half_width) {
    if (!(half_width > 0.0)) throw std::invalid_argument("a half width is above 0");
}

}  // namespace

bool narrow_enough(std::span<const double> sample, double half_width,
                   double confidence) {
    refuse_width(half_width);
    const Interval found = interval_of(sample, confidence);
    return found.count >= narrow_from && found.half_width <= half_width;
}

Sign decided(std::span<const double> sample, double confidence) {
    const Interval found = interval_of(sample, confidence);
    if (found.count < decided_from) return Sign::open;
    const double rho_squared =
        best_rho_squared(confidence, static_cast<double>(decided_from));
    const double half_width = t_sequence_half_width(found, rho_squared, confidence);
    if (found.mean > half_width) return Sign::above_zero;
    if (found.mean < -half_width) return Sign::below_zero;
    return Sign::open;
}

std::optional<std::size_t> runs_needed(std::span<const double> sample,
                                       double half_width, double confidence) {
    refuse_width(half_width);
    const Interval found = interval_of(sample, confidence);
    if (found.count < 2) return std::nullopt;
    const double t = student_factor(confidence, found.count - 1);
    const double runs = std::ceil(std::pow(t * found.deviation / half_width, 2));
    constexpr auto most = std::numeric_limits<std::size_t>::max();
    if (!(runs < static_cast<double>(most))) return most;
    return std::max(found.count, static_cast<std::size_t>(runs));
}

}  // namespace verbund
