// What a dissolved cooperation leaves.
#include "model/small_world.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace verbund {
namespace {

using namespace test;

// Partners found one cooperation in each region in week 1 and leave it one after the
// other; nobody founds another or comes back.
Scenario cooperations_that_end(double leaves_market) {
    Scenario scenario = silent_world(40, 8);
    Parameters& p = scenario.parameters;
    p.population.loner_share = 0.0;
    p.start.kind = StartKind::complete;
    p.start.partners = true;
    p.cooperation.founding = 1.0;
    p.cooperation.joining = 0.0;
    p.cooperation.leaving = 0.1;
    p.cooperation.fee = 43.0;
    p.turnover.leave_first_year = p.turnover.leave_to_fifth_year =
        p.turnover.leave_later = leaves_market;
    scenario.strategies[0].from_week = 2;
    scenario.strategies[0].settings = {{find_parameter("cooperation.founding"), 0.0}};
    return scenario;
}

// What each row of a region has got this week, fees aside.
std::vector<Cents> got(const World& before, const World& now, const Region& home) {
    std::vector<Cents> all;
    const Cents fee = cents(home.rules.cooperation.fee);
    for (Row row = home.first; row < home.first + 8; ++row) {
        const Freelancer& own = now.people.own[row];
        const bool paid = own.cooperation != no_cooperation;
        all.push_back(own.cash - before.people.own[row].cash + (paid ? fee : 0));
    }
    return all;
}

TEST(Dissolution, GivesEqualSharesToAllWhoHaveBeenMembers) {
    int dissolved = 0;
    World before;
    simulated(cooperations_that_end(0.0), {}, 100, 1, [&](const World& world) {
        for (const Region& home : world.regions) {
            if (world.now < 2) continue;
            const bool ends = home.cooperations[0].dissolved == world.now;
            const Cents fund = before.regions[home.index].cooperations[0].fund;
            for (Cents share : got(before, world, home))
                EXPECT_EQ(share, ends ? fund / 8 : 0) << home.name;
            EXPECT_EQ(home.cooperations[0].fund == 0, !home.cooperations[0].alive());
            dissolved += ends;
        }
        before = world;
    });
    EXPECT_EQ(dissolved, 40);
}

bool was_there_from_the_start(const World& world, Row row) {
    return world.is_active(row) && world.people.seen[row].entered == 0;
}

// Who has left the market has no share, nor has who came after; the others have more.
TEST(Dissolution, GivesNothingToThoseWhoHaveLeftTheMarket) {
    int fewer = 0;
    World before;
    simulated(cooperations_that_end(0.5), {}, 100, 1, [&](const World& world) {
        for (const Region& home : world.regions) {
            if (world.now < 2 || home.cooperations[0].dissolved != world.now) continue;
            Cents heirs = 0, heirs_before = 0;
            for (Row row = home.first; row < home.first + 8; ++row) {
                heirs += was_there_from_the_start(world, row);
                heirs_before += was_there_from_the_start(before, row);
            }
            if (heirs != heirs_before)
                continue;  // some left this week, before or after
            const Cents share = before.regions[home.index].cooperations[0].fund / heirs;
            const std::vector<Cents> all = got(before, world, home);
            for (Row row = home.first; row < home.first + 8; ++row)
                if (before.is_active(row)) {
                    EXPECT_EQ(all[row - home.first],
                              was_there_from_the_start(world, row) ? share : 0);
                }
            fewer += heirs < 8;
        }
        before = world;
    });
    EXPECT_GT(fewer, 5);
}

}  // namespace
}  // namespace verbund
