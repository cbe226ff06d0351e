#include "analysis/boxes/discovery.hpp"
#include "analysis/boxes/prim.hpp"
#include "analysis/random_stream.hpp"
#include "analysis/special_functions.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <stdexcept>

using namespace verbund;

namespace {

DesignTable::Column numbers(std::vector<double> values) {
    return {"x", "", std::move(values), {}};
}

// Uniform inputs, and whether each point is of interest.
struct Sample {
    std::vector<DesignTable::Column> inputs;
    std::vector<bool> of_interest;
};

template <class Chance>
Sample sample_of(std::size_t points, std::size_t inputs, std::uint64_t seed,
                 Chance chance) {
    RandomStream stream(seed);
    Sample sample{std::vector(inputs, numbers({})), {}};
    for (std::size_t point = 0; point < points; ++point) {
        std::vector<double> x(inputs);
        for (std::size_t i = 0; i < inputs; ++i)
            sample.inputs[i].numbers.push_back(x[i] = stream.uniform());
        sample.of_interest.push_back(stream.uniform() < chance(x));
    }
    return sample;
}

std::vector<FoundBox> found_in(const Sample& sample, PrimPlan plan = {}) {
    plan.shuffles = 39;
    return boxes_of({sample.inputs, sample.of_interest}, plan);
}

// Twenty points 1 … 20, of interest from 17 on; peels from below leave those four.
// quasi-p: four of four, where without the limit four of twenty are: .2⁴.
TEST(Prim, TheBoxOfTwentyPointsIsAsByHand) {
    std::vector<double> x(20);
    std::iota(x.begin(), x.end(), 1.0);
    std::vector<bool> cases(20, false);
    for (std::size_t i = 16; i < 20; ++i) cases[i] = true;
    const std::vector<DesignTable::Column> inputs{numbers(x)};
    const auto found = boxes_of({inputs, cases});
    ASSERT_EQ(found.size(), 1u);
    const FoundBox& box = found[0];
    EXPECT_EQ(box.points, 4u);
    EXPECT_EQ(box.of_interest, 4u);
    EXPECT_DOUBLE_EQ(box.mass, 0.2);
    EXPECT_DOUBLE_EQ(box.coverage, 1.0);
    EXPECT_DOUBLE_EQ(box.density, 1.0);
    ASSERT_EQ(box.restrictions.size(), 1u);
    EXPECT_DOUBLE_EQ(box.restrictions[0].limit.above, 16.5);
    EXPECT_TRUE(std::isinf(box.restrictions[0].limit.below));
    EXPECT_NEAR(box.restrictions[0].quasi_p, 0.0016, 1e-12);
}

// Three cases among ten points: of the 120 ways to deal them eight lie side by side and
// make a box without a flaw. 8 ÷ 120 within 4 standard errors of 4,000 shuffles: .016.
TEST(Prim, LuckIsTheShareOfDealsAsGood) {
    std::vector<double> x(10);
    std::iota(x.begin(), x.end(), 1.0);
    std::vector<bool> cases(10, false);
    cases[7] = cases[8] = cases[9] = true;
    const std::vector<DesignTable::Column> inputs{numbers(x)};
    PrimPlan plan;
    plan.shuffles = 4000;
    EXPECT_TRUE(boxes_of({inputs, cases}, plan).empty());
    plan.level = 0.1;
    const auto found = boxes_of({inputs, cases}, plan);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_NEAR(found[0].luck, 8.0 / 120.0, 0.016);
}

// By the definition: Σ over j ≥ count of C(n, j) c^j (1 − c)^(n − j).
TEST(Prim, QuasiPIsTheTailOfTheBinomial) {
    for (const std::size_t n : {1u, 7u, 30u})
        for (const double chance : {0.05, 0.3, 0.9}) {
            double tail = 0.0;
            for (std::size_t count = n + 1; count-- > 0;) {
                double ways = 1.0;
                for (std::size_t i = 0; i < count; ++i)
                    ways =
                        ways * static_cast<double>(n - i) / static_cast<double>(i + 1);
                tail += ways * std::pow(chance, static_cast<double>(count)) *
                        std::pow(1.0 - chance, static_cast<double>(n - count));
                EXPECT_NEAR(chance_of_at_least(count, n, chance), tail, 1e-12);
            }
        }
    EXPECT_EQ(chance_of_at_least(4, 3, 0.5), 0.0);
    EXPECT_EQ(chance_of_at_least(3, 3, 1.0), 1.0);
}

// Friedman & Fisher's kind of case: 1,000 points in five dimensions, of interest where
// x0 < .4 and x1 > .6 (mass .16), for sure.
TEST(Prim, FindsAPlantedBox) {
    const Sample sample = sample_of(1000, 5, 3, [](const std::vector<double>& x) {
        return x[0] < 0.4 && x[1] > 0.6 ? 1.0 : 0.0;
    });
    const auto found = found_in(sample);
    ASSERT_GE(found.size(), 1u);
    EXPECT_GE(found[0].coverage, 0.95);
    EXPECT_GE(found[0].density, 0.95);
    ASSERT_EQ(found[0].restrictions.size(), 2u);
    EXPECT_EQ(found[0].restrictions[0].input, 0u);
    EXPECT_NEAR(found[0].restrictions[0].limit.below, 0.4, 0.03);
    EXPECT_EQ(found[0].restrictions[1].input, 1u);
    EXPECT_NEAR(found[0].restrictions[1].limit.above, 0.6, 0.03);
    EXPECT_DOUBLE_EQ(found[0].luck, 1.0 / 40.0);  // no shuffle comes near
}

// The same with one case in ten on the wrong side. 1,000 points: 144 of 160 inside and
// 84 of 840 outside, so coverage .63 and density .9 at best.
TEST(Prim, FindsAPlantedBoxUnderNoise) {
    const Sample sample = sample_of(1000, 5, 4, [](const std::vector<double>& x) {
        return x[0] < 0.4 && x[1] > 0.6 ? 0.9 : 0.1;
    });
    const auto found = found_in(sample);
    ASSERT_GE(found.size(), 1u);
    EXPECT_GE(found[0].coverage, 0.55);
    EXPECT_GE(found[0].density, 0.8);
    for (const std::size_t wanted : {0u, 1u})
        EXPECT_TRUE(
            std::ranges::any_of(found[0].restrictions, [&](const Restriction& one) {
                return one.input == wanted && one.quasi_p < 1e-6;
            }));
}

// A limit on both sides of a whole number, and a word.
TEST(Prim, WholeNumbersAndWordsMakeBoxesToo) {
    RandomStream stream(5);
    DesignTable::Column whole = numbers({}), word{"w", "", {}, {}};
    std::vector<bool> cases;
    for (int point = 0; point < 600; ++point) {
        whole.numbers.push_back(static_cast<double>(stream.below(9)));
        word.words.push_back(
            std::vector<std::string>{"all", "most", "none"}[stream.below(3)]);
        const double number = whole.numbers.back();
        cases.push_back(number >= 3.0 && number <= 6.0 && word.words.back() != "most");
    }
    const std::vector<DesignTable::Column> inputs{whole, word};
    const auto found = boxes_of({inputs, cases});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_DOUBLE_EQ(found[0].coverage, 1.0);
    EXPECT_DOUBLE_EQ(found[0].density, 1.0);
    ASSERT_EQ(found[0].restrictions.size(), 2u);
    EXPECT_EQ(found[0].restrictions[0].limit.above, 2.5);
    EXPECT_EQ(found[0].restrictions[0].limit.below, 6.5);
    EXPECT_EQ(found[0].restrictions[1].limit.without, std::set<std::string>{"most"});
}

// A second box is looked for among the points that the first leaves over.
TEST(Prim, TwoPlantedBoxesAreFoundOneAfterTheOther) {
    const Sample sample = sample_of(1000, 3, 6, [](const std::vector<double>& x) {
        return x[0] < 0.3 && x[1] < 0.5 ? 1.0 : x[2] > 0.85 && x[0] > 0.5 ? 1.0 : 0.0;
    });
    const auto found = found_in(sample);
    ASSERT_GE(found.size(), 2u);
    double coverage = 0.0;
    for (const FoundBox& box : found) {
        coverage += box.coverage;
        EXPECT_GE(box.density, 0.8);
    }
    EXPECT_GE(coverage, 0.9);
    EXPECT_LE(coverage, 1.0);
}

// Half of 64 points are of interest, whatever their four inputs: 200 samples, of which
// at most one in twenty may show a box. Within 4 standard errors .112; false alarm
// 3·10⁻⁵.
TEST(Prim, NoiseSeldomMakesABox) {
    std::size_t boxes = 0;
    PrimPlan plan;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        plan.seed = seed;
        const Sample sample =
            sample_of(64, 4, 1000 + seed, [](const auto&) { return 0.5; });
        boxes += !found_in(sample, plan).empty();
    }
    EXPECT_LE(boxes, 22u);
}

