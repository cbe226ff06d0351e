// Known answers of ties that last: O26, and the parts of O17 and O22 that favours alone can show.
#include "model/small_world.hpp"
#include "model/tie_acts.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// Ties that form in week 1 and never again: a second strategy from week 2 stops all meeting.
Scenario ties_of_one_week(int freelancers, double contacts) {
    Scenario scenario = silent_world(1, freelancers);
    scenario.parameters.meeting.contacts_per_week = contacts;
    scenario.strategies[0].from_week = 2;
    scenario.strategies[0].settings = {{find_parameter("meeting.contacts_per_week"), 0.0}};
    return scenario;
}

// O26: a tie goes on with chance w a week, so k weeks after it formed w^k are left; two who give each other a favour (b
// to the other, c to oneself) each week have gained (b − c) ÷ (1 − w) each when it ends. 20,000 freelancers, 40,000
// ties.
TEST(Answers, O26LifetimesAreGeometricAndWorthWhatTheShadowOfTheFutureSays) {
    for (const double lasts : {0.9, 0.5}) {
        Scenario scenario = ties_of_one_week(20'000, 2.0);
        Parameters& p = scenario.parameters;
        p.population.conditional_share = 1.0;
        p.population.free_rider_share = 0.0;
        p.partnership.end_contact = -std::log(lasts) * weeks_per_month;
        p.favour.asked = 1.0;
        double ties = 0.0;
        const World world = simulated(scenario, {}, 300, 1, [&](const World& now) {
            if (now.now == 1) ties = static_cast<double>(tie_count(now));
            if (now.now < 1 || now.now > 12) return;
            const double share = std::pow(lasts, now.now - 1);
            EXPECT_NEAR(static_cast<double>(tie_count(now)) / ties, share, four_errors_of_share(share, ties) + 1e-12)
                << "week " << now.now;
        });
        ASSERT_NEAR(ties, 40'000.0, 1'000.0);
        EXPECT_EQ(tie_count(world), 0u);
        const double favours = flows(world)[Flow::favours_given] / (2.0 * ties);
        const double error = std::sqrt(lasts) / (1.0 - lasts) / std::sqrt(ties);
        EXPECT_NEAR((3.0 - 1.0) * favours, lasts == 0.9 ? 20.0 : 4.0, 2.0 * 4.0 * error);
        EXPECT_EQ(flows(world)[Flow::favours_given], flows(world)[Flow::favours_asked]);
    }
}

// Every tie is exposed to parting in every week from the one after it formed, also in the weeks in which it is checked,
// met and becomes a partnership: with all stages' hazards equal the share left is again w^k. 40,000 ties.
TEST(Answers, GrowingDoesNotShieldATieFromParting) {
    Scenario scenario = ties_of_one_week(20'000, 2.0);
    Parameters& p = scenario.parameters;
    p.population.loner_share = 0.0;
    p.partnership.growing = 1.0;
    p.partnership.overlap_needed = p.partnership.trust_needed = 0.0;
    p.partnership.regular_after = 0;
    p.checking.meeting_evidence = 0.0;
    p.partnership.end_contact = p.partnership.end_loose = p.partnership.end_regular = -std::log(0.8) * weeks_per_month;
    double ties = 0.0;
    simulated(scenario, {}, 8, 1, [&](const World& world) {
        if (world.now == 1) ties = static_cast<double>(tie_count(world));
        if (world.now < 2) return;
        const double share = std::pow(0.8, world.now - 1);
        EXPECT_NEAR(static_cast<double>(tie_count(world)) / ties, share, four_errors_of_share(share, ties))
            << "week " << world.now;
    });
}

// Nor does a change of the rules: in the first week of a strategy under which ties grow they part as in any other.
TEST(Answers, ANewStrategyDoesNotShieldTiesFromParting) {
    Scenario scenario = ties_of_one_week(20'000, 2.0);
    scenario.parameters.partnership.end_contact = -std::log(0.8) * weeks_per_month;
    scenario.strategies[0].settings.push_back({find_parameter("partnership.growing"), 0.01});
    double ties = 0.0;
    simulated(scenario, {}, 4, 1, [&](const World& world) {
        if (world.now == 1) ties = static_cast<double>(tie_count(world));
        if (world.now < 2) return;
        const double share = std::pow(0.8, world.now - 1);
        EXPECT_NEAR(static_cast<double>(tie_count(world)) / ties, share, four_errors_of_share(share, ties))
            << "week " << world.now;
    });
}

// O22 without forgetting, in the world: after n favours that all were given trust is (n + 1) ÷ (n + 2), of one who is
// always refused 1 ÷ (3n + 2) with a negative weight of 3; with forgetting the geometric sums take the place of n.
TEST(Answers, O22TrustIsTheMeanOfTheBetaLaw) {
    for (const double monthly : {1.0, 0.97})
        for (const bool giving : {true, false}) {
            Scenario scenario = ties_of_one_week(200, 1.0);
            Parameters& p = scenario.parameters;
            p.population.conditional_share = 0.0;
            p.population.free_rider_share = giving ? 0.0 : 1.0;
            p.favour.asked = 1.0;
            p.trust.forgetting = monthly;
            p.trust.negative_weight = 3.0;
            const World world = simulated(scenario, {}, 40);
            const double weekly = std::pow(monthly, 12.0 / 52.18);
            double evidence = 0.0;
            for (int event = 0; event < 40; ++event) evidence = evidence * weekly + 1.0;
            const double expected = giving ? trust_from(evidence, 0.0) : trust_from(0.0, 3.0 * evidence);
            std::size_t halves = 0;
            for (Row row = 0; row < 200; ++row)
                world.ties_to_read(world.regions[0], row).for_each([&](TieHalf half) {
                    ++halves;
                    EXPECT_NEAR(trust_now(world, world.regions[0], half), expected, 1e-6);
                });
            EXPECT_GT(halves, 300u);
        }
}

// O17 for the first event: with a floor of ½ a tie to somebody who refuses once ends, and one to a giver never does.
TEST(Answers, O17AFloorOfOneHalfEndsTiesAtTheFirstRefusal) {
    Scenario scenario = ties_of_one_week(400, 1.0);
    Parameters& p = scenario.parameters;
    p.population.conditional_share = 0.0;
    p.population.free_rider_share = 0.5;
    p.favour.asked = 1.0;
    p.trust.negative_weight = 1.0;
    p.partnership.trust_floor = 0.5;
    const auto givers_only = [](const World& world) {
        std::size_t ties = 0;
        for (Row row = 0; row < 400; ++row)
            world.ties_to_read(world.regions[0], row).for_each([&](TieHalf half) {
                ties += row < half.other() && world.people.seen[row].giving() == Giving::always &&
                        world.people.seen[half.other()].giving() == Giving::always;
            });
        return ties;
    };
    std::size_t before = 0;
    simulated(scenario, {}, 10, 1, [&](const World& world) {
        if (world.now == 1) before = givers_only(world);
        if (world.now < 2) return;
        EXPECT_EQ(tie_count(world), before);
        EXPECT_EQ(givers_only(world), before);
    });
    EXPECT_GT(before, 50u);
}

// Conditional cooperators who slip: O18 with g = 0 and ε = .05 ends at one half, along 20,000 ties in the world.
TEST(Answers, O18SlipsWearFavoursDownToOneHalf) {
    Scenario scenario = ties_of_one_week(10'000, 2.0);
    Parameters& p = scenario.parameters;
    p.population.conditional_share = 1.0;
    p.favour.asked = 1.0;
    p.favour.slip = 0.05;
    double given = 0.0, asked = 0.0;
    simulated(scenario, {}, 120, 1, [&](const World& world) {
        const Tally all = flows(world);
        if (world.now == 119) given = -all[Flow::favours_given], asked = -all[Flow::favours_asked];
        if (world.now == 120) given += all[Flow::favours_given], asked += all[Flow::favours_asked];
    });
    EXPECT_GT(asked, 30'000.0);
    EXPECT_NEAR(given / asked, 0.5, four_errors_of_share(0.5, asked));
}

}  // namespace
}  // namespace verbund
