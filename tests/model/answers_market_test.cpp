// Known answers of capacity and choice: O8b (Erlang B), Poisson arrivals and bundles, O9 in the world.
#include "model/phases.hpp"
#include "model/small_world.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// Regions of n freelancers, each with a load of 1: projects of 8 hours on average for 40 hours a week, 5n a week. Only
// the idle bid, everybody is asked, nobody is late, and buying nothing is out of the question (e⁻³⁰).
Scenario loss_system(int regions, int freelancers, double hours_spread) {
    Scenario scenario = silent_world(regions, freelancers, 50 * freelancers);
    Parameters& p = scenario.parameters;
    p.demand.projects_per_customer = 0.1;
    p.demand.hours_spread = hours_spread;
    p.demand.hours_median = 8.0 * std::exp(-0.5 * hours_spread * hours_spread);
    p.demand.budget_median = 1e6;
    p.demand.budget_spread = 0.0;
    p.demand.asked = 14;
    p.bid.most_backlog = 0.0;
    p.bid.refuses_late = false;
    p.choice = Choice{.reputation = 0,
                      .price = 0,
                      .on_time = 0,
                      .disclosed = 0,
                      .we_bonus = 0,
                      .brand = 0,
                      .loyalty = 0,
                      .outside = -30};
    return scenario;
}

// O8b: the share refused is Erlang's, whatever the law of the hours. 400 (100) regions for 150 weeks, of which the
// first 10 do not count; the standard error is that of the regions' own shares.
TEST(Answers, O8bRefusalsAreErlangsWhateverTheLawOfTheHours) {
    struct Case {
        int freelancers, regions;
        double refused;
    };
    for (const Case& one : {Case{1, 400, 0.5}, Case{5, 100, 0.284868}})
        for (const double spread : {0.0, 1.0}) {
            const Scenario scenario = loss_system(one.regions, one.freelancers, spread);
            std::vector<Tally> before;
            const World world = simulated(scenario, {}, 150, 1, [&](const World& now) {
                if (now.now == 10)
                    for (const Region& region : now.regions) before.push_back(region.tally);
            });
            std::vector<double> shares;
            for (std::size_t r = 0; r < world.regions.size(); ++r) {
                const auto flow = [&](Flow what) { return world.regions[r].tally[what] - before[r][what]; };
                EXPECT_EQ(flow(Flow::bought_nothing) + flow(Flow::nobody_asked) + flow(Flow::refused_skills), 0.0);
                shares.push_back(flow(Flow::refused_capacity) / flow(Flow::posted));
            }
            const Sample sample = sample_of(shares);
            EXPECT_NEAR(sample.mean, one.refused, 4.0 * sample.standard_error()) << one.freelancers << ", " << spread;
            EXPECT_LT(sample.standard_error(), 0.004);
            // Each freelancer is at work for 1 − refused of its load of 1; within 2 %.
            const Tally all = flows(world);
            EXPECT_NEAR(all[Flow::billed_hours] / all[Flow::capacity_hours], 1.0 - one.refused, 0.02);
        }
}

// Projects a week and region are Poisson and their times uniform. 500 regions for 20 weeks, mean 8.5.
TEST(Answers, ArrivalsArePoissonAndTheirTimesUniform) {
    Scenario scenario = silent_world(500, 2, 100);
    scenario.parameters.demand.projects_per_customer = 0.085;
    std::vector<double> counts, times(20);
    simulated(scenario, {}, 20, 1, [&](const World& world) {
        if (world.now == 0) return;
        for (const Region& region : world.regions) {
            counts.push_back(static_cast<double>(region.postings.size()));
            double before = world.now;
            for (const Posting& posting : region.postings) {
                ASSERT_TRUE(posting.posted >= before && posting.posted < world.now + 1.0);
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

// Bundles: number of parts geometric up to four, no trade twice, first trades by their weights. About 40,000 projects.
TEST(Answers, BundlesHaveTheirSizesAndTrades) {
    Scenario scenario = silent_world(20, 2, 1'000);
    scenario.trades = {{"a", 1.0, 1.0}, {"b", 1.0, 2.0}, {"c", 1.0, 3.0}, {"d", 1.0, 0.5}, {"e", 1.0, 3.5}};
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

// O9 in the world: five freelancers of whom one asks a lower rate, price·ln(1 ÷ .7) = ln 2.04 ahead; and against buying
// nothing, which weighs as much as a bidder at the median price when on_time is 0 and outside is 0.
TEST(Answers, O9TheCheaperWinsAsOftenAsTheLogitSays) {
    constexpr int regions = 400;
    Scenario scenario = loss_system(regions, 5, 0.0);
    Parameters& p = scenario.parameters;
    p.choice.price = 2.0;
    p.choice.outside = 0.0;
    p.demand.hours_median = 0.01;  // nobody is ever busy
    p.bid.most_backlog = 1e6;
    for (RegionIndex region = 0; region < regions; ++region)
        for (int i = 0; i < 5; ++i) scenario.members.push_back({"m", region, 0, 1, i == 0 ? 70.0 : 100.0, 40.0});
    const double own = 1.0 / (0.7 * 0.7);
    const double wins = own / (own + 5.0), nothing = 1.0 / (own + 5.0);
    double posted = 0.0, none = 0.0, cheap = 0.0, taken = 0.0;
    World world = start(scenario, {}, Workers(1));
    for (int now = 1; now <= 10; ++now) {
        ++world.now;
        for (Region& region : world.regions) {
            turnover(world, region);
            demand(world, region);
            bid(world, region);
            for (const Project& project : region.projects.given.things) {
                ++taken;
                cheap += project.lead.worker == region.first;
            }
            region.projects = {};
            region.parts = {};
            for (Row row = region.first; row < region.last(); ++row)
                world.people.own[row].first_part = world.people.own[row].last_part = nothing;
        }
    }
    posted = flows(world)[Flow::posted];
    none = flows(world)[Flow::bought_nothing];
    EXPECT_EQ(taken + none, posted);
    EXPECT_GT(posted, 90'000.0);
    EXPECT_NEAR(cheap / posted, wins, four_errors_of_share(wins, posted));
    EXPECT_NEAR(none / posted, nothing, four_errors_of_share(nothing, posted));
}

}  // namespace
}  // namespace verbund
