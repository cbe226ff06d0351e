#include "analysis/weighted_sample.hpp"

#include "analysis/sum.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace verbund {

double weighted_mean(const WeightedSample& sample) {
    return std::inner_product(sample.numbers.begin(), sample.numbers.end(),
                              sample.weights.begin(), 0.0) /
           sum_of(sample.weights);
}

double weighted_deviation(const WeightedSample& sample) {
    const double mean = weighted_mean(sample);
    double squares = 0.0;
    for (std::size_t i = 0; i < sample.numbers.size(); ++i)
        squares +=
            sample.weights[i] * (sample.numbers[i] - mean) * (sample.numbers[i] - mean);
    return std::sqrt(squares / sum_of(sample.weights));
}

double weighted_quantile(const WeightedSample& sample, double share) {
    std::vector<std::size_t> order(sample.numbers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {},
                             [&](std::size_t i) { return sample.numbers[i]; });
    const double wanted = share * sum_of(sample.weights);
    double below = 0.0;
    for (std::size_t i : order) {
        below += sample.weights[i];
        if (below >= wanted && sample.weights[i] > 0.0) return sample.numbers[i];
    }
    return sample.numbers[order.back()];
}

double weight_below(const WeightedSample& sample, double number) {
    double below = 0.0;
    for (std::size_t i = 0; i < sample.numbers.size(); ++i)
        if (sample.numbers[i] < number) below += sample.weights[i];
    return below / sum_of(sample.weights);
}

double effective_size(std::span<const double> weights) {
    const double sum = sum_of(weights);
    return sum * sum /
           std::inner_product(weights.begin(), weights.end(), weights.begin(), 0.0);
}

std::vector<std::size_t> drawn_by_weight(std::span<const double> weights,
                                         std::size_t count, RandomStream& stream) {
    const double step = sum_of(weights) / static_cast<double>(count);
    const double first = stream.uniform() * step;
    std::vector<std::size_t> drawn;
    double passed = weights.front();
    std::size_t at = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double place = first + static_cast<double>(i) * step;
        while (passed <= place && at + 1 < weights.size()) passed += weights[++at];
        drawn.push_back(at);
    }
    return drawn;
}

}  // namespace verbund
