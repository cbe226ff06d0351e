#include "analysis/life_table.hpp"

#include "analysis/undefined.hpp"

#include <algorithm>
#include <cmath>

namespace verbund {

namespace {

constexpr double least_shape = 0.05, greatest_shape = 20.0;

// What one step at an age adds to the cumulated hazard of a Weibull law of scale 1.
double step_of(std::size_t age, double shape) {
    const auto t = static_cast<double>(age);
    return std::pow(t + 1.0, shape) - std::pow(t, shape);
}

// The sum over ages of what is left and what has ended: Σ ended · ln(1 − exp(−rate ·
// step)) − (seen − ended) · rate · step.
double log_likelihood(const LifeTable& table, double shape, double log_rate) {
    const double rate = std::exp(log_rate);
    double sum = 0.0;
    for (std::size_t age = 0; age < table.at_risk.size(); ++age) {
        if (table.at_risk[age] == 0.0) continue;
        const double hazard = rate * step_of(age, shape);
        if (table.ended[age] > 0.0)
            sum += table.ended[age] * std::log(-std::expm1(-hazard));
        sum -= (table.at_risk[age] - table.ended[age]) * hazard;
    }
    return sum;
}

// Where a function with one peak is greatest, by golden section.
template <class Function>
double peak_of(double low, double high, Function&& value) {
    constexpr double golden = 0.6180339887498949;
    double left = high - golden * (high - low), right = low + golden * (high - low);
    double at_left = value(left), at_right = value(right);
    for (int step = 0; step < 60; ++step) {
        if (at_left > at_right) {
            high = right, right = left, at_right = at_left;
            at_left = value(left = high - golden * (high - low));
        } else {
            low = left, left = right, at_left = at_right;
            at_right = value(right = low + golden * (high - low));
        }
    }
    return (low + high) / 2.0;
}

// The likelihood's peak over the rate lies near ended ÷ Σ seen · step, which is exact
// for small hazards.
double best_log_rate(const LifeTable& table, double shape) {
    double ended = 0.0, exposure = 0.0;
    for (std::size_t age = 0; age < table.at_risk.size(); ++age) {
        ended += table.ended[age];
        exposure += table.at_risk[age] * step_of(age, shape);
    }
    const double near = std::log(ended / exposure);
    return peak_of(near - 1.0, near + 4.0, [&](double log_rate) {
        return log_likelihood(table, shape, log_rate);
    });
}

}  // namespace

double share_reaching(const LifeTable& table, int age) {
    double share = 1.0;
    for (int i = 0; i < age; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (at >= table.at_risk.size() || table.at_risk[at] == 0.0) return undefined;
        share *= 1.0 - table.ended[at] / table.at_risk[at];
    }
    return share;
}

double mean_hazard(const LifeTable& table, int from, int to) {
    double seen = 0.0, ended = 0.0;
    for (auto age = static_cast<std::size_t>(from);
         age < static_cast<std::size_t>(to) && age < table.at_risk.size(); ++age) {
        seen += table.at_risk[age];
        ended += table.ended[age];
    }
    return seen == 0.0 ? undefined : ended / seen;
}

double hazard_ratio(const LifeTable& table, const LifeTable& other) {
    double ended = 0.0, expected = 0.0;
    for (std::size_t age = 0;
         age < std::min(table.at_risk.size(), other.at_risk.size()); ++age) {
        if (other.at_risk[age] == 0.0) continue;
        ended += table.ended[age];
        expected += table.at_risk[age] * other.ended[age] / other.at_risk[age];
    }
    return expected == 0.0 ? undefined : ended / expected;
}

double weibull_shape(const LifeTable& table) {
    const auto ages = std::count_if(table.ended.begin(), table.ended.end(),
                                    [](double ended) { return ended > 0.0; });
    if (ages < 2) return undefined;
    const double log_shape =
        peak_of(std::log(least_shape), std::log(greatest_shape), [&](double log_of) {
            const double shape = std::exp(log_of);
            return log_likelihood(table, shape, best_log_rate(table, shape));
        });
    return std::exp(log_shape);
}

}  // namespace verbund
