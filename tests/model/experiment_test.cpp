// What experiments take from runs, and what their pairs are said to show.
#include "evidence/effects/experiment.hpp"
#include "evidence/effects/ideas.hpp"
#include "model/small_world.hpp"
#include "record/run_record.hpp"
#include "run/effect_table.hpp"
#include "study/ensemble.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace verbund {
namespace {

using test::silent_world;

constexpr double none = std::numeric_limits<double>::quiet_NaN();

// Contacts are made until week 20 under both strategies, and from then on under `on`
// only.
Experiment contacts(Window window, int every) {
    Scenario scenario = silent_world(1, 40);
    scenario.weeks = 40;
    scenario.replicates = 3;
    scenario.record.every = every;
    scenario.record.metrics = {"ties_formed"};
    scenario.parameters.meeting.contacts_per_week = 0.3;
    scenario.strategies.resize(2);
    scenario.strategies[0].name = "off";
    scenario.strategies[1].name = "on";
    for (StrategyPlan& one : scenario.strategies) one.from_week = 21;
    scenario.strategies[0].settings = {
        {find_parameter("meeting.contacts_per_week"), 0.0}};
    Experiment one{"contacts",
                   scenario,
                   {{5}, "Kontakte aufbauen", "ties_formed", window, true},
                   {}};
    one.outcome.assign(2, std::vector<double>(3));
    return one;
}

std::vector<std::vector<double>> outcome_of(Experiment one, int threads) {
    std::vector<Experiment> all{std::move(one)};
    Listener nobody;
    run_all(all, threads, nobody);
    return all[0].outcome;
}

// Mean of the series between two places.
double mean_of_series(const Scenario& scenario, RunKey run, std::size_t from,
                      std::size_t to) {
    Listener nobody;
    const RunRecord record = recorded(scenario, run, Workers(1), nobody);
    const std::size_t places = scenario.regions.size() + 1;
    double sum = 0.0;
    for (std::size_t i = from; i < to; ++i)
        sum += record.series[0][i * places + places - 1];
    return sum / static_cast<double>(to - from);
}

TEST(Experiment, AWindowIsCountedFromTheStrategysWeek) {
    const struct {
        Window window;
        std::size_t from, to;
    } cases[] = {{{Window::all, 0}, 5, 10},
                 {{Window::first, 8}, 5, 7},
                 {{Window::last, 12}, 7, 10}};
    for (const auto& one : cases) {
        const Experiment made = contacts(one.window, 4);
        const auto found = outcome_of(made, 1);
        for (int replicate = 0; replicate < 3; ++replicate) {
            EXPECT_NEAR(
                found[1][static_cast<std::size_t>(replicate)],
                mean_of_series(made.scenario, {1, 0, replicate}, one.from, one.to),
                1e-12);
            EXPECT_EQ(found[0][static_cast<std::size_t>(replicate)], 0.0);
            EXPECT_GT(found[1][static_cast<std::size_t>(replicate)], 0.0);
        }
    }
}

// Recordings after weeks 6, 12, 18, 24 …: the one after 24 covers weeks before the
// strategies too. The flows are those of weeks 21 … 40 all the same, as much as in one
// recording.
TEST(Experiment, TheWindowOfAFlowDoesNotDependOnTheRecordings) {
    const double by_four = outcome_of(contacts({Window::all, 0}, 4), 1)[1][0];
    EXPECT_GT(by_four, 0.0);
    EXPECT_NEAR(outcome_of(contacts({Window::all, 0}, 6), 1)[1][0], 1.5 * by_four,
                1e-12);
}

TEST(Experiment, TheNumberOfThreadsChangesNothing) {
    EXPECT_EQ(outcome_of(contacts({}, 4), 1), outcome_of(contacts({}, 4), 4));
}

Experiment with_outcomes(bool positive, std::vector<std::vector<double>> outcome) {
    Experiment one = contacts({}, 4);
    one.effect.positive = positive;
    one.scenario.strategies.resize(outcome.size());
    if (outcome.size() == 4) {
        one.scenario.strategies[2].name = "null_off";
        one.scenario.strategies[3].name = "null_on";
    }
    one.outcome = std::move(outcome);
    return one;
}

TEST(Findings, SayWhatThePairsShow) {
    const std::vector<double> off{1.0, 2.0, 3.0, 4.0, 5.0};
    const std::vector<double> much{3.0, 4.1, 5.0, 6.1, 6.9};
    const std::vector<double> little{1.5, 1.8, 3.2, 3.9, 5.1};
    const auto found = findings_of({with_outcomes(true, {off, much}),
                                    with_outcomes(false, {off, much}),
                                    with_outcomes(true, {off, little}),
                                    with_outcomes(true, {off, much, off, little}),
                                    with_outcomes(true, {off, much, off, much})});
    EXPECT_EQ(found[0].verdict, Showing::shown);
    EXPECT_EQ(found[1].verdict, Showing::other_way);
    EXPECT_EQ(found[2].verdict, Showing::not_shown);
    EXPECT_EQ(found[3].verdict, Showing::shown);
    EXPECT_EQ(found[4].verdict, Showing::null_not_zero);
    EXPECT_NEAR(found[0].effect.mean, 2.02, 1e-12);
    EXPECT_FALSE(found[0].null);
}

TEST(Findings, LeaveOutPairsWithoutANumber) {
    const auto found = findings_of(
        {with_outcomes(true, {{1.0, none, 3.0, 4.0}, {2.0, 9.0, none, 5.0}})});
    EXPECT_EQ(found[0].effect.count, 2u);
    EXPECT_EQ(found[0].effect.mean, 1.0);
}

TEST(Findings, ANullCaseWithoutNumbersDoesNotHold) {
    const std::vector<double> off{1.0, 2.0, 3.0};
    const std::vector<double> nothing{none, none, none};
    const auto found =
        findings_of({with_outcomes(true, {off, {2.1, 3.0, 4.05}, nothing, nothing})});
    EXPECT_EQ(found[0].verdict, Showing::null_not_zero);
}

TEST(EffectTable, HasALineForEveryIdeaAndHidesNone) {
    const std::string table = effect_table({}, {}, {}, Format::markdown);
    for (int number = 1; number <= most_ideas; ++number)
        EXPECT_NE(table.find("\n| " + name_of_idea(number) + " |"), std::string::npos)
            << number;
    EXPECT_NE(table.find("| S7 | Teilen von Wissen |  |  |  |  | see S29 |"),
              std::string::npos);
}

TEST(Ideas, PointAtIdeasThatHaveTheirOwnRow) {
    for (const Idea& idea : idea_table()) {
        EXPECT_FALSE(idea.german.empty());
        if (idea.same_as == 0) continue;
        EXPECT_EQ(idea_table()[static_cast<std::size_t>(idea.same_as - 1)].same_as, 0)
            << idea.german;
    }
}

}  // namespace
}  // namespace verbund
