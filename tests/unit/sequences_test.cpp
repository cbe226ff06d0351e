#include "analysis/sequences/latin_hypercube.hpp"
#include "analysis/sequences/morris_trajectories.hpp"
#include "analysis/sequences/saltelli_blocks.hpp"
#include "analysis/sequences/sobol_points.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <set>
#include <stdexcept>
#include <utility>
#include <vector>

using namespace verbund;

namespace {

std::size_t cell(double number, std::size_t cells) {
    return static_cast<std::size_t>(number * static_cast<double>(cells));
}

void expect_one_in_every_cell(const UnitPoints& points) {
    for (std::size_t input = 0; input < points[0].size(); ++input) {
        std::set<std::size_t> held;
        for (const UnitPoint& point : points)
            held.insert(cell(point[input], points.size()));
        EXPECT_EQ(held.size(), points.size());
        EXPECT_LT(*held.rbegin(), points.size());
    }
}

TEST(LatinHypercube, HoldsOnePointInEveryNthOfEveryInput) {
    for (std::size_t points : {1u, 2u, 7u, 64u, 1000u})
        expect_one_in_every_cell(latin_hypercube(points, 5, points));
    expect_one_in_every_cell(latin_hypercube(30, 4, 1, Spread::maximin));
}

TEST(LatinHypercube, IsTheSameForTheSameSeedAlone) {
    EXPECT_EQ(latin_hypercube(20, 3, 8), latin_hypercube(20, 3, 8));
    EXPECT_NE(latin_hypercube(20, 3, 8), latin_hypercube(20, 3, 9));
}

// The same on every machine: the first of Boost's 64-bit Mersenne Twister.
TEST(LatinHypercube, HasTheseNumbersEverywhere) {
    const UnitPoint point = latin_hypercube(1, 2, 5489)[0];
    EXPECT_EQ(point[0], std::floor(14514284786278117030u * 0x1p-32) * 0x1p-32);
    EXPECT_EQ(point[1], std::floor(4620546740167642908u * 0x1p-32) * 0x1p-32);
}

TEST(LatinHypercube, CanBeSpreadFurtherApart) {
    double drawn = 0.0, spread = 0.0;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        drawn += least_distance(latin_hypercube(20, 3, seed));
        spread += least_distance(latin_hypercube(20, 3, seed, Spread::maximin));
    }
    EXPECT_GT(spread, 2.0 * drawn);
}

TEST(LatinHypercube, RefusesWhatIsEmpty) {
    EXPECT_THROW(latin_hypercube(0, 2, 1), std::invalid_argument);
    EXPECT_THROW(latin_hypercube(5, 0, 1), std::invalid_argument);
    EXPECT_THROW(latin_hypercube((1u << 20) + 1, 1, 1), std::invalid_argument);
}

TEST(SobolPoints, BeginAsPublished) {
    const UnitPoints known{{0.0, 0.0},     {0.5, 0.5},     {0.75, 0.25},
                           {0.25, 0.75},   {0.375, 0.375}, {0.875, 0.875},
                           {0.625, 0.125}, {0.125, 0.625}};
    EXPECT_EQ(plain_sobol_points(8, 2), known);
}

// How many points each elementary interval of 2^-a by 2^-b holds.
void expect_one_in_every_box(const UnitPoints& points, std::size_t first,
                             std::size_t second) {
    for (std::size_t a = 1; a <= points.size(); a *= 2) {
        const std::size_t b = points.size() / a;
        std::set<std::pair<std::size_t, std::size_t>> held;
        for (const UnitPoint& point : points)
            held.emplace(cell(point[first], a), cell(point[second], b));
        EXPECT_EQ(held.size(), points.size()) << a << " by " << b;
    }
}

// The first two inputs of Sobol's sequence are a (0, m, 2) net in base 2.
TEST(SobolPoints, FillEveryElementaryIntervalOnce) {
    for (std::size_t points : {1u, 2u, 16u, 256u, 1024u}) {
        expect_one_in_every_box(plain_sobol_points(points, 2), 0, 1);
        for (std::uint64_t seed : {0u, 1u, 20271u})
            expect_one_in_every_box(sobol_points(points, 2, seed), 0, 1);
    }
    expect_one_in_every_cell(sobol_points(512, 40, 3));
}

TEST(SobolPoints, ChangeWithTheSeedAndKeepNoneOfThePlain) {
    EXPECT_EQ(sobol_points(64, 3, 5), sobol_points(64, 3, 5));
    const UnitPoints one = sobol_points(64, 3, 5);
    const UnitPoints other = sobol_points(64, 3, 6);
    const UnitPoints plain = plain_sobol_points(64, 3);
    for (std::size_t point = 0; point < one.size(); ++point)
        for (std::size_t input = 0; input < 3; ++input) {
            EXPECT_NE(one[point][input], other[point][input]);
            EXPECT_NE(one[point][input], plain[point][input]);
        }
}

// Over seeds each point is uniform on the square: 4,096 seeds in 8 × 8 cells,
// chi-square with 63 degrees of freedom at 4 normal deviations (false alarm 3·10⁻⁵).
TEST(SobolPoints, AreEachUniformOverSeeds) {
    for (std::size_t point : {0u, 1u, 6u}) {
        std::vector<double> seen(64);
        for (std::uint64_t seed = 0; seed < 4096; ++seed) {
            const UnitPoint at = sobol_points(8, 2, seed)[point];
            ++seen[8 * cell(at[0], 8) + cell(at[1], 8)];
        }
        double squares = 0.0;
        for (double count : seen) squares += (count - 64.0) * (count - 64.0) / 64.0;
        EXPECT_LT(squares, 118.4) << point;
    }
}

