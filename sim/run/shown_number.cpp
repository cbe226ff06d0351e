#include "run/shown_number.hpp"

#include "run/design_words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr int most_decimals = 4;

// Decimals that show so many digits of a number.
int decimals_for(double number, int digits) {
    const int before = static_cast<int>(std::floor(std::log10(std::abs(number)))) + 1;
    return std::clamp(digits - before, 0, most_decimals);
}

}  // namespace

ShownUnit shown_unit(const std::string& unit) {
    if (unit == "share") return {"%", 100.0};
    return {unit == "1" ? "" : unit, 1.0};
}

std::string shown_amount(double number, const std::string& unit) {
    const ShownUnit shown = shown_unit(unit);
    const std::string text = number_text(number * shown.factor);
    return shown.name.empty() ? text : text + " " + shown.name;
}

int decimals_of(double half_width, double number) {
    if (half_width > 0.0) return decimals_for(half_width, 2);
    return number == 0.0 || !std::isfinite(number) ? 0 : decimals_for(number, 4);
}

std::string shown_interval(const Interval& interval, const ShownUnit& unit,
                           double widest) {
    if (interval.count == 0) return "–";
    const double mean = interval.mean * unit.factor;
    const int decimals = decimals_of(widest * unit.factor, mean);
    if (interval.count == 1) return fmt::format("{:.{}f}", mean, decimals);
    return fmt::format("{:.{}f} ± {:.{}f}", mean, decimals,
                       interval.half_width * unit.factor, decimals);
}

}  // namespace verbund
