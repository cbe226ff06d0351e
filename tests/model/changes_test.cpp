// Changes that come in stated weeks, whatever the strategy.
#include "model/rules_in_force.hpp"
#include "model/shipped_strategies.hpp"
#include "model/tie_now.hpp"
#include "setting.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

constexpr int strategy_begins = 10;

const Scenario& small() {
    static const Scenario scenario = small_scenario(2, 40, strategy_begins);
    return scenario;
}

Scenario with(std::vector<ChangePlan> changes) {
    Scenario scenario = small();
    scenario.changes = std::move(changes);
    return scenario;
}

RunKey run_of(const char* strategy) {
    return {strategy_named(small(), strategy), 0, 0};
}

// The fingerprint, without what is still to come.
std::string present(World world) {
    world.from_week = 0;
    world.to_come.clear();
    for (Region& home : world.regions) home.later = home.rules;
    return fingerprint(world);
}

// present() after every week, the start being week 0.
std::vector<std::string> lived(const Scenario& scenario, const char* strategy,
                               int weeks, int threads = 1) {
    std::vector<std::string> states;
    simulated(scenario, run_of(strategy), weeks, threads,
              [&](const World& world) { states.push_back(present(world)); });
    return states;
}

// A week before the strategy's, that week, and one after it.
TEST(Changes, LeaveEveryWeekBeforeThemAsItWas) {
    const Setting boom = set_to("demand.projects_per_customer", 0.5);
    for (const int week : {5, strategy_begins, 20})
        for (const char* strategy : {"allein", "everything"}) {
            const auto before = lived(small(), strategy, week);
            auto after =
                lived(with({{"", week, std::nullopt, {}, {boom}}}), strategy, week);
            EXPECT_NE(after.back(), before.back());
            after.back() = before.back();
            EXPECT_EQ(after, before) << strategy << ", change in week " << week;
        }
}

// One that has no settings, and two that set what holds anyhow.
TEST(Changes, ThatChangeNothingLeaveEveryBit) {
    const Value own = find_parameter("work.overhead")->value(small().parameters);
    const Scenario changed =
        with({{"", 4, std::nullopt, {}, {}},
              {"", 7, 30, {1}, {set_to("work.overhead", own)}},
              {"", strategy_begins, 20, {}, {set_to("work.overhead", own)}}});
    for (const char* strategy : {"allein", "verbund", "everything"}) {
        const World before = simulated(small(), run_of(strategy), 40);
        const World after = simulated(changed, run_of(strategy), 40);
        EXPECT_EQ(fingerprint(after), fingerprint(before)) << strategy;
    }
}

TEST(Changes, HoldForTheirTimeAndGiveWayToWhatTheStrategySays) {
    const Scenario changed =
        with({{"slump", 5, 25, {}, {set_to("demand.projects_per_customer", 0.0)}},
              {"", 15, 30, {1}, {set_to("cooperation.fee", 99.0)}}});
    std::vector<double> posted;
    std::vector<Parameters> rules;
    double before = 0.0;
    const auto keep = [&](const World& world) {
        const double all = flows(world)[Flow::posted];
        posted.push_back(all - before);
        before = all;
        rules.push_back(world.regions[1].rules);
    };
    simulated(changed, run_of("verbund"), 40, 1, keep);
    const World without = simulated(small(), run_of("verbund"), 40);
    for (std::size_t week = 1; week <= 40; ++week)
        EXPECT_EQ(posted[week] > 0.0, week < 5 || week >= 25) << week;
    const double fee = without.regions[1].rules.cooperation.fee;
    EXPECT_EQ(rules[14].cooperation.fee, fee);
    EXPECT_NE(rules[15].cooperation.fee, fee);
    EXPECT_EQ(rules[29].cooperation.fee, rules[15].cooperation.fee);
    EXPECT_FALSE(same_rules(rules[24], without.regions[1].rules));
    EXPECT_TRUE(same_rules(rules[30], without.regions[1].rules));
}

// Good evidence without any bad, as trust tells it.
double evidence_of(const World& world) {
    const Region& home = world.regions[0];
    double trust = 0.0;
    world.ties_to_read(home, home.first).for_each([&](TieHalfToRead half) {
        trust = trust_now(world, home, half);
    });
    return (2.0 * trust - 1.0) / (1.0 - trust);
}

// Evidence that nobody touches; it is kept in floats.
TEST(Changes, FadeTiesByTheRulesOfEachWeek) {
    Scenario scenario = silent_world(1, 2);
    scenario.parameters.start.kind = StartKind::complete;
    scenario.parameters.start.goodwill = 8.0;
    scenario.parameters.trust.forgetting = 0.8;
    scenario.changes = {{"", 20, std::nullopt, {}, {set_to("trust.forgetting", 0.95)}}};
    std::vector<double> evidence, factor;
    simulated(scenario, {}, 30, 1, [&](const World& world) {
        evidence.push_back(evidence_of(world));
        factor.push_back(world.regions[0].rules.trust.forgetting);
    });
    for (std::size_t week = 2; week <= 30; ++week) {
        const double expected = week <= 20 ? factor[19] : factor[20];
        EXPECT_NEAR(evidence[week] / evidence[week - 1], expected, 1e-5) << week;
    }
    EXPECT_GT(factor[20], factor[19]);
}

// Partners for whom no step was due, until the number of joint projects falls that it
// takes.
TEST(Changes, WindTheClocksOfStepsThatHaveBecomePossible) {
    Scenario scenario = silent_world(1, 40);
    Parameters& p = scenario.parameters;
    p.start.kind = StartKind::complete;
    p.start.partners = true;
    p.population.loner_share = 0.0;
    p.partnership.growing = 1.0;
    p.partnership.overlap_needed = p.partnership.trust_needed = 0.0;
    p.partnership.regular_after = 1000;
    scenario.changes = {
        {"", 10, std::nullopt, {}, {set_to("partnership.regular_after", 0)}}};
    std::vector<int> regular;
    simulated(scenario, {}, 14, 1, [&](const World& world) {
        const Region& home = world.regions[0];
        regular.push_back(0);
        world.ties_to_read(home, home.first).for_each([&](TieHalfToRead half) {
            regular.back() += half.stage() == Stage::regular;
        });
    });
    EXPECT_EQ(regular[9], 0);
    EXPECT_EQ(regular[14], 39);
}

TEST(Changes, GiveTheSameBitsWithAnyThreads) {
    const Scenario changed =
        with({{"", 5, 25, {}, {set_to("demand.projects_per_customer", 0.01)}},
              {"", 12, 18, {0}, {set_to("partnership.growing", 0.5)}}});
    EXPECT_EQ(lived(changed, "everything", 30, 1), lived(changed, "everything", 30, 3));
}

}  // namespace
}  // namespace verbund
