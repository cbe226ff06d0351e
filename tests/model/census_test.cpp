// A census counts without branches and by tables; here the same is counted plainly.
#include "record/census.hpp"

#include "io/scenario/scenario_reader.hpp"
#include "model/small_world.hpp"
#include "model/tie_now.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace verbund {
namespace {

using namespace test;

// Longer than the tables of state/fading.hpp reach.
constexpr int weeks = 120;

const World& lived() {
    static const World world = [] {
        Scenario scenario = read_scenario(shipped() / "smoke.toml");
        scenario.weeks = weeks;
        return simulated(scenario, {strategy_named(scenario, "schriftlich"), 0, 0},
                         weeks);
    }();
    return world;
}

struct PlainSums {
    double halves = 0, trust = 0, partners = 0, partner_trust = 0, young = 0, old = 0,
           young_trust = 0, old_trust = 0, intensity = 0, owed = 0, contacts = 0,
           loose = 0;

    void add(const World& world, const Region& home, Row row, TieHalfToRead half) {
        const double trusts = trust_now(world, home, half);
        const int age = world.now - half.since();
        ++halves;
        trust += trusts;
        if (age < youth_of_tie) ++young, young_trust += trusts;
        if (age >= old_age_of_tie) ++old, old_trust += trusts;
        if (is_partner(half.stage())) {
            ++partners;
            partner_trust += trusts;
            intensity += intensity_now(world, home, half);
        }
        if (!half.is_owned_by(row)) return;
        owed += std::fabs(balance_now(world, home, half));
        contacts += !is_partner(half.stage());
        loose += half.stage() == Stage::loose;
    }
};

TEST(Census, CountsTies) {
    const World& world = lived();
    for (const Region& home : world.regions) {
        PlainSums sums;
        for (Row row = home.first; row < home.last(); ++row)
            if (world.is_active(row))
                world.ties_to_read(home, row).for_each(
                    [&](TieHalfToRead half) { sums.add(world, home, row, half); });
        const Census census = census_of(world, home);
        ASSERT_GT(sums.old, 0.0);
        EXPECT_EQ(census.halves, sums.halves);
        EXPECT_EQ(census.trust, sums.trust);
        EXPECT_EQ(census.partner_halves, sums.partners);
        EXPECT_EQ(census.partner_trust, sums.partner_trust);
        EXPECT_EQ(census.young, sums.young);
        EXPECT_EQ(census.young_trust, sums.young_trust);
        EXPECT_EQ(census.old, sums.old);
        EXPECT_EQ(census.old_trust, sums.old_trust);
        EXPECT_EQ(census.intensity, sums.intensity);
        EXPECT_EQ(census.owed_hours, sums.owed);
        EXPECT_EQ(census.contacts, sums.contacts);
        EXPECT_EQ(census.loose, sums.loose);
    }
}

// Of one to seven regions, some of them empty.
TEST(Census, TheSumOfRegionsHasAllIncomesInOrder) {
    Draw draw({20271, 0}, Purpose::test, 5, 0);
    for (std::size_t regions = 1; regions <= 7; ++regions) {
        std::vector<Census> counted(regions);
        std::vector<float> all;
        for (std::size_t r = 0; r < regions; ++r) {
            counted[r].active = static_cast<double>(r % 3 * 10);
            for (int i = 0; i < counted[r].active; ++i)
                counted[r].incomes.push_back(static_cast<float>(draw.uniform()));
            std::sort(counted[r].incomes.begin(), counted[r].incomes.end());
            all.insert(all.end(), counted[r].incomes.begin(), counted[r].incomes.end());
        }
        std::sort(all.begin(), all.end());
        const Census sum = sum_of(counted);
        EXPECT_EQ(sum.incomes, all) << regions;
        EXPECT_EQ(sum.active, static_cast<double>(all.size()));
        EXPECT_TRUE(sum.net_incomes.empty());
    }
}

TEST(Census, CountsWhomCustomersRemember) {
    const World& world = lived();
    for (const Region& home : world.regions) {
        double remembered = 0.0, trust = 0.0;
        for (const Customer& customer : home.customers)
            for (std::size_t i = 0; i < home.remembered(); ++i) {
                const Row row = customer.supplier[i];
                if (row == nobody || !still_there(world, row, customer.entered[i]))
                    continue;
                ++remembered;
                trust += customer.trust[i].trust();
            }
        const Census census = census_of(world, home);
        ASSERT_GT(remembered, 0.0);
        EXPECT_EQ(census.remembered, remembered);
        EXPECT_EQ(census.customer_trust, trust);
    }
}

}  // namespace
}  // namespace verbund
