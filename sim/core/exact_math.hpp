// exp, log and pow with the same bits on every processor. The model uses no others:
// libm picks its versions by processor, and a run would end differently on another
// machine.
//   exp(x) = 2^(k ÷ 64) · e^r,  k = round(64 x ÷ ln 2), |r| ≤ ln 2 ÷ 128
//   log(x) = k ln 2 + log c + log(1 + r),  x = 2^k m, c = round(64 m) ÷ 64, r = (m − c) ÷ c
// with tables of 2^(j ÷ 64), log c and 1 ÷ c, and a polynomial in r. Only + − × and
// moves of bits are used. What lies outside of their range, pow, tan and erfc go to
// SLEEF.
// Errors: below 2 units in the last place (tests/unit/exact_math_test.cpp).
// Source: Tang 1989, ACM TOMS 15:144 (exp), and 1990, 16:378 (log).
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace verbund {

// The two tables and what their rows stand for.
struct ExactTables {
    static constexpr std::int64_t steps = 64;  // for each factor of 2, or from 0 to 1
    // 64 c of the first row; c runs up to 88 ÷ 64, and 1 is among them
    static constexpr std::int64_t lowest = 44;
    struct Centre {
        double log, inverse;
    };
    std::array<double, steps> power;
    std::array<Centre, 45> centre;
};
extern const ExactTables exact_tables;

namespace exact {

// ln 2 in two parts; the first has 33 bits, so that its product with a whole number
// below 2^20 is exact.
inline constexpr double ln2_high = 0x1.62e42feep-1;
inline constexpr double ln2_low = 0x1.a39ef35793c76p-33;
// Added and taken away again, it rounds to a whole number.
inline constexpr double to_whole = 0x1.8p52;

// SLEEF's, in exact_math.cpp: its header brings half a second of vector types into
// every file.
double exp_anywhere(double x);
double log_anywhere(double x);

}  // namespace exact

inline double exact_exp(double x) {
    if (!(std::fabs(x) < 700.0)) return exact::exp_anywhere(x);
    constexpr double steps = ExactTables::steps;
    const double shifted = x * (steps / 0x1.62e42fefa39efp-1) + exact::to_whole;
    const double k = shifted - exact::to_whole;
    const auto whole =
        static_cast<std::int64_t>(std::bit_cast<std::uint64_t>(shifted) << 16) >> 16;
    const double r = (x - k * (exact::ln2_high / steps)) - k * (exact::ln2_low / steps);
    const double r2 = r * r;
    const double rest =
        (r + r2 * (1.0 / 2 + r * (1.0 / 6))) + (r2 * r2) * (1.0 / 24 + r * (1.0 / 120));
    const std::uint64_t power = std::bit_cast<std::uint64_t>(
        exact_tables.power[static_cast<std::size_t>(whole & 63)]);
    const double scale =
        std::bit_cast<double>(power + (static_cast<std::uint64_t>(whole >> 6) << 52));
    return scale + scale * rest;
}

inline double exact_log(double x) {
    const auto bits = std::bit_cast<std::uint64_t>(x);
    constexpr auto smallest = std::bit_cast<std::uint64_t>(0x1p-1022);
    constexpr auto infinite = std::uint64_t{0x7ff} << 52;
    if (bits - smallest >= infinite - smallest) return exact::log_anywhere(x);
    const std::uint64_t above = bits - std::bit_cast<std::uint64_t>(0.6875);  // 44 ÷ 64
    const auto k = static_cast<double>(static_cast<std::int64_t>(above) >> 52);
    const double m =
        std::bit_cast<double>(bits - (above & (std::uint64_t{0xfff} << 52)));
    const double shifted = m * ExactTables::steps + exact::to_whole;
    const auto row =
        (std::bit_cast<std::uint64_t>(shifted) & 127) - ExactTables::lowest;
    const ExactTables::Centre& centre = exact_tables.centre[row];
    const double r =
        (m - (shifted - exact::to_whole) * (1.0 / ExactTables::steps)) * centre.inverse;
    const double r2 = r * r;
    const double high =
        r2 * r2 * ((1.0 / 5 - r * (1.0 / 6)) + r2 * (1.0 / 7 - r * (1.0 / 8)));
    const double rest = r2 * (r * (1.0 / 3) - 1.0 / 2) - r2 * r2 * (1.0 / 4) + r * high;
    return (k * exact::ln2_high + centre.log) + (r + (rest + k * exact::ln2_low));
}

double exact_pow(double base, double exponent);
double exact_cos(double x);
double exact_tan(double x);
double exact_erfc(double x);

inline double logit(double share) { return exact_log(share / (1.0 - share)); }
inline double logistic(double x) { return 1.0 / (1.0 + exact_exp(-x)); }

}  // namespace verbund
