// Requests that are passed on: between whom, and what both hear of it.
#include "model/small_world.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// Everybody is everybody's partner. A customer asks one at a time, and work is good with
// a chance.
Scenario partners(int freelancers, int customers, double good) {
    Scenario scenario = silent_world(1, freelancers, customers);
    Parameters& p = scenario.parameters;
    p.start.kind = StartKind::complete;
    p.start.partners = true;
    p.population.bad_share = p.population.loner_share = 0.0;
    p.population.reliability_good = good;
    p.trust.forgetting = p.trust.negative_weight = 1.0;
    p.trust.talked_over = 0.0;
    p.demand.projects_per_customer = 0.1;
    p.demand.asked = 1;
    p.demand.deadline_median = 1000.0;
    p.bid.refuses_late = false;
    return scenario;
}

// The same, and who has any work left takes on no more.
Scenario busy_partners(double good, double passes_on) {
    Scenario scenario = partners(2, 10, good);
    scenario.parameters.demand.hours_median = 60.0;
    scenario.parameters.demand.remembered = 0;
    scenario.parameters.bid.most_backlog = 0.0;
    scenario.parameters.bid.passes_on = passes_on;
    return scenario;
}

double open_requests(const World& world) {
    double open = 0.0;
    for (const PassedOn& one : world.regions[0].projects.passed_on)
        open += one.by != nobody;
    return open;
}

// Calls look(half) for both halves of the one tie of two freelancers.
template <class Look>
void for_both(const World& world, Look&& look) {
    for (Row row : {Row{0}, Row{1}})
        world.ties_to_read(world.regions[0], row).for_each(look);
}

// Neither works with the other, so that all evidence is of requests passed on: one
// piece for each side when the project has ended.
TEST(PassingOn, BothSidesOfATieHearWhatCameOfIt) {
    double ended = 0.0, bad = 0.0;
    simulated(busy_partners(0.5, 1.0), {}, 200, 1, [&](const World& world) {
        ended = flows(world)[Flow::won_passed_on] - open_requests(world);
        bad = 0.0;
        for_both(world, [&](TieHalfToRead half) {
            EXPECT_EQ(half.good() + half.bad(), ended) << "week " << world.now;
            bad += half.bad();
        });
    });
    EXPECT_GT(ended, 20.0);
    EXPECT_GT(bad, 0.2 * ended);
    EXPECT_LT(bad, 0.8 * ended);
}

TEST(PassingOn, IsWelcomeWhateverComesOfIt) {
    const World world = simulated(busy_partners(1.0, 1.0), {}, 200);
    const double ended = flows(world)[Flow::won_passed_on] - open_requests(world);
    for_both(world, [&](TieHalfToRead half) {
        EXPECT_EQ(half.good(), ended);
        EXPECT_EQ(half.bad(), 0.0F);
    });
}

// Who hopes for work from partners is content when requests come, and hopes in vain
// where nobody passes any on.
TEST(PassingOn, MeetsTheHopesOfThoseWhoSeekLeads) {
    for (const double passes_on : {0.0, 1.0}) {
        Scenario scenario = busy_partners(1.0, passes_on);
        scenario.parameters.population.lead_seeker_share = 1.0;
        scenario.parameters.partnership.disappointment = 0.1;
        scenario.parameters.aspiration.expected_referrals = 0.0;
        const World world = simulated(scenario, {}, 100);
        for (Row row : {Row{0}, Row{1}}) {
            const float satisfaction = world.people.own[row].satisfaction;
            EXPECT_EQ(satisfaction > 0.0F, passes_on > 0.0) << passes_on;
        }
    }
}

// Nobody is ever without time here. Customers ask those they remember from other work,
// who name a partner with the trade.
TEST(PassingOn, WhoLacksTheTradeNamesAPartnerWhoHasIt) {
    Scenario scenario = partners(40, 200, 1.0);
    scenario.trades = {{"one"}, {"other"}};
    scenario.parameters.bid.most_backlog = 1e6;
    scenario.parameters.bid.passes_on = 1.0;
    double seen = 0.0;
    const World end = simulated(scenario, {}, 60, 1, [&](const World& world) {
        const auto& trades = world.people.seen;
        for (const PassedOn& one : world.regions[0].projects.passed_on) {
            if (one.by == nobody) continue;
            ++seen;
            EXPECT_FALSE(trades[one.by].trades.meets(trades[one.to].trades));
            EXPECT_TRUE(world.ties_to_read(world.regions[0], one.by).find(one.to));
        }
    });
    EXPECT_GT(seen, 100.0);
    EXPECT_EQ(flows(end)[Flow::refused_capacity], 0.0);
    EXPECT_GT(flows(end)[Flow::passed_to_partner], flows(end)[Flow::won_passed_on]);
}

// Ten in one cooperation from the first week, busy for three quarters of their time.
double mean_wait(PassesTo passes_to, double passes_on_from) {
    Scenario scenario = partners(10, 67, 1.0);
    Parameters& p = scenario.parameters;
    p.demand.projects_per_customer = 0.16;
    p.cooperation.founding = 1.0;
    p.cooperation.leaving = p.cooperation.upkeep = 0.0;
    p.cooperation.pools_demand = true;
    p.cooperation.passes_to = passes_to;
    p.cooperation.passes_on_from = passes_on_from;
    p.bid.most_backlog = 1e6;
    const Tally all = flows(simulated(scenario, {}, 200));
    EXPECT_GT(all[Flow::parts_taken], 800.0);
    EXPECT_EQ(all[Flow::won_passed_on] > 0.0, passes_on_from > 0.0);
    return all[Flow::waited_weeks] / all[Flow::parts_taken];
}

// The same requests wait less when they are passed on, least when the freest gets them.
TEST(PassingOn, ToTheFreestShortensWaitingMost) {
    const double kept = mean_wait(PassesTo::freest, 0.0);
    const double first = mean_wait(PassesTo::first, 0.5);
    const double freest = mean_wait(PassesTo::freest, 0.5);
    EXPECT_EQ(kept, mean_wait(PassesTo::first, 0.0));
    EXPECT_LT(first, 0.9 * kept);
    EXPECT_LT(freest, 0.9 * first);
}

}  // namespace
}  // namespace verbund
