// Whether freelancers foresee the end of their work.
#include "model/small_world.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// Half of every week is lost to overhead, and nobody falls ill or has a partner.
Scenario half_weeks(double foresight) {
    Scenario scenario = silent_world(1, 40, 400);
    Parameters& p = scenario.parameters;
    p.work.overhead = 20.0;
    p.work.foresight = foresight;
    p.demand.projects_per_customer = 0.1;
    p.demand.deadline_median = 3.0;
    p.turnover.leave_first_year = p.turnover.leave_to_fifth_year =
        p.turnover.leave_later = 0.2;
    p.turnover.noneconomic_share = 1.0;
    return scenario;
}

// By how much the latest of all parts will miss or has missed its deadline if no more
// time is lost.
double latest(const World& world) {
    double most = -INFINITY;
    for (const Region& home : world.regions)
        for (Row row = home.first; row < home.last(); ++row)
            for (std::uint32_t at = world.people.own[row].first_part; at != nothing;
                 at = home.parts[at].next)
                most = std::max(most, home.parts[at].due + world.people.own[row].delay -
                                          home.parts[at].deadline);
    return most;
}

double latest_of_a_run(double foresight, Tally& all) {
    double most = -INFINITY;
    all = flows(simulated(half_weeks(foresight), {}, 150, 1, [&](const World& world) {
        most = std::max(most, latest(world));
    }));
    return most;
}

// What is lost is the same each week, so an end is foreseen at most half a week too
// soon.
TEST(Foresight, WhatIsKnownMakesNobodyLateByMoreThanTheShareOfAWeek) {
    Tally blind, seeing;
    EXPECT_GT(latest_of_a_run(0.0, blind), 1.0);
    EXPECT_LT(latest_of_a_run(1.0, seeing), 0.5 + 1e-6);
    EXPECT_GT(blind[Flow::late], 0.5 * blind[Flow::served]);
    EXPECT_LT(seeing[Flow::late], 0.5 * seeing[Flow::served]);
    EXPECT_GT(seeing[Flow::served], 0.9 * blind[Flow::served]);
    EXPECT_GT(seeing[Flow::refused_capacity], 0.0);
}

// Before a freelancer has lived a week they expect to lose what overhead and upkeep
// take, and then the mean over about a year of what they lose.
TEST(Foresight, NewcomersExpectOverheadAndOthersWhatTheyUsuallyLose) {
    Scenario scenario = half_weeks(1.0);
    scenario.parameters.work.illness_onset = 0.5;
    simulated(scenario, {}, 60, 1, [&](const World& world) {
        for (Row row = 0; row < world.people.taken.size(); ++row) {
            if (!world.is_active(row)) continue;
            const float taken = world.people.taken[row];
            const float lost = world.people.own[row].lost;
            const bool first = world.now == 0;
            const bool after_one = world.people.seen[row].entered == world.now;
            if (first) {
                EXPECT_EQ(taken, 0.5F);
            } else if (after_one) {
                EXPECT_EQ(taken, usually_taken(0.5F, lost));
            }
            EXPECT_GE(taken, 0.5F);
        }
    });
}

// Nobody keeps the column where nobody foresees.
TEST(Foresight, IsNotKeptWhereNobodyForesees) {
    EXPECT_TRUE(simulated(half_weeks(0.0), {}, 2).people.taken.empty());
    Scenario scenario = half_weeks(0.0);
    scenario.strategies[0].from_week = 10;
    scenario.strategies[0].settings = {{find_parameter("work.foresight"), 1.0}};
    simulated(scenario, {}, 12, 1, [&](const World& world) {
        EXPECT_EQ(world.people.taken.empty(), world.now < 10);
    });
}

}  // namespace
}  // namespace verbund
