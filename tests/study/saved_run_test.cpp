// A run that is saved on its way and goes on elsewhere ends in the same bits, with the
// same recording, wherever it was saved.
#include "io/journal/record_bytes.hpp"
#include "model/shipped_strategies.hpp"
#include "record/whole_recording.hpp"
#include "study/ensemble.hpp"

#include <gtest/gtest.h>

#include <atomic>

namespace verbund {
namespace {

using namespace test;

struct Killed {};

// Saves every run every week, keeps what has ended, and ends a run after some weeks.
class SavesEveryWeek : public KeptRuns, public Listener {
public:
    std::optional<RunRecord> find(const RunKey&) override { return std::nullopt; }
    void keep(const RunRecord& record) override { kept = record; }
    bool saves_after(double) const override { return true; }
    void save(const RunKey&, const SavedRun& now) override { last = now; }
    std::optional<SavedRun> saved(const RunKey&) override { return last; }
    void weeks_done(int weeks) override {
        weeks_left -= weeks;
        if (weeks_left < 0) throw Killed{};
    }

    int weeks_left = 1'000'000;
    std::optional<SavedRun> last;
    std::optional<RunRecord> kept;
};

Scenario recorded_whole(int from_week) {
    Scenario scenario = small_scenario(2, 40, from_week);
    scenario.weeks = 40;
    scenario.replicates = 1;
    scenario.record = whole_recording();
    scenario.record.panel.freelancers = 20;
    const Setting slump{find_parameter("demand.projects_per_customer"), 0.05};
    scenario.changes = {{"slump", 10, 30, {}, {slump}}};
    return scenario;
}

// All that was recorded of a run of "everything", which is killed in these weeks and
// goes on each time from where it was saved.
std::string bytes_of_run(const Scenario& scenario, const std::vector<int>& killed_in) {
    const RunKey run{strategy_named(scenario, "everything"), 0, 0};
    SavesEveryWeek kept;
    for (const int week : killed_in) {
        kept.weeks_left = week;
        EXPECT_THROW(simulate_some(scenario, {run}, 1, kept, kept), Killed);
        EXPECT_TRUE(kept.last);
    }
    kept.weeks_left = 1'000'000;
    simulate_some(scenario, {run}, 1, kept, kept);
    return RecordBytes(scenario).bytes_of(kept.kept.value());
}

// Before the strategy begins, in its first week, and after it; before, while and after a
// change holds.
TEST(SavedRun, GoesOnToTheSameBits) {
    const Scenario scenario = recorded_whole(20);
    const std::string whole = bytes_of_run(scenario, {});
    for (const std::vector<int>& killed_in : std::vector<std::vector<int>>{
             {0}, {1}, {9}, {19}, {20}, {21}, {39}, {5, 5, 20, 30}})
        EXPECT_TRUE(bytes_of_run(scenario, killed_in) == whole) << killed_in.front();
}

// Fails every run at its first week, and counts those that were begun.
class FailsEveryRun : public KeptRuns, public Listener {
public:
    std::optional<RunRecord> find(const RunKey&) override {
        ++begun;
        return std::nullopt;
    }
    void keep(const RunRecord&) override {}
    double longest_run() const override { return -1.0; }

    std::atomic<int> begun = 0;
};

TEST(SomeRuns, NoneIsBegunAfterOneHasFailed) {
    Scenario scenario = small_scenario(1, 20, 1);
    scenario.weeks = 4;
    scenario.replicates = 100;
    std::vector<RunKey> runs;
    for (int replicate = 0; replicate < 100; ++replicate)
        runs.push_back({0, 0, replicate});
    for (const int threads : {1, 2, 4}) {
        FailsEveryRun kept;
        EXPECT_THROW(simulate_some(scenario, runs, threads, kept, kept), RunFailed);
        EXPECT_LE(kept.begun, threads);
    }
}

TEST(SavedRun, ThatIsDamagedIsNoWorld) {
    const Scenario scenario = recorded_whole(20);
    const RunKey run{strategy_named(scenario, "everything"), 0, 0};
    SavesEveryWeek kept;
    kept.weeks_left = 10;
    EXPECT_THROW(simulate_some(scenario, {run}, 1, kept, kept), Killed);
    kept.weeks_left = 1'000'000;
    kept.last->world.pop_back();
    EXPECT_THROW(simulate_some(scenario, {run}, 1, kept, kept), std::runtime_error);
}

}  // namespace
}  // namespace verbund
