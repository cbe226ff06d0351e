// Both ways of choosing by weight follow the weights and catch rounding at the end.
#include "core/weighted_choice.hpp"

#include <gtest/gtest.h>

#include <array>
#include <utility>
#include <vector>

namespace verbund {
namespace {

TEST(WeightedChoice, ByCumulatedWeightsEachHasItsShare) {
    const std::vector<double> cumulated{1.0, 1.0, 4.0, 8.0};
    std::array<int, 4> counts{};
    for (int i = 0; i < 800; ++i)
        ++counts[static_cast<std::size_t>(
            chosen_by_cumulated(cumulated, (i + 0.5) / 800))];
    EXPECT_EQ(counts, (std::array{100, 0, 300, 400}));
    EXPECT_EQ(chosen_by_cumulated(cumulated, 0.0), 0);
    EXPECT_EQ(chosen_by_cumulated(cumulated, 0.125),
              2);  // a border belongs to what follows
    EXPECT_EQ(chosen_by_cumulated(cumulated, 1.0), 3);
}

TEST(WeightedChoice, TheSumMayStandInAColumn) {
    const std::vector<std::pair<char, double>> list{{'a', 0.5}, {'b', 2.0}};
    EXPECT_EQ(chosen_by_cumulated(list, 0.2, &std::pair<char, double>::second), 0);
    EXPECT_EQ(chosen_by_cumulated(list, 0.3, &std::pair<char, double>::second), 1);
}

TEST(WeightedChoice, BothWaysAgreeAwayFromTheBorders) {
    const std::array<double, 5> weights{0.3, 0.0, 1.1, 2.7, 0.4};
    std::vector<double> cumulated;
    double sum = 0.0;
    for (double weight : weights) cumulated.push_back(sum += weight);
    for (int i = 0; i < 1000; ++i) {
        const double uniform = (i + 0.37) / 1000;
        EXPECT_EQ(chosen(weights, uniform), chosen_by_cumulated(cumulated, uniform));
    }
}

}  // namespace
}  // namespace verbund