TEST(Prim, PastingTakesBackWhatWasPeeledTooFar) {
    std::vector<double> x(20);
    std::iota(x.begin(), x.end(), 1.0);
    std::vector<bool> cases(20, false);
    for (std::size_t i = 9; i < 20; ++i) cases[i] = true;  // 10 … 20
    const std::vector<DesignTable::Column> inputs{numbers(x)};
    const Cases all{inputs, cases};
    PointList points(20);
    std::iota(points.begin(), points.end(), std::size_t{0});
    const Limits wider = pasted(all, points, {{14.5, 18.5, {}}}, {});
    EXPECT_EQ(wider[0].above, 9.5);
    EXPECT_TRUE(std::isinf(wider[0].below));
}

TEST(Prim, CasesOnlyOrNoneMakeNoBox) {
    const std::vector<DesignTable::Column> inputs{numbers({1.0, 2.0, 3.0})};
    EXPECT_TRUE(boxes_of({inputs, std::vector<bool>(3, true)}).empty());
    EXPECT_TRUE(boxes_of({inputs, std::vector<bool>(3, false)}).empty());
}

TEST(Prim, AnInputWithGapsIsRefused) {
    const std::vector<DesignTable::Column> gap{numbers({1.0, std::nan(""), 3.0})};
    const std::vector<bool> cases{true, false, true};
    EXPECT_THROW(boxes_of({gap, cases}), std::invalid_argument);
    const std::vector<DesignTable::Column> two{numbers({1.0, 2.0})};
    EXPECT_THROW(boxes_of({two, cases}), std::invalid_argument);
}

