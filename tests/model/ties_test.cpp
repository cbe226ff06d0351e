// No tie is shielded from parting, and favours move trust. The known answers of ties
// are scenarios: `verbund verify`.
#include "model/small_world.hpp"
#include "model/tie_acts.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// Ties that form in week 1 and never again: a second strategy from week 2 stops all
// meeting.
Scenario ties_of_one_week(int freelancers, double contacts) {
    Scenario scenario = silent_world(1, freelancers);
    scenario.parameters.meeting.contacts_per_week = contacts;
    scenario.strategies[0].from_week = 2;
    scenario.strategies[0].settings = {
        {find_parameter("meeting.contacts_per_week"), 0.0}};
    return scenario;
}

// Every tie is exposed to parting in every week from the one after it formed, also in
// the weeks in which it is checked, met and becomes a partnership: with all stages'
// hazards equal the share left is again w^k. 40,000 ties.
TEST(Ties, GrowingDoesNotShieldATieFromParting) {
    Scenario scenario = ties_of_one_week(20'000, 2.0);
    Parameters& p = scenario.parameters;
    p.population.loner_share = 0.0;
    p.partnership.growing = 1.0;
    p.partnership.overlap_needed = p.partnership.trust_needed = 0.0;
    p.partnership.regular_after = 0;
    p.checking.meeting_evidence = 0.0;
    p.partnership.end_contact = p.partnership.end_loose = p.partnership.end_regular =
        -std::log(0.8) * weeks_per_month;
    double ties = 0.0;
    simulated(scenario, {}, 8, 1, [&](const World& world) {
        if (world.now == 1) ties = static_cast<double>(tie_count(world));
        if (world.now < 2) return;
        const double share = std::pow(0.8, world.now - 1);
        EXPECT_NEAR(static_cast<double>(tie_count(world)) / ties, share,
                    four_errors_of_share(share, ties))
            << "week " << world.now;
    });
}

// Everybody has 299 partners at first, of whom one in seven is left after four weeks in which ties may end.
TEST(Ties, AreCountedBeyondWhatOneByteHolds) {
    Scenario scenario = silent_world(1, 300);
    Parameters& p = scenario.parameters;
    p.start.kind = StartKind::complete;
    p.start.partners = true;
    p.partnership.end_loose = 0.5 * weeks_per_month;
    simulated(scenario, {}, 5, 1, [&](const World& world) {
        for (Row row = 0; row < 300; ++row) {
            const int ties = world.ties_to_read(world.regions[0], row).count();
            ASSERT_EQ(world.people.standing[row].ties, ties) << "week " << world.now;
            ASSERT_EQ(world.people.standing[row].partners, ties);
            ASSERT_TRUE(world.now != 1 || ties == 299) << ties;
            ASSERT_TRUE(world.now != 5 || ties < 255) << ties;
        }
    });
}

// Nor does a change of the rules: in the first week of a strategy under which ties grow
// they part as in any other.
TEST(Ties, ANewStrategyDoesNotShieldTiesFromParting) {
    Scenario scenario = ties_of_one_week(20'000, 2.0);
    scenario.parameters.partnership.end_contact = -std::log(0.8) * weeks_per_month;
    scenario.strategies[0].settings.push_back(
        {find_parameter("partnership.growing"), 0.01});
    double ties = 0.0;
    simulated(scenario, {}, 4, 1, [&](const World& world) {
        if (world.now == 1) ties = static_cast<double>(tie_count(world));
        if (world.now < 2) return;
        const double share = std::pow(0.8, world.now - 1);
        EXPECT_NEAR(static_cast<double>(tie_count(world)) / ties, share,
                    four_errors_of_share(share, ties))
            << "week " << world.now;
    });
}

// After n favours that all were given trust is (n + 1) ÷ (n + 2), of one who is
// always refused 1 ÷ (3n + 2) with a negative weight of 3; with forgetting the
// geometric sums take the place of n.
TEST(Ties, FavoursMoveTrustByTheBetaLaw) {
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
            const double expected =
                giving ? trust_from(evidence, 0.0) : trust_from(0.0, 3.0 * evidence);
            std::size_t halves = 0;
            for (Row row = 0; row < 200; ++row)
                world.ties_to_read(world.regions[0], row)
                    .for_each([&](TieHalfToRead half) {
                        ++halves;
                        EXPECT_NEAR(trust_now(world, world.regions[0], half), expected,
                                    1e-6);
                    });
            EXPECT_GT(halves, 300u);
        }
}

}  // namespace
}  // namespace verbund
