// The number type that Boost's samplers are given: a double whose exp, log, pow and tan
// are the exact ones.
// With plain doubles the samplers import libm's, and their bits would depend on the
// processor.
#pragma once

#include "core/exact_math.hpp"

#include <compare>
#include <limits>
#include <type_traits>

namespace verbund {

struct Real {
    double value;

    Real() = default;
    template <class Number>
    requires std::is_arithmetic_v<Number>
    constexpr Real(Number number) : value(static_cast<double>(number)) {}

    template <class Number>
    requires std::is_arithmetic_v<Number>
    constexpr explicit operator Number() const { return static_cast<Number>(value); }

    constexpr Real& operator+=(Real other) {
        value += other.value;
        return *this;
    }
    constexpr Real& operator-=(Real other) {
        value -= other.value;
        return *this;
    }
    constexpr Real& operator*=(Real other) {
        value *= other.value;
        return *this;
    }
    constexpr Real& operator/=(Real other) {
        value /= other.value;
        return *this;
    }
    friend constexpr Real operator+(Real a, Real b) { return a.value + b.value; }
    friend constexpr Real operator-(Real a, Real b) { return a.value - b.value; }
    friend constexpr Real operator*(Real a, Real b) { return a.value * b.value; }
    friend constexpr Real operator/(Real a, Real b) { return a.value / b.value; }
    friend constexpr Real operator-(Real a) { return -a.value; }
    friend constexpr bool operator==(Real a, Real b) { return a.value == b.value; }
    friend constexpr auto operator<=>(Real a, Real b) { return a.value <=> b.value; }
};

inline Real exp(Real x) { return exact_exp(x.value); }
inline Real log(Real x) { return exact_log(x.value); }
inline Real pow(Real base, Real exponent) {
    return exact_pow(base.value, exponent.value);
}
inline Real tan(Real x) { return exact_tan(x.value); }
inline Real sqrt(Real x) { return std::sqrt(x.value); }
inline Real floor(Real x) { return std::floor(x.value); }
inline Real abs(Real x) { return std::fabs(x.value); }

}  // namespace verbund

template <>
struct std::numeric_limits<verbund::Real> : std::numeric_limits<double> {};
