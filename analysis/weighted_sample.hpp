// Numbers of which some weigh more than others.
#pragma once

#include "analysis/random_stream.hpp"

#include <span>
#include <vector>

namespace verbund {

// Weights are ≥ 0, one for each number, and not all 0.
struct WeightedSample {
    std::span<const double> numbers;
    std::span<const double> weights;
};

double weighted_mean(const WeightedSample& sample);

// Standard deviation of the law that gives each number its weight.
double weighted_deviation(const WeightedSample& sample);

// The least number that the share 0 … 1 of the weight does not lie above.
double weighted_quantile(const WeightedSample& sample, double share);

// The share of the weight at numbers below a number, 0 … 1.
double weight_below(const WeightedSample& sample, double number);

// How many numbers of equal weight know as much: (Σ w)² ÷ Σ w² (Kish 1965).
double effective_size(std::span<const double> weights);

// `count` indices, each as often as its weight says up to one (systematic resampling,
// Carpenter, Clifford & Fearnhead 1999), ascending.
std::vector<std::size_t> drawn_by_weight(std::span<const double> weights,
                                         std::size_t count, RandomStream& stream);

}  // namespace verbund
