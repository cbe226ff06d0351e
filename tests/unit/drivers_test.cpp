// From outcomes and a design to what drives them, over cases made by hand.
#include "analysis/sensitivity/drivers.hpp"
#include "analysis/sequences/morris_trajectories.hpp"
#include "analysis/sequences/sobol_points.hpp"

#include "unit/known_responses.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>
#include <vector>

using namespace verbund;
using namespace verbund::test;

namespace {

DesignTable design_of(const std::string& kind, const UnitPoints& points) {
    DesignTable design{kind, points.size(), {}};
    for (std::size_t i = 0; i < points[0].size(); ++i) {
        design.columns.push_back({"x" + std::to_string(i + 1), "", {}, {}});
        for (const UnitPoint& point : points)
            design.columns.back().numbers.push_back(point[i]);
    }
    return design;
}

// Two strategies under the same strong luck: "other" is the baseline plus x1 + 2 x2.
Outcomes outcomes_of(const UnitPoints& points, std::size_t replicates) {
    Outcomes outcomes({"y"}, {"baseline", "other"}, points.size());
    for (std::size_t point = 0; point < points.size(); ++point)
        for (std::size_t k = 0; k < replicates; ++k) {
            const double luck = 10.0 * normal_of(1000 * point + k);
            outcomes.put(0, 0, point, k, luck);
            outcomes.put(0, 1, point, k,
                         luck + points[point][0] + 2 * points[point][1]);
        }
    return outcomes;
}

TEST(DesignInputs, ChooseTheMethodByTheKind) {
    EXPECT_EQ(method_for({"morris", 0, {}}), SensitivityMethod::morris);
    EXPECT_EQ(method_for({"saltelli", 0, {}}), SensitivityMethod::sobol);
    for (const char* kind : {"grid", "list", "lhs", "sobol", "csv", ""})
        EXPECT_EQ(method_for({kind, 0, {}}), SensitivityMethod::ranks) << kind;
}

TEST(DesignInputs, NumberWordsAndLeaveOutWhatHasNoOrder) {
    const DesignTable design{"grid",
                             4,
                             {{"fee", "EUR", {1, 2, 1, 2}, {}},
                              {"vote", "", {}, {"none", "all", "all", "none"}},
                              {"rule", "", {}, {"a", "b", "c", "a"}},
                              {"left", "", {1, NAN, 1, 2}, {}},
                              {"still", "", {3, 3, 3, 3}, {}}}};
    const DesignInputs read = inputs_of(design, SensitivityMethod::ranks);
    ASSERT_EQ(read.inputs.size(), 2u);
    EXPECT_EQ(read.inputs[0].name, "fee");
    EXPECT_EQ(read.inputs[1].numbers, (std::vector<double>{1, 0, 0, 1}));
    EXPECT_EQ(read.left_out, (std::vector<std::string>{"rule", "left", "still"}));
}

TEST(DesignInputs, JoinColumnsThatAreLinked) {
    UnitPoints points = saltelli_blocks(8, 2, 1);
    DesignTable design = design_of("saltelli", points);
    DesignTable::Column linked = design.columns[0];
    linked.name = "twice";
    for (double& number : linked.numbers) number *= -2.0;
    design.columns.push_back(linked);
    const DesignInputs read = inputs_of(design, SensitivityMethod::sobol);
    ASSERT_EQ(read.inputs.size(), 2u);
    EXPECT_EQ(read.inputs[0].name, "x1, twice");
}

// y = 12 x + 10 b, where b is a switch: each of its moves goes over its whole range, each
// of x over two thirds.
TEST(Drivers, OfASwitchAreOfItsWholeRange) {
    const UnitPoints places = morris_trajectories(16, 2, 5);
    DesignTable design = design_of("morris", places);
    Outcomes outcomes({"y"}, {"a"}, places.size());
    for (std::size_t point = 0; point < places.size(); ++point) {
        double& on = design.columns[1].numbers[point];
        on = on < 0.5 ? 0.0 : 1.0;
        outcomes.put(0, 0, point, 0, 12.0 * places[point][0] + 10.0 * on);
    }
    const auto inputs = inputs_of(design, SensitivityMethod::morris).inputs;
    const Drivers found = drivers_of(outcomes, inputs, SensitivityMethod::morris,
                                     {0, 0, {}}, morris_step());
    EXPECT_NEAR(strength_of(found, 0).value, 12.0, 1e-9);
    EXPECT_NEAR(strength_of(found, 1).value, 10.0, 1e-9);
}

TEST(DesignInputs, RefusePointsOfAnotherOrder) {
    UnitPoints points = saltelli_blocks(8, 2, 1);
    std::swap(points[1], points[2]);
    EXPECT_THROW(inputs_of(design_of("saltelli", points), SensitivityMethod::sobol),
                 std::invalid_argument);
    EXPECT_THROW(inputs_of(design_of("morris", sobol_points(8, 3, 1)),
                           SensitivityMethod::morris),
                 std::invalid_argument);
    DesignTable gap = design_of("morris", morris_trajectories(2, 3, 1));
    gap.columns[1].numbers[0] = NAN;
    EXPECT_THROW(inputs_of(gap, SensitivityMethod::morris), std::invalid_argument);
    EXPECT_THROW(inputs_of({"grid", 1, {}}, SensitivityMethod::ranks),
                 std::invalid_argument);
}

// The luck of ten cancels in the difference, whatever the method.
TEST(Drivers, OfADifferenceAreFreeOfCommonLuck) {
    const DriverQuestion difference{0, 1, 0};
    const UnitPoints blocks = saltelli_blocks(256, 2, 3);
    const auto by_sobol = drivers_of(
        outcomes_of(blocks, 2),
        inputs_of(design_of("saltelli", blocks), SensitivityMethod::sobol).inputs,
        SensitivityMethod::sobol, difference, 1.0, {100});
    EXPECT_NEAR(strength_of(by_sobol, 0).value, 0.2, 0.01);
    EXPECT_NEAR(strength_of(by_sobol, 1).value, 0.8, 0.01);
    EXPECT_NEAR(std::get<SobolIndices>(by_sobol.found).noise, 0.0, 1e-9);

    const UnitPoints trajectories = morris_trajectories(10, 2, 3);
    const auto by_morris = drivers_of(
        outcomes_of(trajectories, 1),
        inputs_of(design_of("morris", trajectories), SensitivityMethod::morris).inputs,
        SensitivityMethod::morris, difference, morris_step(), {100});
    EXPECT_NEAR(strength_of(by_morris, 0).value, 1.0, 1e-9);
    EXPECT_NEAR(strength_of(by_morris, 1).value, 2.0, 1e-9);

    const UnitPoints points = sobol_points(64, 2, 3);
    const auto by_ranks = drivers_of(
        outcomes_of(points, 2),
        inputs_of(design_of("sobol", points), SensitivityMethod::ranks).inputs,
        SensitivityMethod::ranks, difference, 1.0);
    EXPECT_GT(strength_of(by_ranks, 0).low, 0.9);
    EXPECT_GT(strength_of(by_ranks, 1).low, strength_of(by_ranks, 0).high);
    EXPECT_NEAR(std::get<RankEffects>(by_ranks.found).noise_share, 0.0, 1e-9);
}

// Uniform inputs: x1 + 2 x2 has variance 5 ÷ 12. Noise of variance 5 ÷ 12 of its own is
// half of a single run's. 4,096 points of 4 replicates; standard error near .01.
TEST(RankEffects, SayHowMuchIsLuck) {
    RandomStream stream(4);
    const UnitPoints points = sobol_points(4096, 2, 5);
    std::vector<std::vector<double>> inputs(2);
    Replicates seen;
    for (const UnitPoint& point : points) {
        for (std::size_t i = 0; i < 2; ++i) inputs[i].push_back(point[i]);
        seen.emplace_back();
        for (int k = 0; k < 4; ++k)
            seen.back().push_back(point[0] + 2.0 * point[1] +
                                  std::sqrt(5.0 / 12.0) * stream.normal());
    }
    seen[7][2] = NAN;
    const RankEffects found = rank_effects(inputs, seen);
    EXPECT_EQ(found.points, 4096u);
    EXPECT_EQ(found.points_used, 4095u);
    EXPECT_EQ(found.replicates, 4u);
    EXPECT_NEAR(found.noise_share, 0.5, 0.03);
}

TEST(RankEffects, OfANegativeCorrelationAreItsSize) {
    const Drivers drivers{{}, RankEffects{3, 3, 1, NAN, {{-0.5, -0.8, -0.1}}}};
    EXPECT_EQ(strength_of(drivers, 0).value, 0.5);
    EXPECT_EQ(strength_of(drivers, 0).low, 0.1);
    EXPECT_EQ(strength_of(drivers, 0).high, 0.8);
    const Drivers unclear{{}, RankEffects{3, 3, 1, NAN, {{-0.5, -0.8, 0.1}}}};
    EXPECT_EQ(strength_of(unclear, 0).low, 0.0);
}

}  // namespace
