#include "analysis/two_peaks.hpp"

#include "analysis/undefined.hpp"

#include <cmath>
#include <vector>

namespace verbund {

double bimodality(std::span<const double> numbers) {
    std::vector<double> finite;
    double mean = 0.0;
    for (double number : numbers)
        if (std::isfinite(number)) {
            finite.push_back(number);
            mean += (number - mean) / static_cast<double>(finite.size());
        }
    const auto n = static_cast<double>(finite.size());
    double second = 0.0, third = 0.0, fourth = 0.0;
    for (double number : finite) {
        const double from = number - mean;
        second += from * from / n;
        third += from * from * from / n;
        fourth += from * from * from * from / n;
    }
    if (finite.size() < 4 || !(second > 0.0)) return undefined;
    const double skewness =
        std::sqrt(n * (n - 1.0)) / (n - 2.0) * third / (second * std::sqrt(second));
    const double excess = (n - 1.0) / ((n - 2.0) * (n - 3.0)) *
                          ((n + 1.0) * (fourth / (second * second) - 3.0) + 6.0);
    return (skewness * skewness + 1.0) /
           (excess + 3.0 * (n - 1.0) * (n - 1.0) / ((n - 2.0) * (n - 3.0)));
}

}  // namespace verbund
