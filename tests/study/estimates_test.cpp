// When replicates are enough: the same runs whatever the threads, and none too few.
#include "study/estimates.hpp"

#include "analysis/paired_difference.hpp"
#include "analysis/stopping.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "study/ensemble.hpp"
#include "study/estimand_name.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace verbund {
namespace {

// Two strategies in a small town for half a year.
Scenario town(const std::string& stop) {
    Scenario scenario = read_scenario_text(
        "name = \"town\"\nweeks = 26\nseed = 3\n"
        "[[trade]]\nname = \"T\"\n[[trade]]\nname = \"U\"\n"
        "[[region]]\nname = \"R\"\nat = [0, 0]\nfreelancers = 20\ncustomers = 150\n"
        "[demand]\nprojects_per_customer = 0.1\n"
        "[[strategy]]\nname = \"a\"\n"
        "[[strategy]]\nname = \"b\"\n[strategy.partnership]\ngrowing = 0.3\n"
        "[compare]\nmetrics = [\"income_mean@all\"]\n" +
            stop,
        "town.toml");
    return scenario;
}

struct Result {
    Outcomes outcomes;
    std::vector<Look> looks;
    std::size_t runs;
};

Result run(const Scenario& scenario, int threads) {
    Estimates estimates(scenario);
    Plan plan(scenario);
    Listener nobody;
    std::vector<Look> looks;
    simulate_all(scenario, plan, threads, nobody, {}, [&](const RunRecord& record) {
        estimates.add(record);
        if (const auto look = estimates.look_at(plan)) looks.push_back(*look);
    });
    return {estimates.outcomes(), looks, plan.runs()};
}

std::vector<double> differences(const Result& result) {
    return paired_differences(result.outcomes.of(0, 0, 0), result.outcomes.of(0, 1, 0));
}

double half_width_of(const Result& result) {
    const PairedDifference found =
        paired_difference(result.outcomes.of(0, 0, 0), result.outcomes.of(0, 1, 0));
    return (found.high - found.low) / 2.0;
}

TEST(Estimates, LookAtNothingUnlessTheScenarioSaysWhenToStop) {
    const Result result = run(town(""), 2);
    EXPECT_TRUE(result.looks.empty());
    EXPECT_EQ(result.runs, 2u);
}

TEST(Estimates, AddBatchesUntilTheIntervalIsNarrowEnough) {
    const double half_width =
        half_width_of(run(town("stop_when = { half_width = 1e9 }"), 2));
    const double wanted = 0.7 * half_width;  // needs about twice the replicates
    const Scenario scenario =
        town("stop_when = { half_width = " + std::to_string(wanted) + " }");
    const Result result = run(scenario, 2);
    EXPECT_LE(half_width_of(result), wanted);
    EXPECT_GT(result.looks.size(), 1u);
    EXPECT_EQ(result.runs, 2 * (32 + 16 * (result.looks.size() - 1)));
    EXPECT_TRUE(result.looks.back().open.empty());
    for (std::size_t i = 0; i + 1 < result.looks.size(); ++i) {
        EXPECT_EQ(result.looks[i].open, std::vector<int>{0});
        EXPECT_EQ(result.looks[i].replicates, static_cast<int>(32 + 16 * i));
        ASSERT_TRUE(result.looks[i].needed);
        EXPECT_GT(*result.looks[i].needed, 32u);
    }
}

TEST(Estimates, StopAtTheSameReplicateForAnyThreads) {
    const Scenario scenario = town("stop_when = { half_width = 4.0, max = 96 }");
    const Result one = run(scenario, 1);
    for (const int threads : {2, 3, 7}) {
        const Result more = run(scenario, threads);
        EXPECT_EQ(more.runs, one.runs);
        EXPECT_EQ(differences(more), differences(one));
    }
}

TEST(Estimates, EndAtTheMostReplicates) {
    const Result result = run(town("stop_when = { half_width = 1e-9, max = 40 }"), 2);
    EXPECT_EQ(result.runs, 2u * 40u);
    ASSERT_EQ(result.looks.size(), 2u);
    EXPECT_EQ(result.looks.back().open, std::vector<int>{0});
}

TEST(Estimates, DecideASignFromSixtyFourReplicatesOn) {
    const Scenario scenario = town("stop_when = { decided = true, max = 64 }");
    const Result result = run(scenario, 2);
    EXPECT_EQ(result.runs, 2u * 64u);
    ASSERT_EQ(result.looks.size(), 1u);
    const bool open = decided(differences(result)) == Sign::open;
    EXPECT_EQ(result.looks.front().open.empty(), !open);
}

TEST(Estimates, WaitForNoDifferenceThatNoRunHas) {
    Scenario scenario = town("stop_when = { half_width = 1.0, max = 64 }");
    scenario.compare.metrics = {"income_members@all"};  // nobody is a member
    const Result result = run(scenario, 2);
    EXPECT_EQ(result.runs, 2u * 32u);
    EXPECT_TRUE(std::isnan(result.outcomes.of(0, 0, 0)[0]));
}

// The second strategy has no run of the fourth replicate.
class OneFails : public KeptRuns {
public:
    std::optional<RunRecord> find(const RunKey&) override { return std::nullopt; }
    void keep(const RunRecord&) override {}
    bool goes_on_without(const RunKey&, const RunFailed&) override { return true; }
    std::optional<SavedRun> saved(const RunKey& run) override {
        if (run == RunKey{1, 0, 3}) throw RunFailed("made up");
        return std::nullopt;
    }
};

// The rule is asked although a run is missing, of the pairs that are whole: 31, too few,
// and then 47.
TEST(Estimates, DoWithoutARunThatHasFailed) {
    const Scenario scenario =
        town("stop_when = { half_width = 1000.0, min = 32, max = 64 }");
    Estimates estimates(scenario);
    Plan plan(scenario);
    Listener nobody;
    std::vector<Look> looks;
    const auto look_again = [&] {
        if (const auto look = estimates.look_at(plan)) looks.push_back(*look);
    };
    const auto add = [&](const RunRecord& record) {
        estimates.add(record);
        look_again();
    };
    const auto leave_out = [&] {
        estimates.leave_out();
        look_again();
    };
    OneFails kept;
    simulate_all(scenario, plan, 1, nobody, {}, add, &kept, leave_out);
    ASSERT_EQ(looks.size(), 2u);
    EXPECT_EQ(looks[0].open.size(), 1u);
    EXPECT_TRUE(looks[1].open.empty());
    EXPECT_EQ(looks[1].replicates, 48);
    EXPECT_EQ(plan.runs(), 96u);
}

TEST(Estimates, GiveEveryPointItsOwnReplicates) {
    Scenario scenario = town("stop_when = { half_width = 1.0, max = 48 }");
    scenario.design = {};
    const ParameterRow* demand = find_parameter("demand.projects_per_customer");
    scenario.design.columns = {{demand->name, demand}};
    scenario.design.points = {{Value(0.0)}, {Value(0.1)}};  // no demand, no difference
    const Result result = run(scenario, 2);
    ASSERT_EQ(result.looks.size(), 2u);
    EXPECT_EQ(result.looks.front().open, std::vector<int>{1});
    EXPECT_EQ(result.outcomes.of(0, 0, 0).size(), 32u);
    EXPECT_EQ(result.outcomes.of(0, 0, 1).size(), 48u);
}

}  // namespace
}  // namespace verbund
