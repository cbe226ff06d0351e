// Which points there are, which runs, and in which order.
#include "study/plan.hpp"

#include "study/point_name.hpp"
#include "study/points.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <stdexcept>
#include <tuple>

namespace verbund {
namespace {

std::tuple<int, int, int> key_of(const RunKey& run) {
    return {run.replicate, run.point, run.strategy};
}

Factor factor(const char* name) { return {name, find_parameter(name)}; }

// Three strategies at as many points as there are numbers of replicates.
Scenario scenario_of(const std::vector<int>& replicates) {
    Scenario scenario;
    scenario.strategies.resize(3);
    scenario.design.columns = {factor("trust.clarity")};
    scenario.design.points.assign(replicates.size(), Point{Value{0.5}});
    scenario.design.replicates = replicates;
    return scenario;
}

TEST(Grid, HasEveryCombinationTheLastAxisFastest) {
    const Design design = grid({{factor("cooperation.fee"), {1.0, 2.0}},
                                {factor("demand.asked"),
                                 {std::int64_t{2}, std::int64_t{3}, std::int64_t{4}}}});
    ASSERT_EQ(design.points.size(), 6u);
    EXPECT_EQ(design.points[0], (Point{Value{1.0}, Value{std::int64_t{2}}}));
    EXPECT_EQ(design.points[1], (Point{Value{1.0}, Value{std::int64_t{3}}}));
    EXPECT_EQ(design.points[5], (Point{Value{2.0}, Value{std::int64_t{4}}}));
    EXPECT_EQ(grid({}).points.size(), 1u);
    EXPECT_EQ(point_count(Scenario{}), 1u);
}

TEST(Sides, GiveEachValueAnEqualPart) {
    const Side fees = Axis{factor("cooperation.fee"), {1.0, 2.0, 4.0}};
    EXPECT_EQ(value_at(fees, 0.0), Value(1.0));
    EXPECT_EQ(value_at(fees, 0.33), Value(1.0));
    EXPECT_EQ(value_at(fees, 0.34), Value(2.0));
    EXPECT_EQ(value_at(fees, 0.67), Value(4.0));
    EXPECT_EQ(value_at(fees, 1.0), Value(4.0));
    const Side span = Span{factor("cooperation.fee"), 10.0, 1000.0, true};
    EXPECT_DOUBLE_EQ(std::get<double>(value_at(span, 0.5)), 100.0);
}

TEST(Points, ThatAreKeptKeepTheirReplicates) {
    Design design = grid({{factor("cooperation.fee"), {1.0, 2.0, 3.0}}});
    design.replicates = {4, 5, 6};
    keep_points(design, {true, false, true});
    EXPECT_EQ(design.points, (std::vector<Point>{{Value{1.0}}, {Value{3.0}}}));
    EXPECT_EQ(design.replicates, (std::vector<int>{4, 6}));
}

TEST(PointName, SaysWhatAPointStatesInShort) {
    Design design;
    design.columns = {factor("cooperation.fee"), factor("demand.asked"),
                      factor("start.kind")};
    design.points = {{Value{30.0}, Value{std::int64_t{3}}, Value{"empty"}},
                     {Value{0.1 + 0.2}, {}, {}},
                     {{}, {}, {}}};
    EXPECT_EQ(point_name(design, 0), "fee 30, asked 3, kind empty");
    EXPECT_EQ(point_name(design, 1), "fee 0.3");
    EXPECT_EQ(point_name(design, 2), "as it is");
}

TEST(PointName, KeepsOfANameWhatTellsItFromOthers) {
    Design design;
    Factor of_verbund = factor("cooperation.fee");
    of_verbund.name = "verbund.cooperation.fee";
    const Factor customers{"Kiel.customers", &row_of(Quantity::customers),
                           Reach::region, 0, Quantity::customers};
    design.columns = {factor("cooperation.fee"), of_verbund, customers,
                      factor("trust.clarity"), factor("demand.asked")};
    EXPECT_EQ(short_names(design),
              (std::vector<std::string>{"cooperation.fee", "verbund.cooperation.fee",
                                        "Kiel.customers", "clarity", "asked"}));
    const Value any{1.0};
    design.points = {{any, any, any, any, any}};
    EXPECT_EQ(point_name(design, 0), "#0");
}

TEST(PointName, OfTheOnlyPointIsThatOfTheStrategy) {
    Scenario scenario = scenario_of({1});
    scenario.strategies[1].name = "verbund";
    EXPECT_EQ(strategy_at_point(scenario, 1, 0), "verbund");
    scenario.design.points.push_back({Value{0.25}});
    EXPECT_EQ(strategy_at_point(scenario, 1, 1), "verbund, clarity 0.25");
}

TEST(Plan, GoesReplicateByReplicateWithEveryPointUnderEveryStrategy) {
    const Scenario scenario = scenario_of({4, 4});
    const Plan plan(scenario);
    ASSERT_EQ(plan.runs(), 24u);
    std::tuple<int, int, int> before{-1, 0, 0};
    for (std::size_t i = 0; i < plan.runs(); ++i) {
        EXPECT_LT(before, key_of(plan.at(i)));
        before = key_of(plan.at(i));
    }
    EXPECT_EQ(before, std::tuple(3, 1, 2));
}

// A sweep that is stopped anywhere has done no replicate of a run before the earlier
// ones.
TEST(Plan, HasEveryRunOnceWhereReplicatesDiffer) {
    const Scenario scenario = scenario_of({3, 9, 5, 4, 9});
    const Plan plan(scenario);
    ASSERT_EQ(plan.runs(), run_count(scenario));
    ASSERT_EQ(plan.runs(), 3u * 30u);
    std::map<std::pair<int, int>, int> next;
    for (std::size_t i = 0; i < plan.runs(); ++i) {
        const RunKey run = plan.at(i);
        EXPECT_EQ(run.replicate, (next[{run.strategy, run.point}]++));
    }
    for (const auto& [run, replicates] : next)
        EXPECT_EQ(replicates, replicates_at(scenario, run.second));
}

TEST(Plan, GrowsBehindWhatIsThere) {
    const Scenario scenario = scenario_of({2, 3, 2});
    Plan plan(scenario);
    std::vector<RunKey> before;
    for (std::size_t i = 0; i < plan.runs(); ++i) before.push_back(plan.at(i));
    plan.grow({0, 2}, 4);
    ASSERT_EQ(plan.runs(), before.size() + 2u * 3u * 4u);
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_EQ(key_of(plan.at(i)), key_of(before[i]));
    EXPECT_EQ(key_of(plan.at(before.size())), std::tuple(2, 0, 0));
    EXPECT_EQ(key_of(plan.at(plan.runs() - 1)), std::tuple(5, 2, 2));
    EXPECT_EQ(plan.replicates(0), 6);
    EXPECT_EQ(plan.replicates(1), 3);
    EXPECT_THROW(plan.grow({0, 1}, 1), std::invalid_argument);
}

}  // namespace
}  // namespace verbund
