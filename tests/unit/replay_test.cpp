// A run of a sweep is run again to the same numbers, with more recording (contract C7).
#include "io/files.hpp"
#include "io/results/results_file.hpp"
#include "io/results/stored_runs.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "record/whole_recording.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/run_id.hpp"
#include "study/ensemble.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include <unistd.h>

namespace verbund {
namespace {

namespace fs = std::filesystem;

class Replay : public testing::Test {
protected:
    Replay()
        : folder_(fs::temp_directory_path() /
                  ("verbund_replay_" + std::to_string(::getpid()))) {
        make_folder(folder_);
        run_.scenario = fs::path(VERBUND_SOURCE_DIR) / "scenarios" / "smoke.toml";
        run_.folder = folder_;
        run_.quiet = true;
        run_.read.set = {"weeks=30", "cooperation.fee=33"};
    }
    ~Replay() override { fs::remove_all(folder_); }

    ReplayOptions replayed(const std::string& run) const {
        ReplayOptions options;
        options.results = folder_;
        options.run = run;
        options.output = folder_ / "again";
        options.quiet = true;
        return options;
    }

    fs::path folder_;
    RunOptions run_;
};

TEST_F(Replay, GivesTheSameStateAndMoreRecording) {
    ASSERT_EQ(run_command(run_), exit_done);
    ReplayOptions options = replayed("verbund:0:1");
    options.record_all = true;
    make_folder(options.output);
    std::ofstream(options.output / ".results-1-0.h5");  // of one that was killed
    ASSERT_EQ(replay_command(options), exit_done);
    EXPECT_FALSE(fs::exists(options.output / ".results-1-0.h5"));
    const StoredRuns before(folder_), after(folder_ / "again");
    EXPECT_EQ(after.scenario().record.metrics, all_metrics());
    EXPECT_EQ(after.scenario().parameters.cooperation.fee,
              before.scenario().parameters.cooperation.fee);
    EXPECT_EQ(after.state({5, 0, 1}), before.state({5, 0, 1}));
    EXPECT_FALSE(after.state({5, 0, 1}).empty());
    EXPECT_EQ(after.state({5, 0, 0}), "");
    EXPECT_EQ(before.state({5, 0, 7}), "");
}

// A slump in the tenth week of a run that is replayed from what the file keeps.
TEST_F(Replay, GivesTheSameStateWithChanges) {
    ASSERT_EQ(run_command(run_), exit_done);
    RunOptions changed = run_;
    changed.scenario = folder_ / "changed.toml";
    changed.folder = folder_ / "changed";
    std::ofstream(changed.scenario)
        << "name = \"changed\"\nextends = \"smoke.toml\"\n"
        << "[[change]]\nweek = 10\nuntil = 14\n[change.demand]\n"
        << "projects_per_customer = 0.0\n";
    changed.read.shipped = run_.scenario.parent_path();
    ASSERT_EQ(run_command(changed), exit_done);
    ReplayOptions options = replayed("verbund:0:1");
    options.results = changed.folder;
    EXPECT_EQ(replay_command(options), exit_done);
    const StoredRuns without(folder_), with(changed.folder);
    EXPECT_EQ(with.scenario().changes.size(), 1u);
    EXPECT_NE(with.state({5, 0, 1}), without.state({5, 0, 1}));
}

TEST_F(Replay, TakesTheFileThatIsKeptBeside) {
    ASSERT_EQ(run_command(run_), exit_done);
    RunOptions again = run_;
    again.scenario = folder_ / "resolved.toml";
    again.folder = folder_ / "again";
    again.read = {};
    ASSERT_EQ(run_command(again), exit_done);
    const StoredRuns before(folder_), after(folder_ / "again");
    for (int strategy = 0; strategy < 6; ++strategy)
        EXPECT_EQ(after.state({strategy, 0, 1}), before.state({strategy, 0, 1}));
}

TEST_F(Replay, RefusesARunThatIsNotThere) {
    ASSERT_EQ(run_command(run_), exit_done);
    for (const char* name : {"verbund:0:2", "verbund:1:0", "verband:0:0", "verbund",
                             "verbund:0", "verbund:-1:0", "verbund:0:x", ""})
        EXPECT_THROW(replay_command(replayed(name)), ScenarioRefused) << name;
    ReplayOptions options = replayed("verbund:0:0");
    options.results = folder_ / "none";
    EXPECT_THROW(replay_command(options), InputMissing);
    options.results = folder_ / "resolved.toml";
    EXPECT_THROW(replay_command(options), ScenarioRefused);
    options.results = options.output = folder_;
    EXPECT_THROW(replay_command(options), ScenarioRefused) << "into its own folder";
}

// As a file of another build would be.
TEST_F(Replay, SaysThatARunCameOutDifferently) {
    Scenario scenario = read_scenario(run_.scenario, run_.read);
    Listener nobody;
    RunRecord record = recorded(scenario, {0, 0, 0}, Workers(1), nobody);
    record.state[0] = record.state[0] == '0' ? '1' : '0';
    ResultsFile results(folder_, scenario);
    results.add(record);
    results.finish();
    EXPECT_EQ(replay_command(replayed("allein:0:0")), exit_came_out_false);
    EXPECT_FALSE(fs::exists(folder_ / "again" / "results.h5"));
}

TEST(RunId, IsReadAsItIsWritten) {
    Scenario scenario;
    scenario.strategies.resize(2);
    scenario.strategies[0].name = "a:b";
    scenario.strategies[1].name = "a";
    const RunKey run = run_named(scenario, "a:b:0:12", "--run");
    EXPECT_EQ(run.strategy, 0);
    EXPECT_EQ(run.replicate, 12);
    EXPECT_EQ(run_text(scenario, run), "a:b:0:12");
}

}  // namespace
}  // namespace verbund
