#include "analysis/sensitivity/replicates.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace verbund {

std::size_t usual_count(const Replicates& seen, std::size_t above) {
    std::map<std::size_t, std::size_t> points_with;
    for (const std::vector<double>& numbers : seen)
        if (numbers.size() > above) ++points_with[numbers.size()];
    const auto most =
        std::max_element(points_with.begin(), points_with.end(),
                         [](auto& a, auto& b) { return a.second < b.second; });
    return most == points_with.end() ? 0 : most->first;
}

bool is_complete(std::span<const double> numbers, std::size_t count) {
    return numbers.size() >= count &&
           std::all_of(numbers.begin(), numbers.begin() + std::ptrdiff_t(count),
                       [](double number) { return std::isfinite(number); });
}

double mean_of_first(std::span<const double> numbers, std::size_t count) {
    double sum = 0.0;
    for (double number : numbers.first(count)) sum += number;
    return sum / static_cast<double>(count);
}

double covariance_of_first(std::span<const double> one, std::span<const double> other,
                           std::size_t count) {
    const double mean_one = mean_of_first(one, count);
    const double mean_other = mean_of_first(other, count);
    double sum = 0.0;
    for (std::size_t k = 0; k < count; ++k)
        sum += (one[k] - mean_one) * (other[k] - mean_other);
    return sum / static_cast<double>(count - 1);
}

}  // namespace verbund
