// Budgets hold for the price of the whole bid.
#include "model/small_world.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <tuple>

namespace verbund {
namespace {

using namespace test;

// Three pairs of partners, one of each trade. All ask for 48 EUR/h but one of the third
// pair, who asks for ten times as much. Every project is of both trades, with as many
// hours of each; the median rate is 48 EUR/h in both.
Scenario three_pairs(double budget) {
    Scenario scenario = silent_world(1, 6, 10);
    scenario.trades = {{"One"}, {"Other"}};
    for (int i = 0; i < 6; ++i)
        scenario.members.push_back({fmt::format("M{}", i), 0, i / 3,
                                    TradeSet::of(i / 3), i == 5 ? 480.0 : 48.0, 40.0});
    for (std::uint32_t i = 0; i < 3; ++i)
        scenario.survey.push_back({i, i + 3, Stage::loose, 0});
    Parameters& p = scenario.parameters;
    p.demand.projects_per_customer = 40.0;
    p.demand.further_trades = 1.0;
    p.demand.most_trades = 2;
    p.demand.hours_median = 0.01;
    p.demand.hours_spread = p.demand.deadline_spread = p.demand.budget_spread = 0.0;
    p.demand.budget_median = budget;
    p.choice.reputation = p.choice.price = p.choice.on_time = p.choice.loyalty = 0.0;
    p.choice.outside = -30.0;
    p.bid.coordination = 0.0;
    p.reputation.forgetting = 1.0;
    return scenario;
}

// Share of the projects that each of the pairs has won; customers rate whoever leads.
std::array<double, 3> shares(const World& world) {
    std::array<double, 3> won{};
    for (Row row = 0; row < 6; ++row)
        won[row % 3] += (double(world.people.standing[row].on_time) +
                         double(world.people.standing[row].late)) /
                        flows(world)[Flow::served];
    return won;
}

// The third pair costs 5.5 times as much as the medians do. n is about 20,000 projects;
// a share is beyond four standard errors in 6 of 100,000 runs.
TEST(Budget, TakesATeamOutThatIsTooDear) {
    for (const auto& [budget, share, last] :
         {std::tuple{5.4, 0.5, 0.0}, std::tuple{5.6, 1.0 / 3.0, 1.0 / 3.0}}) {
        const World world = simulated(three_pairs(budget), {}, 50);
        const double error = std::sqrt(share * (1.0 - share) / 20'000.0);
        EXPECT_NEAR(flows(world)[Flow::served], 20'000.0, 800.0);
        const std::array<double, 3> won = shares(world);
        EXPECT_NEAR(won[0], share, 4.0 * error) << budget;
        EXPECT_NEAR(won[1], share, 4.0 * error) << budget;
        EXPECT_NEAR(won[2], last, 4.0 * error) << budget;
    }
}

// Nobody can pay: that is no lack of time, and nobody has chosen to buy nothing.
TEST(Budget, OfWhatNobodyCanOfferIsNoLackOfTime) {
    const Tally all = flows(simulated(three_pairs(0.9), {}, 5));
    EXPECT_GT(all[Flow::posted], 0.0);
    EXPECT_EQ(all[Flow::refused_skills], all[Flow::posted]);
}

// One of the first pair asks for more than the budget for its own part; with its
// partner's, the whole is cheap enough. n is about 4,000.
TEST(Budget, IsForAllPartsTogether) {
    Scenario scenario = three_pairs(1.1);
    scenario.members[0].rate = 55.0;
    scenario.members[3].rate = 42.0;
    EXPECT_NEAR(shares(simulated(scenario, {}, 10))[0], 0.5, 4.0 * 0.5 / 60.0);
}

// Who asks for the median rates is within a budget of just these.
TEST(Budget, OfTheMedianRatesPaysThem) {
    const Tally all = flows(simulated(three_pairs(1.0), {}, 5));
    EXPECT_GT(all[Flow::served], 0.0);
    EXPECT_EQ(all[Flow::refused_skills], 0.0);
}

}  // namespace
}  // namespace verbund