// The mean of a smooth product over scrambled points is far closer than that of drawn
// ones: variance falls nearly as n^-3 (Owen 1997). 64 seeds, n = 1,024: the root of the
// mean squared error was 5.5e-5 here; of drawn points it is 1.6e-2.
TEST(SobolPoints, GiveMeansOfSmoothFunctionsClosely) {
    double squares = 0.0;
    for (std::uint64_t seed = 0; seed < 64; ++seed) {
        double sum = 0.0;
        for (const UnitPoint& at : sobol_points(1024, 3, seed))
            sum += (0.5 + at[0]) * (0.5 + at[1]) * (0.5 + at[2]);
        squares += (sum / 1024.0 - 1.0) * (sum / 1024.0 - 1.0);
    }
    EXPECT_LT(std::sqrt(squares / 64.0), 2e-4);
}

TEST(SobolPoints, RefuseOtherCountsThanPowersOfTwo) {
    for (std::size_t points : {0u, 3u, 1000u, 1u << 25})
        EXPECT_THROW(sobol_points(points, 2, 1), std::invalid_argument) << points;
    EXPECT_THROW(sobol_points(8, 0, 1), std::invalid_argument);
    EXPECT_THROW(plain_sobol_points(8, 3668), std::invalid_argument);
}

TEST(SaltelliBlocks, ExchangeOneInputAtATime) {
    const UnitPoints points = saltelli_blocks(16, 3, 4);
    const SaltelliLayout layout(points.size(), 3);
    ASSERT_EQ(layout.base_rows(), 16u);
    const UnitPoints both = sobol_points(16, 6, 4);
    for (std::size_t row = 0; row < 16; ++row) {
        const UnitPoint& a = points[layout.a(row)];
        const UnitPoint& b = points[layout.b(row)];
        EXPECT_EQ(a, UnitPoint(both[row].begin(), both[row].begin() + 3));
        EXPECT_EQ(b, UnitPoint(both[row].begin() + 3, both[row].end()));
        for (std::size_t input = 0; input < 3; ++input) {
            UnitPoint mixed = a;
            mixed[input] = b[input];
            EXPECT_EQ(points[layout.ab(row, input)], mixed);
        }
    }
}

TEST(SaltelliBlocks, RefuseSizesThatAreNone) {
    EXPECT_THROW(SaltelliLayout(21, 3), std::invalid_argument);
    EXPECT_THROW(SaltelliLayout(0, 3), std::invalid_argument);
    EXPECT_THROW(SaltelliLayout(20, 0), std::invalid_argument);
    EXPECT_THROW(saltelli_blocks(6, 3, 1), std::invalid_argument);
    EXPECT_THROW(saltelli_blocks(8, 0, 1), std::invalid_argument);
    EXPECT_THROW(saltelli_blocks(8, 1834, 1), std::invalid_argument);
}

TEST(MorrisTrajectories, MoveEveryInputOnceByOneStep) {
    for (std::size_t levels : {2u, 4u, 10u}) {
        const UnitPoints points = morris_trajectories(30, 6, 2, levels);
        ASSERT_EQ(points.size(), 30u * 7u);
        for (std::size_t start = 0; start < points.size(); start += 7) {
            std::set<std::size_t> moved;
            for (std::size_t step = start + 1; step < start + 7; ++step)
                for (std::size_t input = 0; input < 6; ++input) {
                    const double by = points[step][input] - points[step - 1][input];
                    if (by == 0.0) continue;
                    EXPECT_NEAR(std::abs(by), morris_step(levels), 1e-15);
                    EXPECT_TRUE(moved.insert(input).second);
                }
            EXPECT_EQ(moved.size(), 6u);
        }
    }
}

// 4,000 starts on 4 levels, in each of 3 inputs: a share is .25 within .03, which is
// 4.4 standard errors; a right law is refused in one of 8,000 tests.
TEST(MorrisTrajectories, StartEvenlyOnTheLevels) {
    EXPECT_DOUBLE_EQ(morris_step(4), 2.0 / 3.0);
    const UnitPoints points = morris_trajectories(4000, 3, 7);
    for (std::size_t input = 0; input < 3; ++input) {
        std::vector<double> share(4);
        for (std::size_t row = 0; row < points.size(); row += 4)
            share[static_cast<std::size_t>(std::lround(3.0 * points[row][input]))] +=
                1.0 / 4000.0;
        for (double one : share) EXPECT_NEAR(one, 0.25, 0.03);
    }
}

TEST(MorrisTrajectories, RefuseSizesThatAreNone) {
    EXPECT_THROW(morris_trajectories(0, 3, 1), std::invalid_argument);
    EXPECT_THROW(morris_trajectories(3, 0, 1), std::invalid_argument);
    EXPECT_THROW(morris_trajectories(3, 2, 1, 3), std::invalid_argument);
    EXPECT_THROW(morris_trajectories(3, 2, 1, 0), std::invalid_argument);
}

}  // namespace
