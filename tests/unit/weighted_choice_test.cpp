// Both ways of choosing by weight follow the weights and catch rounding at the end.
#include "core/weighted_choice.hpp"
#include "statistics.hpp"

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

// Chooses one of five by bounds of their weights; each weight may be found out once and
// once more if it was refused.
int chosen_lazily(const std::array<double, 5>& weights, std::array<double, 5> bounds,
                  Draw& draw) {
    std::array<int, 5> found{};
    const int one = chosen_by_bounds(
        bounds, [&] { return draw.uniform(); },
        [&](int which) {
            EXPECT_LE(++found[static_cast<std::size_t>(which)], 2);
            return weights[static_cast<std::size_t>(which)];
        },
        [&](int) { return draw.uniform(); });
    return one;
}

// n = 400,000 choices by bounds that are tight, loose and much too high; a chi-square
// within 4 deviations (false alarm 3·10⁻⁵).
TEST(WeightedChoice, ByBoundsTheLawIsThatOfTheWeights) {
    const std::array<double, 5> weights{1.0, 0.0, 3.0, 0.5, 5.5};
    for (const std::array<double, 5>& bounds :
         {std::array{1.0, 2.0, 4.0, 5.0, 6.0}, std::array{9.0, 50.0, 3.0, 0.5, 5.5},
          std::array{10.0, 10.0, 10.0, 10.0, 10.0}}) {
        std::vector<double> counts(4);
        for (double at : test::drawn(400'000, [&](Draw& draw) {
                 return chosen_lazily(weights, bounds, draw);
             })) {
            ASSERT_NE(at, 1.0);
            ++counts[static_cast<std::size_t>(at > 1.0 ? at - 1.0 : at)];
        }
        EXPECT_LT(test::chi_square(counts, {0.1, 0.3, 0.05, 0.55}),
                  test::chi_square_at(3, 4.0));
    }
}

// Bounds that are the weights, or 0 in the end, ask for no further luck: the choice is
// that among those who are left.
TEST(WeightedChoice, ByBoundsThatAreExactNothingElseIsDrawn) {
    const std::array<double, 4> bounds{0.3, 0.9, 1.1, 2.7};
    for (int i = 0; i < 1000; ++i) {
        const double uniform = (i + 0.37) / 1000;
        std::array<double, 4> left = bounds;
        int asked = 0;
        const int one = chosen_by_bounds(
            left,
            [&] {
                ++asked;
                return uniform;
            },
            [&](int which) { return which == 1 ? 0.0 : bounds[std::size_t(which)]; },
            [](int) {
                ADD_FAILURE() << "luck was asked for";
                return 0.0;
            });
        const bool excluded = chosen(bounds, uniform) == 1;
        EXPECT_EQ(asked, excluded ? 2 : 1);
        EXPECT_EQ(one,
                  chosen(excluded ? std::array{0.3, 0.0, 1.1, 2.7} : bounds, uniform));
    }
    std::array<double, 2> nobody{1.0, 2.0};
    EXPECT_EQ(chosen_by_bounds(
                  nobody, [] { return 0.5; }, [](int) { return 0.0; },
                  [](int) { return 0.0; }),
              -1);
}

}  // namespace
}  // namespace verbund
