// What freelancers keep in reserve when they take work on.
#include "model/experience.hpp"
#include "model/shipped_strategies.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

constexpr double time_to_deadline = 3.0;  // weeks

// Nothing takes time off the week, so that work ends when it was foreseen to end.
Scenario busy(double reserve) {
    Scenario scenario = silent_world(1, 40, 400);
    Parameters& p = scenario.parameters;
    p.bid.reserve = reserve;
    p.demand.projects_per_customer = 0.2;
    p.demand.deadline_median = time_to_deadline;
    p.demand.deadline_spread = 0.0;
    p.choice.outside = -30.0;
    return scenario;
}

template <class Look>
void for_each_part(const World& world, Look&& look) {
    for (const Region& home : world.regions)
        for (Row row = home.first; row < home.last(); ++row)
            for (std::uint32_t at = world.people.own[row].first_part; at != nothing;
                 at = home.parts[at].next)
                look(row, home.parts[at]);
}

// The least share of its time that any work left free.
double least_left(double reserve) {
    double least = 1.0;
    simulated(busy(reserve), {}, 100, 1, [&](const World& world) {
        for_each_part(world, [&](Row row, const Part& part) {
            const double finish = part.due + world.people.own[row].delay;
            least = std::min(least, (part.deadline - finish) / time_to_deadline);
        });
    });
    return least;
}

// A deadline is kept in a float: beyond week 64 within 10⁻⁵ weeks.
TEST(Reserve, IsLeftFreeByAllWorkThatIsTakenOn) {
    for (const double reserve : {0.25, 0.5}) {
        EXPECT_GE(least_left(reserve), reserve - 1e-5);
        EXPECT_LT(least_left(reserve), reserve + 0.05);
    }
    EXPECT_LT(least_left(0.0), 0.05);
}

std::vector<int> parts_by_row(const World& world) {
    std::vector<int> parts(world.people.own.size());
    for_each_part(world, [&](Row row, const Part&) { ++parts[row]; });
    return parts;
}

// Members whose rule book asks for all of the time in reserve take nothing on, and
// others do.
TEST(Reserve, OfTheRuleBookBindsMembers) {
    Scenario scenario = small_scenario(1, 60);
    const int strategy = strategy_named(scenario, "verbund");
    scenario.strategies[static_cast<std::size_t>(strategy)].settings.push_back(
        {find_parameter("cooperation.reserve"), 1.0});
    std::vector<int> before;
    std::vector<bool> was_member;
    int members = 0, taken_by_others = 0;
    simulated(scenario, {strategy, 0, 0}, 60, 1, [&](const World& world) {
        const std::vector<int> parts = parts_by_row(world);
        before.resize(parts.size());
        was_member.resize(parts.size());
        for (Row row = 0; row < parts.size(); ++row) {
            const bool member = world.is_active(row) &&
                                world.people.own[row].cooperation != no_cooperation;
            const bool more = parts[row] > before[row];
            members += member && was_member[row];
            EXPECT_FALSE(more && member && was_member[row]);
            if (!member) taken_by_others += more;
            before[row] = parts[row];
            was_member[row] = member;
        }
    });
    EXPECT_GT(members, 60);
    EXPECT_GT(taken_by_others, 60);
}

Scenario idle(double reserve, double learns) {
    Scenario scenario = silent_world(2, 10);
    scenario.parameters.bid.reserve = reserve;
    scenario.parameters.bid.learns_reserve = learns;
    return scenario;
}

// Without work it falls by a tenth of the step each week, down to nothing.
TEST(Reserve, ThatIsLearnedFallsWithoutWork) {
    simulated(idle(0.2, 0.1), {}, 30, 1, [&](const World& world) {
        const double expected = std::max(0.0, 0.2 - 0.01 * world.now);
        for (Row row = 0; row < world.people.reserve.size(); ++row)
            if (world.is_active(row)) {
                EXPECT_NEAR(world.people.reserve[row], expected, 1e-6);
            }
    });
}

// Where a strategy lets freelancers learn it, they begin from its rules.
TEST(Reserve, IsLearnedFromTheWeekOfTheStrategyInItsRegions) {
    Scenario scenario = idle(0.2, 0.0);
    scenario.strategies[0].from_week = 10;
    scenario.strategies[0].regions = {1};
    scenario.strategies[0].settings = {{find_parameter("bid.learns_reserve"), 0.5},
                                       {find_parameter("bid.reserve"), 0.4}};
    simulated(scenario, {}, 12, 1, [&](const World& world) {
        EXPECT_EQ(world.people.reserve.empty(), world.now < 10);
        const Region& without = world.regions[0];
        const Region& with = world.regions[1];
        EXPECT_EQ(reserve_of(world, without, without.first), 0.2);
        EXPECT_NEAR(reserve_of(world, with, with.first),
                    world.now < 10 ? 0.2 : 0.4 - 0.05 * (world.now - 9), 1e-6);
    });
}

}  // namespace
}  // namespace verbund
