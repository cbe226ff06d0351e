// Where two strategies part: nowhere before the week in which their rules do.
#include "study/parting.hpp"
#include "model/shipped_strategies.hpp"
#include "rules/stage_names.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

RunKey run_of(const Scenario& scenario, const char* name, int replicate = 0) {
    return {strategy_named(scenario, name), 0, replicate};
}

std::optional<Parting> parting(const Scenario& scenario, const char* a, const char* b,
                               int replicate = 0) {
    Listener nobody;
    return parting_of(scenario, run_of(scenario, a, replicate),
                      run_of(scenario, b, replicate), Workers(1), nobody);
}

Scenario from_week(int week) {
    Scenario scenario = small_scenario(2, 20, week);
    scenario.weeks = 40;
    return scenario;
}

TEST(Parting, NeverComesForOneStrategyUnderTwoNames) {
    Scenario scenario = from_week(10);
    scenario.strategies.push_back(
        scenario
            .strategies[static_cast<std::size_t>(strategy_named(scenario, "zuruf"))]);
    scenario.strategies.back().name = "zuruf again";
    EXPECT_FALSE(parting(scenario, "zuruf", "zuruf again"));
}

TEST(Parting, NeverComesForARuleThatIsNotInForceYet) {
    EXPECT_FALSE(parting(from_week(40), "allein", "allein"));
    Scenario scenario = from_week(30);
    scenario.weeks = 29;
    for (const char* other : {"zuruf", "verbund", "everything"})
        EXPECT_FALSE(parting(scenario, "allein", other)) << other;
}

TEST(Parting, ComesNoSoonerThanTheRules) {
    for (const int week : {1, 7, 20})
        for (const char* other : {"zuruf", "verbund", "everything"}) {
            const auto found = parting(from_week(week), "allein", other);
            ASSERT_TRUE(found) << other << ' ' << week;
            EXPECT_GE(found->week, week) << other;
            EXPECT_FALSE(found->difference.what.empty());
            EXPECT_NE(found->difference.a, found->difference.b);
        }
}

// What is before the step is that of a run alone; the step of the week is one of those
// that an observer hears of.
TEST(Parting, NamesAStepOfTheWeek) {
    const Scenario scenario = from_week(5);
    const auto found = parting(scenario, "zuruf", "verbund");
    ASSERT_TRUE(found);
    std::vector<std::string> steps;
    World world = start(scenario, run_of(scenario, "verbund"), Workers(1));
    Listener nobody;
    live_on(world, 5, Workers(1), nobody, {},
            [&](const char* step) { steps.push_back(step); });
    EXPECT_NE(std::find(steps.begin(), steps.end(), found->step), steps.end())
        << found->step;
}

// The value that is named is the value that a life of one's own has. Every strategy is
// followed alone to the end of the week in which it parts from the others.
TEST(Parting, IsTheFirstWeekInWhichLivesDiffer) {
    const Scenario scenario = from_week(5);
    const auto found = parting(scenario, "zuruf", "verbund");
    ASSERT_TRUE(found);
    const auto lived = [&](const char* name, int weeks) {
        return lived_fingerprint(simulated(scenario, run_of(scenario, name), weeks),
                                 false);
    };
    EXPECT_EQ(lived("zuruf", found->week - 1), lived("verbund", found->week - 1));
    EXPECT_NE(lived("zuruf", found->week), lived("verbund", found->week));
}

TEST(Parting, IsTheSameForAnyThreads) {
    const Scenario scenario = from_week(5);
    Listener nobody;
    const auto with = [&](int threads) {
        return parting_of(scenario, run_of(scenario, "zuruf"),
                          run_of(scenario, "verbund"), Workers(threads), nobody)
            .value();
    };
    const Parting one = with(1), three = with(3);
    EXPECT_EQ(one.week, three.week);
    EXPECT_EQ(one.step, three.step);
    EXPECT_EQ(one.difference.what, three.difference.what);
    EXPECT_EQ(one.difference.a, three.difference.a);
    EXPECT_EQ(one.difference.freelancers, three.difference.freelancers);
}

// One thing is changed by hand: it is what comes out.
TEST(FirstDifference, IsWhatWasChanged) {
    const Scenario scenario = from_week(5);
    const World world = simulated(scenario, run_of(scenario, "zuruf"), 8);
    EXPECT_FALSE(first_difference(world, world, world));

    World other = world;
    const Row row = world.regions[1].first + 3;
    ASSERT_TRUE(world.is_active(row));
    other.people.standing[row].income += 1.0F;
    auto found = first_difference(world, world, other);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->what, "income");
    EXPECT_EQ(found->region, 1);
    EXPECT_EQ(found->freelancer, world.id_of(row));
    EXPECT_EQ(found->freelancers, 1u);
    EXPECT_EQ(found->before, found->a);
    EXPECT_NE(found->b, found->a);

    other = world;
    other.regions[0].rules.cooperation.fee += 1.0;
    other.regions[0].trust_fading = Fading(0.5);
    other.people.seen[row].weight += 1.0F;
    EXPECT_FALSE(first_difference(world, world, other)) << "rules are not lived";
    EXPECT_EQ(lived_fingerprint(world, false), lived_fingerprint(other, false));
}

TEST(FirstDifference, NamesATieByItsOtherEnd) {
    const Scenario scenario = from_week(5);
    const World world = simulated(scenario, run_of(scenario, "zuruf"), 8);
    World other = world;
    Region& home = other.regions[0];
    Row tied = home.first;
    while (other.ties_of(home, tied).count() == 0) ++tied;
    const TieHalf half = other.ties_of(home, tied).nth(0);
    const std::string whom = std::to_string(number_of(world.id_of(half.other())));
    half.stage() = half.stage() == Stage::met ? Stage::loose : Stage::met;
    const auto found = first_difference(world, world, other);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->freelancer, world.id_of(tied));
    EXPECT_NE(found->what.find("the tie to freelancer " + whom), std::string::npos)
        << found->what;
    EXPECT_NE(found->what.find("stage"), std::string::npos) << found->what;
    EXPECT_EQ(found->b, name_of(half.stage()));
}

}  // namespace
}  // namespace verbund
