// What is read off the world for the stylised facts, where the answer is known; that
// looking changes nothing; and what a table calls a fact.
#include "analysis/life_table.hpp"
#include "evidence/facts/verdict.hpp"
#include "model/shipped_strategies.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>

namespace verbund {
namespace {

using namespace test;

Interval interval(double mean, double half_width) {
    return {16, mean, half_width, half_width};
}

TEST(FactVerdict, NeedsTheWholeIntervalOnTheStatedSide) {
    EXPECT_EQ(verdict_on(above(1.0, ""), interval(1.2, 0.1)), FactVerdict::holds);
    EXPECT_EQ(verdict_on(above(1.0, ""), interval(1.2, 0.3)), FactVerdict::unshown);
    EXPECT_EQ(verdict_on(above(1.0, ""), interval(0.8, 0.1)), FactVerdict::holds_not);
    EXPECT_EQ(verdict_on(above(0.0, ""), interval(0.0, 0.0)), FactVerdict::holds_not);
    EXPECT_EQ(verdict_on(below(1.0, ""), interval(0.8, 0.1)), FactVerdict::holds);
    EXPECT_EQ(verdict_on(below(1.0, ""), interval(0.95, 0.1)), FactVerdict::unshown);
    EXPECT_EQ(verdict_on(below(1.0, ""), interval(1.2, 0.1)), FactVerdict::holds_not);
    EXPECT_EQ(verdict_on(between(1.0, 2.0, ""), interval(1.5, 0.4)),
              FactVerdict::holds);
    EXPECT_EQ(verdict_on(between(1.0, 2.0, ""), interval(1.5, 0.6)),
              FactVerdict::unshown);
    EXPECT_EQ(verdict_on(between(1.0, 2.0, ""), interval(2.5, 0.4)),
              FactVerdict::holds_not);
    EXPECT_EQ(verdict_on(about(0.4, ""), interval(0.35, 0.04)), FactVerdict::holds);
}

TEST(FactVerdict, SaysNothingOfOneReplicateNorOfWhatIsNoEvidence) {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(verdict_on(above(1.0, ""), Interval{1, 5.0, none, none}),
              FactVerdict::unsaid);
    EXPECT_EQ(verdict_on(above(1.0, ""), Interval{0, none, none, none}),
              FactVerdict::unsaid);
    EXPECT_EQ(verdict_on(merely(FactTarget::input, ""), interval(1.0, 0.1)),
              FactVerdict::input);
    EXPECT_EQ(verdict_on(merely(FactTarget::contested, ""), interval(1.0, 0.1)),
              FactVerdict::contested);
    EXPECT_EQ(verdict_on(merely(FactTarget::absent, ""), Interval{}),
              FactVerdict::absent);
}

TEST(FactRows, AreThereForEveryFactAndNameArmsThatAre) {
    std::set<std::string> named;
    for (const FactRow& row : fact_rows()) {
        named.insert(row.fact);
        for (const std::string& arm : row.arms)
            EXPECT_NO_THROW(fact_arm(arm)) << row.statistic;
        EXPECT_EQ(row.target.aim == FactTarget::absent, !row.read) << row.statistic;
    }
    EXPECT_EQ(named.size(), facts().size());
}

// Contract C3: the state after a run that was looked at in every way is that of one
// that was not.
TEST(FactLooks, ChangeNothing) {
    Scenario scenario = read_scenario(shipped() / "smoke.toml");
    const RunKey run{strategy_named(scenario, "verbund"), 0, 1};
    TieLives ties;
    BusinessLives businesses;
    JointOutcomes work;
    Collaborations collaborations;
    Ratings ratings;
    Commissions commissions;
    Fortunes fortunes;
    const World seen = simulated(scenario, run, 60, 2, [&](const World& world) {
        ties.look(world, true);
        businesses.look(world);
        work.look(world, true);
        collaborations.look(world);
        ratings.look(world);
        commissions.look(world, ratings, true);
        fortunes.look(world, ratings, 20);
    });
    EXPECT_FALSE(work.all.empty());
    EXPECT_FALSE(pair_cells(seen).empty());
    EXPECT_EQ(fingerprint(seen), fingerprint(simulated(scenario, run, 60, 2)));
}

// Everybody is tied to everybody, and every tie has the same hazard at all ages: .05 a
// week. 100 · 99 ÷ 2 · 10 ties.
TEST(TieLives, OfOneHazardHaveItAtEveryAge) {
    Scenario scenario = silent_world(10, 100);
    scenario.parameters.start.kind = StartKind::complete;
    scenario.parameters.partnership.end_contact = -std::log(0.95) * weeks_per_month;
    TieLives ties;
    simulated(scenario, {}, 40, 1, [&](const World& world) {
        if (world.now >= 1)
            ties.look(world, true);  // the ties of a start count as formed in week 1
    });
    const LifeTable all{ties.all.at_risk, ties.all.ended};
    ASSERT_EQ(ties.all.at_risk.size(), 39u);
    EXPECT_EQ(ties.all.at_risk[0], 49'500.0);
    for (std::size_t age = 0; age < ties.all.at_risk.size(); ++age) {
        EXPECT_NEAR(ties.all.ended[age] / ties.all.at_risk[age], 0.05,
                    four_errors_of_share(0.05, ties.all.at_risk[age]))
            << age;
    }
    // With .6 of all ties left after ten weeks two who are tied lack a common contact
    // with chance (1 − .36)^98.
    ASSERT_GE(ties.bridges.at_risk.size(), 10u);
    for (std::size_t age = 0; age < 10; ++age)
        EXPECT_EQ(ties.bridges.at_risk[age], 0.0) << age;
    EXPECT_NEAR(share_reaching(all, 39), std::pow(0.95, 39),
                four_errors_of_share(std::pow(0.95, 39), 49'500.0));
}

// A ring of four and more has no common contacts.
TEST(TieLives, OfARingAreBridges) {
    Scenario scenario = silent_world(1, 50);
    scenario.parameters.start.kind = StartKind::ring;
    TieLives ties;
    simulated(scenario, {}, 5, 1, [&](const World& world) {
        if (world.now >= 1) ties.look(world, true);
    });
    EXPECT_EQ(ties.embedded.at_risk.size(), 0u);
    ASSERT_FALSE(ties.bridges.at_risk.empty());
    EXPECT_EQ(ties.bridges.at_risk[0], 50.0);
    for (double ended : ties.bridges.ended) EXPECT_EQ(ended, 0.0);
}

// Who leaves does not end its ties: nobody parts, yet a third of the people leave
// within the year.
TEST(TieLives, OfThoseWhoLeaveAreLostFromSight) {
    Scenario scenario = silent_world(1, 200);
    scenario.parameters.start.kind = StartKind::ring;
    Turnover& p = scenario.parameters.turnover;
    p.leave_first_year = p.leave_to_fifth_year = p.leave_later = 0.3;
    p.noneconomic_share = 1.0;
    TieLives ties;
    BusinessLives businesses;
    simulated(scenario, {}, 200, 1, [&](const World& world) {
        ties.look(world, true);
        businesses.look(world);
    });
    ASSERT_FALSE(ties.all.at_risk.empty());
    EXPECT_GT(ties.all.at_risk[0], 0.0);
    for (double ended : ties.all.ended) EXPECT_EQ(ended, 0.0);
    double at_risk = 0.0, ended = 0.0;
    for (std::size_t age = 0; age < businesses.all.at_risk.size(); ++age) {
        at_risk += businesses.all.at_risk[age];
        ended += businesses.all.ended[age];
    }
    const double hazard =
        1.0 - std::pow(0.7, 1.0 / weeks_per_year);  // a week, at all ages
    EXPECT_GT(ended, 200.0);
    EXPECT_NEAR(ended / at_risk, hazard, four_errors_of_share(hazard, at_risk));
}

// Nobody leaves and nothing but work is rated: every project that is served is one
// rating of its lead, and what is late and bad agrees too.
TEST(Ratings, AreThoseOfTheProjectsServed) {
    Scenario scenario = silent_world(2, 50, 500);
    scenario.parameters.demand.projects_per_customer = 0.1;
    scenario.parameters.demand.deadline_median = 1.0;
    scenario.parameters.bid.refuses_late = false;
    scenario.parameters.work.illness_onset = 0.05;
    Ratings ratings;
    double jobs = 0.0, late = 0.0;
    const World world = simulated(scenario, {}, 100, 1, [&](const World& now) {
        ratings.look(now);
        for (const Region& region : now.regions)
            for (Row row = region.first; row < region.last(); ++row) {
                jobs += ratings.of(row).jobs;
                late += ratings.of(row).late;
            }
    });
    EXPECT_GT(flows(world)[Flow::late], 100.0);
    EXPECT_EQ(jobs, flows(world)[Flow::served]);
    EXPECT_EQ(late, flows(world)[Flow::late]);
}

// What is expected by chance adds up to what was found, and pairs to all pairs.
TEST(Collaborations, ExpectAsManyAsThereAre) {
    Scenario scenario = read_scenario(shipped() / "smoke.toml");
    Collaborations seen;
    const World world = simulated(scenario, {strategy_named(scenario, "zuruf"), 0, 0},
                                  60, 1, [&](const World& now) { seen.look(now); });
    for (const auto& classes :
         {std::vector<AgainstChance>(seen.by_past.begin(), seen.by_past.end()),
          std::vector<AgainstChance>(seen.by_common.begin(), seen.by_common.end())}) {
        double found = 0.0, expected = 0.0;
        for (const AgainstChance& one : classes) {
            found += one.found;
            expected += one.expected;
        }
        EXPECT_GT(found, 20.0);
        EXPECT_NEAR(found, expected, 1e-9 * found);
    }
    double pairs = 0.0, coworkers = 0.0;
    for (const PairCell& cell : pair_cells(world)) {
        pairs += cell.pairs;
        coworkers += cell.coworkers;
    }
    const double active = active_freelancers(world);
    EXPECT_EQ(pairs, active * (active - 1.0) / 2.0);
    EXPECT_GT(coworkers, 10.0);
}

// Each side of a joint project is one outcome: twice the pairs that the model itself
// counts, but for the pairs that finish two in a week, and for those one of whom leaves
// in that week.
TEST(JointOutcomes, AreBothSidesOfJointProjects) {
    Scenario scenario = read_scenario(shipped() / "smoke.toml");
    scenario.parameters.turnover.leave_first_year =
        scenario.parameters.turnover.leave_to_fifth_year = 0.0;
    scenario.parameters.turnover.leave_later = 0.0;
    scenario.parameters.turnover.bankrupt_after = 0;
    JointOutcomes work;
    const World world =
        simulated(scenario, {strategy_named(scenario, "zuruf"), 0, 0}, 60, 1,
                  [&](const World& now) { work.look(now, now.now > 0); });
    const double sides = 2.0 * flows(world)[Flow::joint_pairs];
    EXPECT_GT(sides, 100.0);
    EXPECT_LE(static_cast<double>(work.all.size()), sides);
    EXPECT_GE(static_cast<double>(work.all.size()), 0.95 * sides);
    double first = 0.0, good = 0.0;
    for (const JointOutcome& one : work.all)
        if (one.joint == 0) {
            ++first;
            good += one.good;
        }
    EXPECT_NEAR(first, flows(world)[Flow::first_projects], 0.05 * first);
    EXPECT_NEAR(good, flows(world)[Flow::first_good], 0.05 * first);
}

}  // namespace
}  // namespace verbund
