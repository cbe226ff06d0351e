// What the statistical tests share. Unless a test says otherwise a mean is accepted
// within 4 standard errors (two-sided false alarm 6·10⁻⁵ if the seed were free) and a
// chi-square within its bound of 4 normal deviations (3·10⁻⁵); seeds are fixed, so a
// test that passes always passes.
#pragma once

#include "core/draw.hpp"

#include <cmath>
#include <cstddef>
#include <vector>

namespace verbund::test {

struct Sample {
    double mean = 0.0;
    double variance = 0.0;
    std::size_t count = 0;

    double standard_error() const {
        return std::sqrt(variance / static_cast<double>(count));
    }
};

inline Sample sample_of(const std::vector<double>& values) {
    Sample sample{0.0, 0.0, values.size()};
    for (double value : values)
        sample.mean += value / static_cast<double>(values.size());
    for (double value : values)
        sample.variance += (value - sample.mean) * (value - sample.mean);
    sample.variance /= static_cast<double>(values.size() - 1);
    return sample;
}

// make(draw) for the draws of entities 0 … count − 1: the model takes few numbers from
// each of many addresses.
template <class Make>
std::vector<double> drawn(std::size_t count, Make make, std::uint64_t seed = 1) {
    std::vector<double> values;
    values.reserve(count);
    for (std::uint64_t entity = 0; entity < count; ++entity) {
        Draw draw({seed, 0}, Purpose::test, entity, 0);
        values.push_back(static_cast<double>(make(draw)));
    }
    return values;
}

// Four standard errors of a share in so many independent trials.
inline double four_errors_of_share(double share, double trials) {
    return 4.0 * std::sqrt(share * (1.0 - share) / trials);
}

// Quantile of chi-square by Wilson and Hilferty, at so many normal deviations.
inline double chi_square_at(double degrees, double deviations) {
    const double spread = 2.0 / (9.0 * degrees);
    return degrees * std::pow(1.0 - spread + deviations * std::sqrt(spread), 3.0);
}

// Pearson's statistic of counts against shares that sum to 1.
inline double chi_square(const std::vector<double>& counts,
                         const std::vector<double>& shares) {
    double total = 0.0;
    for (double count : counts) total += count;
    double statistic = 0.0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double expected = total * shares[i];
        statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
    }
    return statistic;
}

}  // namespace verbund::test