// 40 points with a fee of 1 … 40. "together" is 1 above "alone" up to a fee of 30 and 1 below
// it from there on; at 40 the luck differs so much that the interval holds 0. The column `vote`
// has gaps. One point has no runs.
TEST(Discovery, SaysWhereAStrategyLoses) {
    Outcomes outcomes({"income"}, {"alone", "together"}, 41);
    DesignTable design{"list", 41, {}};
    design.columns.push_back({"vote", "", {}, std::vector<std::string>(41)});
    design.columns.push_back({"fee", "EUR", {}, {}});
    for (std::size_t point = 0; point < 41; ++point) {
        const double fee = static_cast<double>(point + 1);
        design.columns[1].numbers.push_back(fee);
        if (point == 40) break;
        const double ahead = fee <= 30.0 ? 1.0 : -1.0;
        for (std::size_t r = 0; r < 3; ++r) {
            const double luck = static_cast<double>(r * r);
            outcomes.put(0, 0, point, r, luck);
            outcomes.put(0, 1, point, r,
                         luck + ahead + (fee == 40.0 ? luck / 2.0 : 0.01 * (r % 2)));
        }
    }
    const Discovery found = discovered(outcomes, 0, 1, Wanted::more, {{}, 0}, design);
    EXPECT_EQ(found.points, 40u);
    EXPECT_EQ(found.failing, 10u);
    EXPECT_EQ(found.surely, 9u);
    EXPECT_TRUE(found.of_failing);
    EXPECT_EQ(found.unread, std::vector<std::size_t>{0});
    ASSERT_EQ(found.boxes.size(), 1u);
    ASSERT_EQ(found.boxes[0].restrictions.size(), 1u);
    EXPECT_EQ(found.boxes[0].restrictions[0].input, 1u);
    EXPECT_EQ(found.boxes[0].restrictions[0].limit.above, 30.5);
    EXPECT_EQ(found.boxes[0].coverage, 1.0);

    const Discovery less = discovered(outcomes, 0, 1, Wanted::less, {{}, 0}, design);
    EXPECT_EQ(less.failing, 30u);
    EXPECT_FALSE(less.of_failing);  // so the box is where it wins: the same
    EXPECT_EQ(less.boxes.at(0).restrictions[0].limit.above, 30.5);

    const Discovery none = discovered(outcomes, 0, 1, Wanted::more, {-9.0, 0}, design);
    EXPECT_EQ(none.failing, 0u);
    EXPECT_TRUE(none.boxes.empty());
}

}  // namespace
