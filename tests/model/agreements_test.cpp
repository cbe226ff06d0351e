// When partners write their agreement down, and what they owe each other by it.
#include "model/shipped_strategies.hpp"
#include "model/tie_now.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace verbund {
namespace {

using namespace test;

// Everybody seeks partners, contacts take their next step in every week, partnerships
// last, and regular partners may write. Quarrels cost time but no trust.
Scenario writing_partners() {
    Scenario scenario = small_scenario(1, 150);
    const int index = strategy_named(scenario, "schriftlich");
    scenario.strategies = {scenario.strategies[static_cast<std::size_t>(index)]};
    scenario.strategies[0].settings.push_back(
        {find_parameter("partnership.growing"), 1.0});
    Parameters& p = scenario.parameters;
    p.population.loner_share = 0.0;
    p.partnership.overlap_needed = 0.0;
    p.partnership.end_loose = p.partnership.end_regular = p.partnership.end_written =
        0.0;
    p.trust.negative_weight = 0.0;
    p.partnership.agreement_cost = 25.0;
    p.demand.further_trades = 0.8;
    return scenario;
}

template <class Act>
void for_each_owned(const World& world, Act&& act) {
    for (const Region& home : world.regions)
        for (Row row = home.first; row < home.last(); ++row)
            world.ties_to_read(home, row).for_each([&](TieHalfToRead half) {
                if (half.is_owned_by(row)) act(row, half);
            });
}

int written_ties(const World& world) {
    int written = 0;
    for_each_owned(world, [&](Row, TieHalfToRead half) {
        written += half.stage() == Stage::written;
    });
    return written;
}

// Chance of a normal number outside ±z, by the integral of its density from z to 12.
double outside(double z) {
    constexpr int steps = 100'000;
    const double step = (12.0 - z) / steps;
    double sum = 0.0;
    for (int i = 0; i < steps; ++i) {
        const double at = z + (i + 0.5) * step;
        sum += std::exp(-0.5 * at * at);
    }
    return 2.0 * sum * step / std::sqrt(2.0 * std::acos(-1.0));
}

// Regular partners write in the week after the joint project from which it pays, and
// not before. spared(world, row, other): hours that it spares each of a joint project.
template <class Spared>
int expect_written_when_it_pays(const Scenario& scenario, Spared&& spared) {
    const double cost = scenario.parameters.partnership.agreement_cost;
    const World end = simulated(scenario, {}, 150, 1, [&](const World& world) {
        if (world.now == 0) return;
        for_each_owned(world, [&](Row row, TieHalfToRead half) {
            const bool pays = half.joint() * spared(world, row, half.other()) >= cost;
            if (half.stage() == Stage::written) {
                EXPECT_TRUE(pays);
            }
            if (half.stage() == Stage::regular && pays) {
                EXPECT_EQ(half.grows(), world.now + 1) << "week " << world.now;
            }
        });
    });
    return written_ties(end);
}

TEST(Agreements, AreWrittenWhenWhatDisputesCostIsMore) {
    Scenario scenario = writing_partners();
    scenario.parameters.trust.expectations = 0.2;
    const double disputes = outside(0.1 / (0.2 * (1.0 - 0.3)));
    const auto spared = [&](const World& world, Row row, Row other) {
        const auto& seen = world.people.seen;
        const double similarity = overlap(seen[row].trades, seen[other].trades);
        return (0.15 * (1.0 - 0.3) * similarity + disputes) * 20.0 * 0.6;
    };
    const int written = expect_written_when_it_pays(scenario, spared);
    EXPECT_GT(written, 20);
    EXPECT_LT(written_ties(simulated(writing_partners(), {}, 150)), written / 4);
}

// Where nothing else would be spared, those write who consult each other: here both
// sides, for a week, and whoever works less loses less by it.
TEST(Agreements, AreWrittenWhereConsultingTakesTime) {
    Scenario scenario = writing_partners();
    Parameters& p = scenario.parameters;
    p.trust.conflict = 0.0;
    p.partnership.agreement_cost = 160.0;
    p.deciding.consulting_days = 5.0;
    p.deciding.trust_needed = 1.0;
    const auto spared = [](const World& world, Row row, Row other) {
        const auto& own = world.people.own;
        return double(std::min(own[row].hours, own[other].hours));
    };
    EXPECT_GT(expect_written_when_it_pays(scenario, spared), 20);
    p.deciding.trust_needed = 0.0;
    EXPECT_EQ(written_ties(simulated(scenario, {}, 150)), 0);
}

// Nobody gives anything of their own accord, and many fall ill: only what is owed by
// agreement is given, and all of it.
TEST(Agreements, MakePartnersStandInWhoOtherwiseWouldNot) {
    Scenario scenario = writing_partners();
    Parameters& p = scenario.parameters;
    p.trust.expectations = 0.2;
    p.partnership.agreement_cost = 3.0;
    p.population.conditional_share = 0.0;
    p.population.free_rider_share = 1.0;
    p.demand.deadline_median = 3.0;
    p.work.illness_onset = 0.1;
    p.work.illness_days = 20.0;
    auto& settings = scenario.strategies[0].settings;
    settings.push_back({find_parameter("helping.owed_by_agreement"), 0.0});
    const Tally free = flows(simulated(scenario, {}, 150));
    EXPECT_GT(free[Flow::asked_written], 0.0);
    EXPECT_EQ(free[Flow::help_given], 0.0);
    settings.back().value = 1.0;
    const Tally owed = flows(simulated(scenario, {}, 150));
    EXPECT_GT(owed[Flow::asked_written], 0.0);
    EXPECT_EQ(owed[Flow::helped_written], owed[Flow::asked_written]);
    EXPECT_EQ(owed[Flow::helped_outside], owed[Flow::helped_written]);
    EXPECT_GT(owed[Flow::help_given], 0.0);
}

}  // namespace
}  // namespace verbund
