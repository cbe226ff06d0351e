// What customers make of who works beside the lead: they choose by it and remember it.
#include "model/best_odds.hpp"
#include "model/remember.hpp"
#include "model/shipped_strategies.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace verbund {
namespace {

using namespace test;

// Projects need both trades. One offers the first and has a partner for the second; as
// many as are wanted do both alone. Nearly every project begins with the first trade.
Scenario team_and_soloists(int soloists, bool names) {
    Scenario scenario = silent_world(1, 2 + soloists, 200);
    scenario.trades = {{"A"}, {"B", 1.0, 0.01}};
    const TradeSet a = TradeSet::of(0), b = TradeSet::of(1);
    scenario.members = {{"A", 0, 0, a, 48.0, 40.0}, {"B", 0, 1, b, 48.0, 40.0}};
    for (int i = 0; i < soloists; ++i)
        scenario.members.push_back({"S", 0, 0, a | b, 48.0, 40.0});
    scenario.survey = {{0, 1, Stage::loose, 0}};
    Parameters& p = scenario.parameters;
    p.population.bad_share = 0.0;
    p.population.reliability_good = 1.0;
    p.demand.projects_per_customer = 0.02;
    p.demand.further_trades = 1.0;
    p.demand.hours_median = 4.0;
    p.demand.hours_spread = 0.0;
    p.demand.deadline_median = 100.0;
    p.demand.budget_median = 100.0;
    p.demand.asked = 14;
    p.bid.names_partners = names;
    p.choice.reputation = p.choice.disclosed = p.choice.loyalty = p.choice.on_time =
        0.0;
    p.choice.outside = -30.0;
    return scenario;
}

double share_of_teams(const Scenario& scenario) {
    const Tally all = flows(simulated(scenario, {}, 200));
    return all[Flow::team_projects] / all[Flow::accepted];
}

// One team beside three soloists wins a quarter of n = 800 projects or so; 4 errors.
// Hidden it wins e^(−unknown ÷ 2) ÷ (3 + …) and next to nothing if it matters much.
TEST(TeamSeen, WhoHidesHalfOfTheHoursLosesByIt) {
    const auto expect = [](bool names, double unknown, double share) {
        Scenario scenario = team_and_soloists(3, names);
        scenario.parameters.choice.unknown = unknown;
        EXPECT_NEAR(share_of_teams(scenario), share, four_errors_of_share(share, 780.0))
            << names << ' ' << unknown;
    };
    const double half = std::exp(-1.0);
    expect(false, 0.0, 0.25);
    expect(false, 2.0, half / (half + 3.0));
    expect(true, 2.0, 0.25);
    expect(false, 20.0, std::exp(-10.0) / 3.0);
}

// A customer who would rather buy nothing has turned somebody down only if somebody
// could have served it.
TEST(TeamSeen, NothingIsBoughtOnlyWhereSomebodyCouldHaveServed) {
    const auto flows_with = [](int soloists) {
        Scenario scenario = team_and_soloists(soloists, false);
        scenario.survey.clear();
        scenario.parameters.choice.outside = 30.0;
        return flows(simulated(scenario, {}, 20));
    };
    const Tally nobody_can = flows_with(0), somebody_can = flows_with(1);
    EXPECT_GT(nobody_can[Flow::posted], 40.0);
    EXPECT_EQ(nobody_can[Flow::refused_skills], nobody_can[Flow::posted]);
    EXPECT_EQ(somebody_can[Flow::bought_nothing], somebody_can[Flow::posted]);
}

int customers_who_remember(const World& world, Row row, double trust) {
    int count = 0;
    for (const Customer& customer : world.regions[0].customers) {
        const std::size_t place = customer.place_of(row, 0, suppliers_remembered);
        if (place == suppliers_remembered) continue;
        count += customer.trust[place].trust() > trust - 1e-4 &&
                 customer.trust[place].trust() < trust + 1e-4;
    }
    return count;
}

// A first job moves the trust in its lead from .5 to .65, and that in the named partner
// half as far.
TEST(TeamSeen, ANamedPartnerIsRememberedWithAPartOfTheTrust) {
    for (const bool names : {true, false})
        for (const double part : {0.5, 0.0}) {
            Scenario scenario = team_and_soloists(0, names);
            scenario.parameters.reputation.named_remembered = part;
            const World world = simulated(scenario, {}, 30);
            const double remembered = flows(world)[Flow::named_remembered];
            EXPECT_GT(customers_who_remember(world, 0, 0.65), 20);
            EXPECT_EQ(remembered > 0.0, names && part > 0.0);
            if (!names || part == 0.0) continue;
            EXPECT_GT(customers_who_remember(world, 1, 0.575), 20);
            EXPECT_GE(remembered, customers_who_remember(world, 1, 0.575));
        }
}

// One customer who remembers three with given trust. The first of them leads a job with
// the partner in row 4, who would be trusted by .575.
Customer after_a_job(double second, double third, bool content) {
    Scenario scenario = team_and_soloists(4, true);
    scenario.parameters.reputation.named_remembered = 0.5;
    World world = simulated(scenario, {}, 1);
    Region& home = world.regions[0];
    Customer& customer = home.customers[0];
    customer =
        Customer{{0, 2, 3},
                 {0, 0, 0},
                 {CustomerTrust(0.6), CustomerTrust(second), CustomerTrust(third)}};
    Project project;
    project.parts = 2;
    const std::uint32_t place = home.projects.add(project);
    for (std::size_t slot = 0; slot < 2; ++slot)
        home.projects.assignment(home.projects[place], slot).worker = slot == 0 ? 0 : 4;
    remember(world, home, home.projects[place], content, 0.0);
    return customer;
}

TEST(TeamSeen, ANamedPartnerTakesNobodysPlaceWhoIsTrustedAsMuch) {
    const Customer kept = after_a_job(0.7, 0.575, true);
    EXPECT_EQ(kept.supplier, (std::array<Row, 3>{0, 2, 3}));
    EXPECT_NEAR(kept.trust[0].trust(), 0.72, 1e-4);
    const Customer changed = after_a_job(0.7, 0.57, true);
    EXPECT_EQ(changed.supplier, (std::array<Row, 3>{0, 2, 4}));
    EXPECT_NEAR(changed.trust[2].trust(), 0.575, 1e-4);
    EXPECT_EQ(after_a_job(0.7, 0.1, false).supplier, (std::array<Row, 3>{0, 2, 3}));
}

// What a choice is drawn by must hold for whoever is called up, from any region.
TEST(TeamSeen, NobodysOddsExceedTheBestThatAreKept) {
    const Scenario scenario = small_scenario(2, 40, 10);
    double greatest = 1.0;
    simulated(scenario, {strategy_named(scenario, "everything"), 0, 0}, 60, 1,
              [&](const World& world) {
                  EXPECT_EQ(world.best_odds.empty(), world.now < 10);
                  if (world.best_odds.empty()) return;
                  double best = 1.0;
                  for (const Standing& one : world.people.standing)
                      best = std::max(best, (one.good + 1.0) / (one.bad + 1.0));
                  EXPECT_EQ(best_log_odds(world), exact_log(best));
                  greatest = std::max(greatest, best);
              });
    EXPECT_GT(greatest, 2.0);
    EXPECT_TRUE(simulated(scenario, {strategy_named(scenario, "verbund"), 0, 0}, 20)
                    .best_odds.empty());
}

}  // namespace
}  // namespace verbund
