// What a trade costs that was learned from a partner: time, and work of a novice.
#include "model/small_world.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// Everybody has one of two trades, every project asks for both, and who has worked
// together passes their trade on. Nothing but learning takes time off the weeks.
Scenario two_trades(const Teaching& teaching) {
    Scenario scenario = silent_world(2, 30, 60);
    scenario.trades = {{"one"}, {"other"}};
    Parameters& p = scenario.parameters;
    p.start.kind = StartKind::complete;
    p.start.partners = true;
    p.population.bad_share = p.population.loner_share = 0.0;
    p.population.reliability_good = 0.9;
    p.demand.projects_per_customer = 0.3;
    p.demand.further_trades = 1.0;
    p.demand.most_trades = 2;
    p.bid.coordination = 0.0;
    p.trust.conflict = 0.0;
    p.work.familiar = 0.0;
    p.teaching = teaching;
    p.teaching.passing_on = 1.0;
    p.teaching.distance_matters = p.teaching.core_protected = false;
    return scenario;
}

// Hours that are planned to be lost or still to come.
double hours_ahead(const World& world) {
    double hours = 0.0;
    for (Row row = 0; row < world.people.own.size(); ++row) {
        const Freelancer& own = world.people.own[row];
        hours +=
            own.hours * (double(own.lost) + double(world.people.standing[row].away));
    }
    return hours;
}

// Also where learning takes more than a week.
TEST(NewTrades, EveryHourOfLearningIsTakenOffSomeWeek) {
    for (const double hours : {10.0, 100.0}) {
        const Scenario scenario = two_trades({.hours = hours});
        simulated(scenario, {}, 60, 1, [&](const World& world) {
            const Tally all = flows(world);
            EXPECT_EQ(all[Flow::learning_hours], hours * all[Flow::trades_learned]);
            EXPECT_NEAR(all[Flow::lost_hours] + hours_ahead(world),
                        all[Flow::learning_hours], 0.01);
            if (world.now == 60) {
                EXPECT_GT(all[Flow::trades_learned], 40.0);
            }
        });
    }
}

// About 10,000 parts, of which more than 1,500 in a trade that was learned. What turned
// out well is accepted within 4 standard errors of what reliabilities say.
TEST(NewTrades, NovicesDoWorseUntilTheyHaveLearned) {
    const Teaching p{.novice = 3.0, .learned_after = 30.0};
    const Tally all = flows(simulated(two_trades(p), {}, 150));
    const double parts = all[Flow::parts_done];
    const double learned = all[Flow::learned_parts];
    const double due = all[Flow::learned_reliability] + 0.9 * (parts - learned);
    EXPECT_GT(learned, 1'500.0);
    EXPECT_NEAR(all[Flow::parts_good], due, 4.0 * std::sqrt(0.25 * parts));
    EXPECT_LT(due, 0.9 * parts - 8.0 * std::sqrt(0.25 * parts));
    EXPECT_LT(all[Flow::learned_reliability], 0.85 * learned);
}

// Of those who know one trade somebody with both is made, unless theirs is regulated.
TEST(NewTrades, ARegulatedTradeIsNotPickedUp) {
    Scenario scenario = two_trades({});
    scenario.trades[1].regulated = true;
    std::vector<TradeSet> before;
    simulated(scenario, {}, 60, 1, [&](const World& world) {
        if (world.now == 0)
            for (const Seen& seen : world.people.seen) before.push_back(seen.trades);
        for (Row row = 0; row < before.size(); ++row)
            EXPECT_EQ(world.people.seen[row].offers(1), before[row].has(1));
        if (world.now == 60) {
            EXPECT_GT(flows(world)[Flow::trades_learned], 15.0);
        }
    });
}

// Jobs are counted from the week in which learners begin as novices.
TEST(NewTrades, AreWrittenDownOnlyWhereLearnersAreNovices) {
    Scenario scenario = two_trades({.hours = 10.0});
    EXPECT_TRUE(simulated(scenario, {}, 20).people.new_trades.empty());
    scenario.strategies[0].from_week = 10;
    scenario.strategies[0].settings = {{find_parameter("teaching.novice"), 1.0}};
    double before = 0.0;
    simulated(scenario, {}, 40, 1, [&](const World& world) {
        EXPECT_EQ(world.people.new_trades.empty(), world.now < 10);
        const double learned = flows(world)[Flow::trades_learned];
        if (world.now < 10) before = learned;
        double written = 0.0;
        for (const NewTrades& one : world.people.new_trades)
            written += static_cast<double>(one.size());
        EXPECT_EQ(written, learned - before);
    });
    EXPECT_GT(before, 0.0);
}

}  // namespace
}  // namespace verbund
