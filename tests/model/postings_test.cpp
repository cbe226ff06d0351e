// What customers post: when, how much and of which trades.
#include "model/small_world.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// Projects a week and region are Poisson and their times uniform. 500 regions for 20
// weeks, mean 8.5.
TEST(Postings, ArrivalsArePoissonAndTheirTimesUniform) {
    Scenario scenario = silent_world(500, 2, 100);
    scenario.parameters.demand.projects_per_customer = 0.085;
    std::vector<double> counts, times(20);
    simulated(scenario, {}, 20, 1, [&](const World& world) {
        if (world.now == 0) return;
        for (const Region& region : world.regions) {
            counts.push_back(static_cast<double>(region.postings.size()));
            double before = world.now;
            for (const Posting& posting : region.postings) {
                ASSERT_TRUE(posting.posted >= before &&
                            posting.posted < world.now + 1.0);
                before = posting.posted;
                ++times[static_cast<std::size_t>((posting.posted - world.now) * 20.0)];
            }
        }
    });
    const Sample sample = sample_of(counts);
    const auto degrees = static_cast<double>(counts.size() - 1);
    EXPECT_NEAR(sample.mean, 8.5, 4.0 * std::sqrt(8.5 / degrees));
    EXPECT_GT(degrees * sample.variance / sample.mean, chi_square_at(degrees, -4.265));
    EXPECT_LT(degrees * sample.variance / sample.mean, chi_square_at(degrees, 4.265));
    EXPECT_LT(chi_square(times, std::vector<double>(20, 0.05)), chi_square_at(19, 4.0));
}

// Bundles: number of parts geometric up to four, no trade twice, first trades by their
// weights. About 40,000 projects.
TEST(Postings, BundlesHaveTheirSizesAndTrades) {
    Scenario scenario = silent_world(20, 2, 1'000);
    scenario.trades = {{"a", 1.0, 1.0},
                       {"b", 1.0, 2.0},
                       {"c", 1.0, 3.0},
                       {"d", 1.0, 0.5},
                       {"e", 1.0, 3.5}};
    scenario.parameters.demand.projects_per_customer = 0.1;
    scenario.parameters.demand.further_trades = 0.4;
    std::vector<double> sizes(4), first(5);
    simulated(scenario, {}, 20, 1, [&](const World& world) {
        for (const Region& region : world.regions)
            for (const Posting& posting : region.postings) {
                ++sizes[static_cast<std::size_t>(posting.parts - 1)];
                ++first[posting.trade[0]];
                for (int a = 0; a < posting.parts; ++a)
                    for (int b = 0; b < a; ++b)
                        ASSERT_NE(posting.trade[static_cast<std::size_t>(a)],
                                  posting.trade[static_cast<std::size_t>(b)]);
            }
    });
    EXPECT_LT(chi_square(sizes, {0.6, 0.24, 0.096, 0.064}), chi_square_at(3, 4.0));
    EXPECT_LT(chi_square(first, {0.1, 0.2, 0.3, 0.05, 0.35}), chi_square_at(4, 4.0));
}

// A project is due as its trade says, a bundle as that of its trades which has most time.
TEST(Postings, TradesHaveTheirOwnTimeToTheDeadline) {
    Scenario scenario = silent_world(5, 2, 1'000);
    scenario.trades = {{"soon", 1.0, 1.0}, {"late", 1.0, 1.0}};
    scenario.trades[0].deadline = 0.25;
    scenario.trades[1].deadline = 1.5;
    scenario.parameters.demand.projects_per_customer = 0.1;
    scenario.parameters.demand.further_trades = 0.4;
    scenario.parameters.demand.deadline_spread = 0.0;
    double bundles = 0.0;
    simulated(scenario, {}, 10, 1, [&](const World& world) {
        for (const Region& region : world.regions)
            for (const Posting& posting : region.postings) {
                const bool soon = posting.parts == 1 && posting.trade[0] == 0;
                bundles += posting.parts > 1;
                ASSERT_NEAR(posting.deadline - posting.posted, soon ? 2.0 : 12.0, 1e-9);
            }
    });
    EXPECT_GT(bundles, 1'000.0);
}

}  // namespace
}  // namespace verbund
