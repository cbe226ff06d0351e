// Common random numbers (contract C2, law 1 of the model): strategies share their luck
// until they part for a reason.
#include "model/shipped_strategies.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <set>

namespace verbund {
namespace {

using namespace test;

// The state apart from the rules that will come into force later, and from a column
// that is kept ready for them and says nothing yet.
std::string state_so_far(World world) {
    for (Region& home : world.regions) home.later = home.rules;
    auto& since = world.people.member_since;
    const auto is_member = [](int week) { return week != not_a_member; };
    if (std::none_of(since.begin(), since.end(), is_member)) since.clear();
    return fingerprint(world);
}

std::vector<std::string> states(const Scenario& scenario, const std::string& strategy,
                                int weeks) {
    std::vector<std::string> found;
    simulated(scenario, {strategy_named(scenario, strategy), 0, 0}, weeks, 1,
              [&](const World& world) { found.push_back(state_so_far(world)); });
    return found;
}

TEST(CommonLuck, VerbundFromWeek52IsAlleinBeforeBitForBit) {
    const Scenario scenario = small_scenario(2, 150, 52);
    const auto alone = states(scenario, "allein", 60);
    const auto together = states(scenario, "verbund", 60);
    for (std::size_t week = 0; week < 52; ++week)
        EXPECT_EQ(alone[week], together[week]) << "week " << week;
    for (std::size_t week = 52; week <= 60; ++week)
        EXPECT_NE(alone[week], together[week]) << "week " << week;
}

class Late : public testing::TestWithParam<std::string> {};

TEST_P(Late, StrategyIsAlleinUntilItsWeek) {
    const Scenario scenario = small_scenario(2, 80, 20);
    const auto alone = states(scenario, "allein", 30);
    const auto late = states(scenario, GetParam(), 30);
    for (std::size_t week = 0; week < 20; ++week)
        EXPECT_EQ(alone[week], late[week]) << "week " << week;
    if (GetParam() == "allein")
        EXPECT_EQ(alone, late);
    else
        EXPECT_NE(alone.back(), late.back());
}

INSTANTIATE_TEST_SUITE_P(CommonLuck, Late, testing::ValuesIn(tested_strategies()),
                         [](const auto& one) { return one.param; });

TEST(CommonLuck, AStrategyOfOneRegionLeavesAnotherAloneWhenNothingCrossesTheBorder) {
    Scenario scenario = small_scenario(2, 80, 5);
    scenario.parameters.meeting.across_regions = 0.0;
    scenario.parameters.meeting.through_contacts = 0.0;
    scenario.strategies[static_cast<std::size_t>(strategy_named(scenario, "verbund"))]
        .regions = {0};
    const auto at_the_end = [&](const char* strategy) {
        return simulated(scenario, {strategy_named(scenario, strategy), 0, 0}, 60);
    };
    const World alone = at_the_end("allein"), there = at_the_end("verbund");
    const auto same_in = [&](std::size_t region) {
        const Region& home = alone.regions[region];
        return std::memcmp(&alone.people.own[home.first], &there.people.own[home.first],
                           home.slots * sizeof(Freelancer)) == 0;
    };
    EXPECT_FALSE(same_in(0));
    EXPECT_TRUE(same_in(1));
}

TEST(CommonLuck, TheSamePeopleEnterUnderEveryStrategy) {
    const Scenario scenario = small_scenario(1, 200);
    const auto world = [&](const char* strategy) {
        return simulated(scenario, {strategy_named(scenario, strategy), 0, 0}, 100);
    };
    const World one = world("allein"), two = world("verbund");
    int same_ids = 0;
    for (Row row = 0; row < one.people.seen.size(); ++row) {
        if (!one.is_active(row) || !two.is_active(row) ||
            one.id_of(row) != two.id_of(row))
            continue;
        ++same_ids;
        EXPECT_EQ(std::memcmp(&one.people.traits[row], &two.people.traits[row],
                              sizeof(Traits)),
                  0);
        EXPECT_EQ(one.people.own[row].reliability, two.people.own[row].reliability);
        EXPECT_EQ(one.people.own[row].rate, two.people.own[row].rate);
        EXPECT_EQ(one.people.seen[row].giving(), two.people.seen[row].giving());
    }
    EXPECT_GT(same_ids, 100);
}

// One region with a trade that is asked for and one that nobody asks for. The
// freelancer after the 64th of this seed has the idle trade only; nobody leaves, so
// that the headcount does not enter the chance of entry.
Scenario with_idle(int freelancers, bool meets) {
    Scenario scenario = silent_world(1, freelancers, 430);
    scenario.seed = 5;
    scenario.trades = {{"asked for"}, {"idle", 0.2, 0.0}};
    Parameters& p = scenario.parameters;
    p.population.rate_spread = 0.3;
    p.demand.projects_per_customer = 0.1;
    p.work.illness_onset = 0.03;
    p.work.overhead = 6.0;
    if (meets) p.meeting.contacts_per_week = 0.5;
    return scenario;
}

int first_idle() {
    const World world = simulated(with_idle(110, false), {}, 0);
    for (Row row = 64; row < 110; ++row)
        if (world.people.seen[row].trades == TradeSet::of(1))
            return static_cast<int>(row);
    return -1;
}

// What the law promises of one idle freelancer more, when it is met by nobody: not a
// bit of the others changes.
TEST(CommonLuck, OneIdleFreelancerMoreChangesNobodyElsesLuck) {
    const int others = first_idle();
    ASSERT_GE(others, 64);
    const World without = simulated(with_idle(others, false), {}, 100);
    const World with = simulated(with_idle(others + 1, false), {}, 100);
    EXPECT_EQ(active_freelancers(with), others + 1);
    EXPECT_GT(flows(without)[Flow::served], 1000.0);
    EXPECT_EQ(flows(with)[Flow::served], flows(without)[Flow::served]);
    const auto count = static_cast<std::size_t>(others);
    EXPECT_EQ(std::memcmp(without.people.seen.data(), with.people.seen.data(),
                          count * sizeof(Seen)),
              0);
    EXPECT_EQ(std::memcmp(without.people.standing.data(), with.people.standing.data(),
                          count * sizeof(Standing)),
              0);
    EXPECT_EQ(std::memcmp(without.people.everyday.data(), with.people.everyday.data(),
                          count * sizeof(Everyday)),
              0);
    for (std::size_t row = 0; row < count;
         ++row) {  // places of parts in their list apart
        EXPECT_EQ(without.people.own[row].free_at, with.people.own[row].free_at);
        EXPECT_EQ(without.people.own[row].cash, with.people.own[row].cash);
    }
}

std::set<std::pair<Row, Row>> ties_below(const World& world, Row end) {
    std::set<std::pair<Row, Row>> ties;
    for (Row row = 0; row < end; ++row)
        world.ties_to_read(world.regions[0], row).for_each([&](TieHalfToRead half) {
            if (row < half.other() && half.other() < end)
                ties.emplace(row, half.other());
        });
    return ties;
}

// When it is met, only those who meet it miss one other: nobody else's contact moves.
TEST(CommonLuck, OneFreelancerMoreTakesOnlyTheContactsItMakes) {
    const auto others = static_cast<Row>(first_idle());
    const World without = simulated(with_idle(static_cast<int>(others), true), {}, 1);
    const World with = simulated(with_idle(static_cast<int>(others) + 1, true), {}, 1);
    const auto before = ties_below(without, others), after = ties_below(with, others);
    ASSERT_GT(after.size(), 20u);
    for (const auto& tie : after) EXPECT_TRUE(before.contains(tie));
    const auto its =
        static_cast<std::size_t>(with.ties_to_read(with.regions[0], others).count());
    EXPECT_LE(before.size() - after.size(), its);
}

}  // namespace
}  // namespace verbund
