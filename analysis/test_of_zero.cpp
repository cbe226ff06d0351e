#include "analysis/test_of_zero.hpp"

#include "analysis/special_functions.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace verbund {

double p_of_zero(const Interval& sample) {
    if (sample.count < 2) return 1.0;
    const auto count = static_cast<double>(sample.count);
    if (sample.deviation == 0.0)
        return sample.mean == 0.0 ? 1.0 : std::exp2(1.0 - count);
    const double t = std::abs(sample.mean) * std::sqrt(count) / sample.deviation;
    return 2.0 * chance_that_student_exceeds(t, count - 1.0);
}

std::vector<double> holm_adjusted(std::span<const double> p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    std::vector<double> adjusted(p.size());
    double before = 0.0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const double stretched = p[order[rank]] * static_cast<double>(p.size() - rank);
        before = std::min(1.0, std::max(before, stretched));
        adjusted[order[rank]] = before;
    }
    return adjusted;
}

}  // namespace verbund
