#include "analysis/inequality.hpp"

#include "analysis/special_functions.hpp"
#include "analysis/sum.hpp"
#include "analysis/undefined.hpp"

#include <algorithm>
#include <cmath>

namespace verbund {

namespace {

// Above it the Bessel functions overflow and their asymptotic series, by 1 ÷ mean, is
// exact to eight digits.
constexpr double large_mean = 300.0;

}  // namespace

double gini(std::vector<double> numbers) {
    const double total = sum_of(numbers);
    if (!(total > 0.0)) return undefined;
    std::sort(numbers.begin(), numbers.end());
    const auto count = static_cast<double>(numbers.size());
    double weighted = 0.0;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        weighted += (2.0 * static_cast<double>(i + 1) - count - 1.0) * numbers[i];
    return weighted / (count * total);
}

double top_share(std::vector<double> numbers, double share) {
    const double total = sum_of(numbers);
    if (!(total > 0.0)) return undefined;
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    const auto top = static_cast<std::size_t>(
        std::ceil(share * static_cast<double>(numbers.size()) - 1e-9));
    return sum_of(std::span(numbers).first(std::min(top, numbers.size()))) / total;
}

double gini_of_poisson(double mean) {
    if (!(mean > 0.0)) return undefined;
    const double x = 2.0 * mean;
    // exp(−x) I_v(x) ≈ (1 − (4v² − 1) ÷ 8x + (4v² − 1)(4v² − 9) ÷ 128x²) ÷ √(2πx), for
    // v = 0 and 1
    if (mean > large_mean)
        return (2.0 - 1.0 / (4.0 * x) - 3.0 / (64.0 * x * x)) /
               std::sqrt(2.0 * std::acos(-1.0) * x);
    return std::exp(-x) * (bessel_i(0, x) + bessel_i(1, x));
}

double same_again(std::span<const double> counts) {
    const double total = sum_of(counts);
    if (total < 2.0) return undefined;
    double same = 0.0;
    for (double count : counts) same += count * (count - 1.0);
    return same / (total * (total - 1.0));
}

double effective_number(std::span<const double> amounts) {
    const double total = sum_of(amounts);
    if (!(total > 0.0)) return undefined;
    double entropy = 0.0;
    for (double amount : amounts)
        if (amount > 0.0) entropy -= amount / total * std::log2(amount / total);
    return std::exp2(entropy);
}

}  // namespace verbund
