#include "run/comparison_numbers.hpp"

#include "run/design_words.hpp"
#include "run/outcome_names.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr int most_decimals = 6;

// With two digits of the half width, and no decimals where that is above 100.
std::string as_exact_as(double half_width, double number, bool with_sign) {
    if (!(half_width > 0.0))
        return with_sign ? fmt::format("{:+.4g}", number) : number_text(number);
    const int place = static_cast<int>(std::floor(std::log10(half_width)));
    const int decimals = std::clamp(1 - place, 0, most_decimals);
    const double step = std::pow(10.0, -decimals);
    if (std::abs(number) < step / 2.0) number = 0.0;  // not "-0.0"
    return with_sign ? fmt::format("{:+.{}f}", number, decimals)
                     : fmt::format("{:.{}f}", number, decimals);
}

double half_width_of(const PairedDifference& found, const ShownAs& shown) {
    return (found.high - found.low) / 2.0 * shown.scale;
}

}  // namespace

ShownAs shown_as(const std::string& metric) {
    const std::string unit = unit_of_metric(metric);
    if (unit == "share") return {100.0, "percent points"};
    return {1.0, unit == "1" ? "" : unit};
}

std::string difference_text(const PairedDifference& found, const ShownAs& shown) {
    if (found.pairs == 0) return "–";
    const double mean = found.mean * shown.scale;
    if (found.pairs == 1) return fmt::format("{:+.4g}", mean);
    const double half = half_width_of(found, shown);
    return fmt::format("{} ± {}", as_exact_as(half, mean, true),
                       as_exact_as(half, half, false));
}

std::string size_text(const PairedDifference& found, const ShownAs& shown) {
    const double size = std::abs(found.mean) * shown.scale;
    return found.pairs < 2 ? number_text(size)
                           : as_exact_as(half_width_of(found, shown), size, false);
}

std::string interval_text(const PairedDifference& found, const ShownAs& shown,
                          bool turned) {
    const double half = half_width_of(found, shown);
    const double low = turned ? -found.high : found.low;
    const double high = turned ? -found.low : found.high;
    return fmt::format("{} to {}", as_exact_as(half, low * shown.scale, false),
                       as_exact_as(half, high * shown.scale, false));
}

std::string p_text(double p, std::size_t pairs) {
    if (pairs < 2) return "–";
    return p < 0.001 ? "<0.001" : fmt::format("{:.3f}", p);
}

std::string percent_text(double share) {
    if (!std::isfinite(share)) return "–";
    return fmt::format("{:.0f} %", std::abs(share) < 0.005 ? 0.0 : 100.0 * share);
}

}  // namespace verbund
