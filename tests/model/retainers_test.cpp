// Customers with standing orders: what they post, and who has the order.
#include "model/conservation.hpp"
#include "model/small_world.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <map>

namespace verbund {
namespace {

using namespace test;

// Work is always good and small, and somebody always buys.
Scenario with_orders(int regions, int freelancers, int customers, double share) {
    Scenario scenario = silent_world(regions, freelancers, customers);
    Parameters& p = scenario.parameters;
    p.population.bad_share = 0.0;
    p.population.reliability_good = 1.0;
    p.demand.projects_per_customer = 0.1;
    p.demand.hours_median = 1.0;
    p.demand.budget_median = 100.0;
    p.choice.outside = -30.0;
    p.retainer.share = share;
    p.retainer.weeks = 4.0;
    p.retainer.tendered = 0.0;
    return scenario;
}

Scenario with_trades(double share) {
    Scenario scenario = with_orders(40, 2, 1'000, share);
    scenario.trades = {{"a", 1.0, 1.0, 1.0, 1.0},
                       {"b", 1.0, 2.0, 1.0, 3.0},
                       {"c", 1.0, 1.0, 1.0, 0.5}};
    scenario.parameters.demand.further_trades = 0.5;
    scenario.parameters.retainer.spread = 0.8;
    return scenario;
}

// Hours asked for, by trade, of each region.
using Asked = std::vector<std::array<double, 3>>;

Asked hours_asked(const Scenario& scenario) {
    Asked asked(scenario.regions.size());
    simulated(scenario, {}, 40, 1, [&](const World& world) {
        for (const Region& region : world.regions)
            for (const Posting& posting : region.postings)
                for (std::size_t i = 0; i < static_cast<std::size_t>(posting.parts);
                     ++i)
                    asked[region.index][posting.trade[i]] += posting.hours[i];
    });
    return asked;
}

// Paired by the luck of 40 regions of 1,000 customers over ten periods: the mean
// difference of each trade within 4 standard errors of 0, which are at most 5 % of the
// hours.
TEST(Retainers, KeepTheHoursThatAreAskedForOfEachTrade) {
    const Asked off = hours_asked(with_trades(0.0)), on = hours_asked(with_trades(0.5));
    for (std::size_t trade = 0; trade < 3; ++trade) {
        std::vector<double> differences, before;
        for (std::size_t region = 0; region < off.size(); ++region) {
            before.push_back(off[region][trade]);
            differences.push_back(on[region][trade] - off[region][trade]);
        }
        const Sample difference = sample_of(differences);
        EXPECT_NEAR(difference.mean, 0.0, 4.0 * difference.standard_error()) << trade;
        EXPECT_LT(4.0 * difference.standard_error(), 0.05 * sample_of(before).mean);
    }
}

using Postings = std::map<std::uint64_t, Posting>;

// Postings of 20 weeks by their numbers.
Postings postings_of(const Scenario& scenario, World& end) {
    Postings all;
    end = simulated(scenario, {}, 20, 1, [&](const World& world) {
        for (const Region& region : world.regions)
            for (const Posting& posting : region.postings) {
                EXPECT_FALSE(all.contains(posting.number));
                all[posting.number] = posting;
            }
    });
    return all;
}

TEST(Retainers, ReplaceTheProjectsOfTheirCustomersAndNobodyElses) {
    World without, with;
    const Postings off = postings_of(with_orders(2, 2, 300, 0.0), without);
    const Postings on = postings_of(with_orders(2, 2, 300, 0.4), with);
    const auto has_order = [&](const Posting& posting) {
        return with.regions[posting.number >> 24 & 0xffff].standing_orders.has(
            posting.customer);
    };
    std::size_t replaced = 0, jobs = 0;
    for (const auto& [number, posting] : off) {
        const auto found = on.find(number);
        replaced += has_order(posting);
        ASSERT_EQ(found == on.end(), has_order(posting));
        if (found != on.end()) {
            EXPECT_EQ(found->second.hours, posting.hours);
        }
    }
    for (const auto& [number, posting] : on) jobs += !off.contains(number);
    EXPECT_EQ(off.size() - replaced + jobs, on.size());
    EXPECT_GT(replaced, off.size() / 4);
    EXPECT_EQ(static_cast<double>(jobs), flows(with)[Flow::standing_posted]);
}

TEST(Retainers, ComeEveryPeriodForTheSameTradeInTheOrderOfTime) {
    Scenario scenario = with_trades(0.3);
    scenario.regions.resize(2);
    scenario.parameters.retainer.deadline = 0.5;
    std::map<std::uint32_t, std::vector<Posting>> jobs;
    const World end = simulated(scenario, {}, 24, 1, [&](const World& world) {
        double before = world.now;
        for (const Posting& posting : world.regions[1].postings) {
            EXPECT_GE(posting.posted, before);
            before = posting.posted;
            if (world.regions[1].standing_orders.has(posting.customer))
                jobs[posting.customer].push_back(posting);
        }
    });
    ASSERT_EQ(jobs.size(), end.regions[1].standing_orders.orders.size());
    for (const auto& [customer, its] : jobs) {
        ASSERT_EQ(its.size(), 6u) << customer;
        for (std::size_t i = 0; i < its.size(); ++i) {
            EXPECT_EQ(its[i].parts, 1);
            EXPECT_EQ(its[i].trade[0], its[0].trade[0]);
            EXPECT_NEAR(its[i].posted, its[0].posted + 4.0 * double(i), 1e-9);
            EXPECT_EQ(its[i].deadline, its[i].posted + 2.0);
            if (i > 0) {
                EXPECT_NE(its[i].hours[0], its[i - 1].hours[0]);
            }
        }
    }
}

// Who has each order, by customer of the first region; nobody where nobody has it.
std::vector<Row> suppliers(const World& world) {
    std::vector<Row> rows;
    for (const StandingOrder& order : world.regions[0].standing_orders.orders)
        rows.push_back(order.supplier);
    return rows;
}

TEST(Retainers, StayWithASupplierWhoKeepsTheCustomerContent) {
    const Scenario scenario = with_orders(1, 20, 200, 0.5);
    std::vector<Row> first;
    const World end = simulated(scenario, {}, 80, 1, [&](const World& world) {
        if (world.now == 4) first = suppliers(world);
    });
    EXPECT_EQ(std::count(first.begin(), first.end(), nobody), 0);
    EXPECT_EQ(suppliers(end), first);
    EXPECT_EQ(flows(end)[Flow::retainers_ended], 0.0);
    for (const StandingOrder& order : end.regions[0].standing_orders.orders)
        EXPECT_EQ(order.jobs, 20u);
}

// Work is never good, so that each retainer has one job.
TEST(Retainers, EndWithAJobThatDisappoints) {
    Scenario scenario = with_orders(1, 20, 200, 0.5);
    scenario.parameters.population.reliability_good = 0.0;
    scenario.parameters.population.reliability_spread = 0.0;
    const World end = simulated(scenario, {}, 40);
    const Tally all = flows(end);
    EXPECT_EQ(all[Flow::retainer_jobs], all[Flow::retainers_ended]);
    EXPECT_EQ(all[Flow::standing_taken] - all[Flow::retainers_ended],
              static_cast<double>(end.regions[0].standing_orders.orders.size()));
    EXPECT_EQ(all[Flow::standing_taken], all[Flow::standing_posted]);
}

// Two freelancers take on nothing while they work, and jobs take more than a week in the
// mean. Jobs are lost or done by the other; the orders stay.
TEST(Retainers, OutliveAJobForWhichTheirSupplierHasNoTime) {
    Scenario scenario = with_orders(30, 2, 40, 0.5);
    scenario.parameters.demand.hours_median = 100.0;
    scenario.parameters.bid.most_backlog = 0.0;
    const World end = simulated(scenario, {}, 100);
    const Tally all = flows(end);
    double kept = 0.0;
    for (const Region& region : end.regions)
        for (const StandingOrder& order : region.standing_orders.orders)
            kept += order.jobs;
    EXPECT_EQ(all[Flow::retainers_ended], 0.0);
    EXPECT_LT(all[Flow::standing_taken], 0.9 * all[Flow::standing_posted]);
    EXPECT_LT(kept, 0.9 * all[Flow::standing_taken]);
}

TEST(Retainers, AreLostByASupplierWhoLeaves) {
    Scenario scenario = with_orders(1, 40, 400, 0.5);
    scenario.parameters.turnover.leave_first_year =
        scenario.parameters.turnover.leave_to_fifth_year =
            scenario.parameters.turnover.leave_later = 0.7;
    scenario.parameters.turnover.noneconomic_share = 1.0;
    std::size_t orphaned = 0;
    const World end = simulated(scenario, {}, 80, 1, [&](const World& world) {
        for (const StandingOrder& order : world.regions[0].standing_orders.orders) {
            if (order.supplier == nobody) continue;
            const bool there = still_there(world, order.supplier, order.entered);
            const bool had_a_job = order.posts_at - 4.0 >= world.now;
            orphaned += !there;
            EXPECT_TRUE(there || !had_a_job);
        }
    });
    EXPECT_GT(orphaned, 0u);
    EXPECT_GT(flows(end)[Flow::retainers_ended], 100.0);
}

TEST(Retainers, KeepTheirSuppliersWhenTheRulesChange) {
    Scenario scenario = with_orders(1, 20, 200, 0.3);
    StrategyPlan& strategy = scenario.strategies[0];
    strategy.from_week = 30;
    strategy.settings = {{find_parameter("retainer.share"), 0.6},
                         {find_parameter("demand.projects_per_customer"), 0.05}};
    std::map<std::uint32_t, Row> before;
    double hours_before = 0.0, hours_after = 0.0;
    simulated(scenario, {}, 33, 1, [&](const World& world) {
        const Region& home = world.regions[0];
        for (const Posting& posting : home.postings)
            if (world.now > 25 && home.standing_orders.has(posting.customer) &&
                (world.now < 30 || before.contains(posting.customer)))
                (world.now < 30 ? hours_before : hours_after) += posting.hours[0];
        for (const StandingOrder& order : home.standing_orders.orders) {
            if (world.now == 29) before[order.customer] = order.supplier;
            if (world.now > 29 && before.contains(order.customer)) {
                EXPECT_EQ(order.supplier, before[order.customer]);
            }
        }
        if (world.now == 30) {
            EXPECT_GT(2 * home.standing_orders.orders.size(), 3 * before.size());
        }
    });
    // Four weeks each, one job of each order; the spread of hours is .2.
    EXPECT_NEAR(hours_after / hours_before, 0.5, 0.1);
}

TEST(Retainers, AreNotKeptWhereNobodyHasOne) {
    EXPECT_TRUE(simulated(with_orders(1, 2, 20, 0.0), {}, 2)
                    .regions[0]
                    .standing_orders.empty());
    Scenario scenario = with_orders(1, 2, 20, 0.5);
    scenario.strategies[0].from_week = 10;
    scenario.strategies[0].settings = {{find_parameter("retainer.share"), 0.0}};
    simulated(scenario, {}, 12, 1, [&](const World& world) {
        EXPECT_EQ(world.regions[0].standing_orders.empty(), world.now >= 10);
    });
}

TEST(Retainers, AWrongListBreaksALaw) {
    const World whole = simulated(with_orders(1, 5, 40, 0.5), {}, 10);
    const auto after = [&](const std::function<void(StandingOrders&)>& fault) {
        World world = whole;
        fault(world.regions[0].standing_orders);
        return broken_law(world);
    };
    EXPECT_EQ(after([](StandingOrders&) {}), "");
    EXPECT_NE(after([](auto& all) { all.orders.pop_back(); }), "");
    EXPECT_NE(after([](auto& all) { std::swap(all.orders[0], all.orders[1]); }), "");
    EXPECT_NE(after([](auto& all) { all.orders[0].posts_at -= 4.0; }), "");
    EXPECT_NE(after([](auto& all) { all.orders[0].supplier = nobody; }), "");
}

}  // namespace
}  // namespace verbund
