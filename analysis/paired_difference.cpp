#include "analysis/paired_difference.hpp"

#include "analysis/interval.hpp"
#include "analysis/special_functions.hpp"
#include "analysis/test_of_zero.hpp"
#include "analysis/undefined.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

namespace verbund {

namespace {

constexpr double hurts_by_chance = 0.01;

struct Pairs {
    std::vector<double> baseline, other, differences;
};

Pairs pairs_of(std::span<const double> baseline, std::span<const double> other) {
    Pairs pairs;
    for (std::size_t i = 0; i < std::min(baseline.size(), other.size()); ++i) {
        const double difference = other[i] - baseline[i];
        if (!std::isfinite(difference)) continue;
        pairs.baseline.push_back(baseline[i]);
        pairs.other.push_back(other[i]);
        pairs.differences.push_back(difference);
    }
    return pairs;
}

double square(double number) { return number * number; }

double share_above_zero(std::span<const double> differences) {
    if (differences.empty()) return undefined;
    double sum = 0.0;
    for (double difference : differences)
        sum += difference > 0.0 ? 1.0 : difference == 0.0 ? 0.5 : 0.0;
    return sum / static_cast<double>(differences.size());
}

double skewness_of(std::span<const double> numbers, const Interval& sample) {
    const auto n = static_cast<double>(sample.count);
    if (sample.count < 3 || !(sample.deviation > 0.0)) return undefined;
    double cubes = 0.0;
    for (double number : numbers) {
        const double z = (number - sample.mean) / sample.deviation;
        cubes += z * z * z;
    }
    return n / ((n - 1.0) * (n - 2.0)) * cubes;
}

// Whether t of the correlation, with n − 2 degrees of freedom, is so far below 0.
bool is_negative(double correlation, std::size_t pairs) {
    if (pairs < 3 || !(correlation < 0.0)) return false;
    const double degrees = static_cast<double>(pairs) - 2.0;
    const double rest = 1.0 - square(correlation);
    if (rest <= 0.0) return true;
    const double t = -correlation * std::sqrt(degrees / rest);
    return chance_that_student_exceeds(t, degrees) < hurts_by_chance;
}

// Welch's degrees of freedom, for samples of the same size.
double welch_degrees(double a, double b, double count) {
    return (count - 1.0) * square(a + b) / (square(a) + square(b));
}

void compare_with_unpaired(PairedDifference& found, const Pairs& pairs,
                           double confidence) {
    const double a = interval_of(pairs.baseline).deviation;
    const double b = interval_of(pairs.other).deviation;
    const double unpaired = square(a) + square(b);
    if (!(unpaired > 0.0)) {
        found.variance_left = undefined;
        found.unpaired_half_width = unpaired;
        return;
    }
    found.variance_left = square(found.deviation) / unpaired;
    const auto count = static_cast<double>(found.pairs);
    found.unpaired_half_width =
        student_exceeded_with((1.0 - confidence) / 2.0,
                              welch_degrees(square(a), square(b), count)) *
        std::sqrt(unpaired / count);
    if (a == 0.0 || b == 0.0) return;
    const double correlation = (unpaired - square(found.deviation)) / (2.0 * a * b);
    found.pairing_hurts = is_negative(correlation, found.pairs);
}

void require_family(double joint, std::size_t comparisons) {
    if (!(joint > 0.0 && joint < 1.0) || comparisons < 1)
        throw std::invalid_argument(
            "a joint confidence lies between 0 and 1, and there is at least one "
            "comparison");
}

}  // namespace

std::vector<double> paired_differences(std::span<const double> baseline,
                                       std::span<const double> other) {
    return pairs_of(baseline, other).differences;
}

bool PairedDifference::is_too_skewed() const {
    return static_cast<double>(pairs) < 25.0 * square(skewness);
}

PairedDifference paired_difference(std::span<const double> baseline,
                                   std::span<const double> other, double confidence) {
    const Pairs pairs = pairs_of(baseline, other);
    const Interval sample = interval_of(pairs.differences, confidence);
    PairedDifference found;
    found.pairs = sample.count;
    found.mean = sample.mean;
    found.deviation = sample.deviation;
    found.low = sample.mean - sample.half_width;
    found.high = sample.mean + sample.half_width;
    found.p = p_of_zero(sample);
    if (sample.deviation == 0.0 && sample.mean != 0.0 && found.p > 1.0 - confidence)
        found.low = found.high = undefined;
    found.better = share_above_zero(pairs.differences);
    found.skewness = skewness_of(pairs.differences, sample);
    compare_with_unpaired(found, pairs, confidence);
    return found;
}

double sidak_confidence(double joint, std::size_t comparisons) {
    require_family(joint, comparisons);
    return std::pow(joint, 1.0 / static_cast<double>(comparisons));
}

double bonferroni_confidence(double joint, std::size_t comparisons) {
    require_family(joint, comparisons);
    return 1.0 - (1.0 - joint) / static_cast<double>(comparisons);
}

}  // namespace verbund
