// Entry and exit: the headcount is held, newcomers survive as the hazards say, ids are
// never used twice.
#include "model/small_world.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace verbund {
namespace {

using namespace test;

Scenario with_turnover(int freelancers) {
    Scenario scenario = silent_world(1, freelancers);
    scenario.parameters.turnover = {.leave_first_year = 0.26,
                                    .leave_to_fifth_year = 0.177,
                                    .leave_later = 0.06,
                                    .noneconomic_share = 1.0,
                                    .living_cost = 0.0,
                                    .bankrupt_after = 0};
    return scenario;
}

// About 9 of 2,000 leave each week and as many enter: binomial entry has a deviation of
// at most √9 = 3; the bound of 20 is beyond 6 deviations in every week. Entry makes up
// for last week's deviation, so that the mean of 300 weeks has an error of 3 ÷ √300; it
// is held to four.
TEST(Headcount, IsHeldByEntry) {
    constexpr int expected = 2'000, weeks = 300;
    double sum = 0.0;
    const World world =
        simulated(with_turnover(expected), {}, weeks, 1, [&](const World& now) {
            EXPECT_NEAR(now.regions[0].active, expected, 20) << "week " << now.now;
            if (now.now > 0) sum += now.regions[0].active;
        });
    EXPECT_NEAR(sum / weeks, expected, 0.7);
    EXPECT_GT(flows(world)[Flow::entered], 1'000.0);
    EXPECT_EQ(expected + flows(world)[Flow::entered] - flows(world)[Flow::left],
              world.regions[0].active);
}

// Cohorts of 30 weeks of entry into 300,000 freelancers, some 20,000 newcomers: a
// newcomer is exposed in 52 weeks of its first year, and in 20 more of its second, with
// chance 1 − exp(−hazard) each.
TEST(Headcount, NewcomersSurviveAsTheHazardsSay) {
    const Scenario scenario = with_turnover(300'000);
    const Turnover p = in_weeks(scenario.parameters).turnover;
    const auto cohort = [](const World& world, Week entered) {
        int there = 0;
        for (const Seen& seen : world.people.seen)
            there += seen.is(Seen::active) && seen.entered == entered;
        return there;
    };
    std::map<int, double> entered, after_52, after_72;
    simulated(scenario, {}, 102, 1, [&](const World& world) {
        const int now = world.now;
        if (now >= 1 && now <= 30) entered[now] = cohort(world, world.now);
        if (now >= 53 && now <= 82)
            after_52[now - 52] = cohort(world, static_cast<Week>(now - 52));
        if (now >= 73) after_72[now - 72] = cohort(world, static_cast<Week>(now - 72));
    });
    const auto sum = [](const std::map<int, double>& weeks) {
        double all = 0.0;
        for (const auto& [week, count] : weeks) all += count;
        return all;
    };
    const double all = sum(entered);
    ASSERT_GT(all, 15'000.0);
    const double first = std::exp(-52.0 * p.leave_first_year),
                 second = first * std::exp(-20.0 * p.leave_to_fifth_year);
    EXPECT_NEAR(sum(after_52) / all, first, four_errors_of_share(first, all));
    EXPECT_NEAR(sum(after_72) / all, second, four_errors_of_share(second, all));
}

// Mean tenure of 20,000 at the start and after 150 weeks, within 4 standard errors of
// the difference of two samples. The later hazard is high, so that nobody reaches the
// 40 years at which the drawn tenures end.
TEST(Headcount, TheStationaryStartStaysStationary) {
    Scenario scenario = with_turnover(20'000);
    scenario.parameters.turnover.leave_later = 0.3;
    const auto tenure = [](const World& world) {
        std::vector<double> weeks;
        for (Row row = 0; row < world.people.own.size(); ++row)
            if (world.is_active(row))
                weeks.push_back(world.now - world.people.own[row].since);
        return sample_of(weeks);
    };
    const World world = simulated(scenario, {}, 0);
    const World later = simulated(scenario, {}, 150);
    const double error =
        std::hypot(tenure(world).standard_error(), tenure(later).standard_error());
    EXPECT_NEAR(tenure(later).mean, tenure(world).mean, 4.0 * error);
}

TEST(Headcount, NoIdIsUsedTwice) {
    Scenario scenario = with_turnover(300);
    scenario.parameters.turnover.leave_first_year =
        scenario.parameters.turnover.leave_later = 0.95;
    std::set<FreelancerId> ever;
    std::map<Row, FreelancerId> before;
    simulated(scenario, {}, 200, 1, [&](const World& world) {
        std::map<Row, FreelancerId> now;
        for (Row row = 0; row < world.people.seen.size(); ++row)
            if (world.is_active(row)) now[row] = world.id_of(row);
        for (const auto& [row, id] : now) {
            const auto was = before.find(row);
            const bool is_new = was == before.end() || was->second != id;
            EXPECT_EQ(ever.insert(id).second, is_new);
        }
        before = now;
    });
    EXPECT_GT(ever.size(), 1'000u);
}

TEST(Headcount, WhoCannotLiveGivesUpAfterTheWeeksStated) {
    Scenario scenario = silent_world(1, 50);
    scenario.parameters.turnover.living_cost = 5218.0 / 12.0;  // 100 EUR a week
    scenario.parameters.turnover.savings = 1000.0;             // below zero in week 11
    scenario.parameters.turnover.bankrupt_after = 13;
    scenario.parameters.start.kind = StartKind::empty;
    simulated(scenario, {}, 24, 1, [](const World& world) {
        EXPECT_EQ(flows(world)[Flow::bankrupt], world.now < 24 ? 0.0 : 50.0)
            << "week " << world.now;
    });
}

}  // namespace
}  // namespace verbund
