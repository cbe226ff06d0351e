#include "run/comparison_numbers.hpp"

#include "run/design_words.hpp"
#include "run/outcome_names.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

// With the digits that the half width bears out; a number without luck has four.
std::string as_exact_as(double half_width, double number, bool with_sign) {
    if (!(half_width > 0.0))
        return with_sign ? fmt::format("{:+.4g}", number) : number_text(number);
    const int decimals = decimals_of(half_width, number);
    const double step = std::pow(10.0, -decimals);
    // A difference keeps its sign, on which a sentence beside it may rest.
    if (std::abs(number) < step / 2.0)
        number = with_sign ? std::copysign(0.0, number) : 0.0;
    return with_sign ? fmt::format("{:+.{}f}", number, decimals)
                     : fmt::format("{:.{}f}", number, decimals);
}

double half_width_of(const PairedDifference& found, const ShownUnit& shown) {
    return (found.high - found.low) / 2.0 * shown.factor;
}

}  // namespace

ShownUnit unit_of_difference(const std::string& metric) {
    ShownUnit unit = shown_unit(unit_of_metric(metric));
    if (unit.name == "%") unit.name = "percentage points";
    return unit;
}

std::string difference_text(const PairedDifference& found, const ShownUnit& shown) {
    if (found.pairs == 0) return "–";
    const double mean = found.mean * shown.factor;
    const double half = half_width_of(found, shown);
    if (std::isnan(half)) return fmt::format("{:+.4g}", mean);
    return fmt::format("{} ± {}", as_exact_as(half, mean, true),
                       as_exact_as(half, half, false));
}

std::string size_text(const PairedDifference& found, const ShownUnit& shown) {
    const double size = std::abs(found.mean) * shown.factor;
    return as_exact_as(half_width_of(found, shown), size, false);
}

std::string interval_text(const PairedDifference& found, const ShownUnit& shown,
                          bool turned) {
    const double half = half_width_of(found, shown);
    const double low = turned ? -found.high : found.low;
    const double high = turned ? -found.low : found.high;
    return fmt::format("{} to {}", as_exact_as(half, low * shown.factor, false),
                       as_exact_as(half, high * shown.factor, false));
}

std::string p_text(double p, std::size_t pairs) {
    if (pairs < 2) return "–";
    return p < 0.001 ? "<0.001" : fmt::format("{:.3f}", p);
}

std::string percent_text(double share) {
    if (!std::isfinite(share)) return "–";
    if (share > 0.995 && share < 1.0) return ">99 %";
    return fmt::format("{:.0f} %", std::abs(share) < 0.005 ? 0.0 : 100.0 * share);
}

}  // namespace verbund
