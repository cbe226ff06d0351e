// Who is paid for what a stand-in has ended, whose customer it is, and what the ledger
// says.
#include "model/conservation.hpp"
#include "model/shipped_strategies.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// Two partners a region, of whom one does a job of 39.6 hours, posted once in the middle
// of the first week. Half of all fall ill at its end and ask the other, who has time and
// ends the job in time: the one has done 20 hours, the other does 19.6.
constexpr double first_hours = 20.0, other_hours = 19.6;

Scenario jobs_handed_on() {
    Scenario scenario = read_scenario(shipped() / "verify" / "o11_backup_one.toml");
    Parameters& p = scenario.parameters;
    p.work.illness_onset = 0.5;
    p.helping.willing = 1.0;
    p.money.business_costs = 0.0;
    return scenario;
}

// The two of a region where one has stood in for the other.
struct Pair {
    const Region* home;
    Row ill, helper;
};

std::vector<Pair> pairs_of(const World& world) {
    std::vector<Pair> pairs;
    for (const Region& home : world.regions) {
        if (home.tally[Flow::stood_in] == 0.0) continue;
        world.ties_to_read(home, home.first).for_each([&](TieHalfToRead half) {
            const Row other = half.other();
            if (half.balance() > 0.0F)
                pairs.push_back({&home, other, home.first});
            else
                pairs.push_back({&home, home.first, other});
        });
    }
    return pairs;
}

std::vector<Cents> cash_at_the_start(const Scenario& scenario) {
    std::vector<Cents> cash;
    for (const Freelancer& own : start(scenario, {}, Workers(1)).people.own)
        cash.push_back(own.cash);
    return cash;
}

// Prices are rounded to a cent, and hours are kept in floats: within 2 cents.
TEST(StandingIn, IsPaidForTheWorkThatEachHasDone) {
    for (const double share : {1.0, 0.5, 0.0}) {
        Scenario scenario = jobs_handed_on();
        scenario.parameters.helping.pay_share = share;
        const auto before = cash_at_the_start(scenario);
        const World world = simulated(scenario, {}, 2);
        const std::vector<Pair> pairs = pairs_of(world);
        EXPECT_GT(pairs.size(), 150u);
        for (const Pair& one : pairs) {
            const double rate = world.people.own[one.ill].rate;
            const auto paid = [&](Row row) {
                return eur(world.people.own[row].cash - before[row]);
            };
            const double to_ill = (1.0 - share) * first_hours;
            EXPECT_NEAR(paid(one.ill), rate * to_ill, 0.02);
            EXPECT_NEAR(paid(one.helper), rate * (first_hours + other_hours - to_ill),
                        0.02);
        }
    }
}

TEST(StandingIn, LeavesTheCustomerToTheLeadUnlessItTakesIt) {
    for (const bool takes : {true, false})
        for (const bool names : {true, false}) {
            Scenario scenario = jobs_handed_on();
            Parameters& p = scenario.parameters;
            p.helping.takes_customer = takes ? 1.0 : 0.0;
            p.bid.names_partners = names;
            const World world = simulated(scenario, {}, 2);
            for (const auto& [home, ill, helper] : pairs_of(world)) {
                const Customer& customer = home->customers[0];
                EXPECT_EQ(customer.supplier[0], takes ? helper : ill);
                EXPECT_EQ(customer.supplier[1], nobody);
                const auto& standing = world.people.standing;
                EXPECT_EQ(standing[ill].good, takes ? 0.0F : 1.0F);
                EXPECT_EQ(standing[helper].good, takes || names ? 1.0F : 0.0F);
            }
            const Tally all = flows(world);
            EXPECT_EQ(all[Flow::customers_taken], takes ? all[Flow::stood_in] : 0.0);
            EXPECT_EQ(all[Flow::customers_kept], takes ? 0.0 : all[Flow::stood_in]);
            EXPECT_EQ(all[Flow::stood_in_shown], names ? all[Flow::stood_in] : 0.0);
        }
}

// Some 250 leads, each by a coin of its own.
TEST(StandingIn, TakesSomeCustomersByChance) {
    Scenario scenario = jobs_handed_on();
    scenario.parameters.helping.takes_customer = 0.3;
    const Tally all = flows(simulated(scenario, {}, 2));
    const double leads = all[Flow::customers_taken] + all[Flow::customers_kept];
    EXPECT_GT(leads, 150.0);
    EXPECT_NEAR(all[Flow::customers_taken] / leads, 0.3,
                four_errors_of_share(0.3, leads));
}

