#include "analysis/stopping.hpp"

#include "analysis/confidence_sequence.hpp"

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
    return narrow_enough(interval_of(sample, confidence), half_width);
}

bool narrow_enough(const Interval& sample, double half_width) {
    refuse_width(half_width);
    return sample.count >= narrow_from && sample.half_width <= half_width;
}

Sign decided(std::span<const double> sample, double confidence) {
    return decided(interval_of(sample, confidence), confidence);
}

Sign decided(const Interval& sample, double confidence) {
    if (sample.count < decided_from) return Sign::open;
    const double half_width = at_any_look(sample, confidence).half_width;
    if (sample.mean > half_width) return Sign::above_zero;
    if (sample.mean < -half_width) return Sign::below_zero;
    return Sign::open;
}

AtAnyLook at_any_look(const Interval& sample, double confidence) {
    const double rho_squared =
        best_rho_squared(confidence, static_cast<double>(decided_from));
    return {t_sequence_half_width(sample, rho_squared, confidence),
            t_sequence_p(sample, rho_squared)};
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