// A lead who named nobody and whose stand-in did badly is blamed for it, if the
// customer is still theirs.
TEST(StandingIn, IsHiddenAtTheRiskOfWhoeverIsTheLead) {
    for (const bool takes : {true, false}) {
        Scenario scenario = jobs_handed_on();
        Parameters& p = scenario.parameters;
        p.population.reliability_good = 0.0;
        p.reputation.hidden_stand_in = 2.0;
        p.helping.takes_customer = takes ? 1.0 : 0.0;
        const World world = simulated(scenario, {}, 2);
        for (const auto& [home, ill, helper] : pairs_of(world)) {
            EXPECT_EQ(world.people.standing[takes ? helper : ill].bad, 3.0F);
            EXPECT_EQ(world.people.standing[takes ? ill : helper].bad, 0.0F);
        }
    }
}

TEST(StandingIn, CountsInTheLedgerWhatWasWorkedWhenItWas) {
    for (const bool worked : {true, false}) {
        Scenario scenario = jobs_handed_on();
        scenario.parameters.helping.counts_worked = worked;
        double given = 0.0;
        const World world = simulated(scenario, {}, 2, 1, [&](const World& now) {
            for (const Region& home : now.regions)
                now.ties_to_read(home, home.first).for_each([&](TieHalfToRead half) {
                    if (now.now == 1) given += std::fabs(half.balance());
                });
        });
        const double promised = worked ? 0.0 : flows(world)[Flow::help_given];
        EXPECT_NEAR(given, promised * other_hours, 1e-3 * given);
        if (!worked) continue;
        for (const Pair& one : pairs_of(world))
            EXPECT_NEAR(
                world.ties_to_read(*one.home, one.helper).find(one.ill).balance(),
                other_hours, 1e-4);
    }
}

// Twenty partners of one rate do jobs of three weeks that have half a week to spare, and
// are often ill: parts are handed on more than once. Whoever is paid, customers pay for
// the same hours: within 2 cents a part.
TEST(StandingIn, CostsCustomersTheSameWhoeverIsPaid) {
    const auto flows_with = [](double share) {
        Scenario scenario = silent_world(1, 20, 200);
        Parameters& p = scenario.parameters;
        p.start.kind = StartKind::complete;
        p.start.partners = true;
        p.population.conditional_share = p.population.free_rider_share = 0.0;
        p.demand.projects_per_customer = 0.012;
        p.demand.hours_median = 120.0;
        p.demand.hours_spread = 0.0;
        p.demand.deadline_median = 3.5;
        p.demand.deadline_spread = 0.0;
        p.work.illness_onset = 0.15;
        p.work.illness_days = 10.0;
        p.money.late_refund = 0.0;
        p.helping.pay_share = share;
        std::string broken;
        const World world = simulated(scenario, {}, 150, 1, [&](const World& now) {
            if (broken.empty()) broken = broken_law(now);
        });
        EXPECT_EQ(broken, "");
        return flows(world);
    };
    const Tally all = flows_with(1.0);
    EXPECT_GT(all[Flow::stood_in], 20.0);
    EXPECT_GT(all[Flow::help_given], all[Flow::stood_in] + 5.0);
    EXPECT_EQ(all[Flow::represented_eur], 0.0);
    for (const double share : {0.5, 0.0}) {
        const Tally some = flows_with(share);
        EXPECT_EQ(some[Flow::help_given], all[Flow::help_given]);
        EXPECT_NEAR(some[Flow::revenue_eur], all[Flow::revenue_eur],
                    0.02 * all[Flow::help_given]);
        EXPECT_GT(some[Flow::represented_eur], 0.0);
    }
}

// While stand-ins take all, nobody keeps who has handed a part on.
TEST(StandingIn, IsNotKeptWhereStandInsTakeAll) {
    const Scenario scenario = small_scenario(2, 60);
    simulated(scenario, {strategy_named(scenario, "verbund"), 0, 0}, 60, 1,
              [](const World& world) {
                  for (const Region& home : world.regions)
                      EXPECT_TRUE(home.handed_on.empty());
              });
}

}  // namespace
}  // namespace verbund
