// What stands in results.h5 reads as it was recorded, and what does not is refused in
// words.
#include "io/results/stored_runs.hpp"
#include "io/files.hpp"
#include "io/results/results_file.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "study/ensemble.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

namespace verbund {
namespace {

namespace fs = std::filesystem;

class Stored : public testing::Test {
protected:
    Stored()
        : folder_(fs::temp_directory_path() /
                  ("verbund_stored_" + std::to_string(::getpid()))) {
        make_folder(folder_);
        const fs::path smoke = fs::path(VERBUND_SOURCE_DIR) / "scenarios/smoke.toml";
        ReadOptions options;
        options.set = {"weeks=30"};
        scenario_ = read_scenario(smoke, options);
    }
    ~Stored() override { fs::remove_all(folder_); }

    // Runs one run of the scenario.
    RunRecord record_of(const RunKey& run) const {
        Listener nobody;
        return recorded(scenario_, run, Workers(1), nobody);
    }

    StoredRuns stored(const std::vector<RunRecord>& records) const {
        ResultsFile results(folder_, scenario_);
        for (const RunRecord& record : records) results.add(record);
        results.finish();
        return StoredRuns(folder_);
    }

    // What is said when something is refused.
    template <class Act>
    static std::string refusal(Act&& act) {
        try {
            act();
        } catch (const ScenarioRefused& refused) {
            return refused.what();
        }
        return "";
    }

    fs::path folder_;
    Scenario scenario_;
};

void expect_same_rows(const PanelRows& read, const PanelRows& written) {
    EXPECT_EQ(read.weeks, written.weeks);
    EXPECT_EQ(read.regions, written.regions);
    EXPECT_EQ(read.freelancers, written.freelancers);
    ASSERT_EQ(read.columns.size(), written.columns.size());
    for (std::size_t i = 0; i < read.columns.size(); ++i)
        for (std::size_t row = 0; row < read.columns[i].size(); ++row) {
            const double now = read.columns[i][row], then = written.columns[i][row];
            EXPECT_TRUE(now == then || (now != now && then != then)) << i << ' ' << row;
        }
}

TEST_F(Stored, PanelIsWhatWasRecorded) {
    const RunRecord first = record_of({5, 0, 0}), second = record_of({0, 0, 1});
    const StoredRuns runs = stored({first, second});
    ASSERT_GT(first.panel.weeks.size(), 100u);
    expect_same_rows(runs.panel(first.run), first.panel);
    expect_same_rows(runs.panel(second.run), second.panel);
    EXPECT_TRUE(runs.panel({1, 0, 0}).weeks.empty()) << "a run that was left out";
    EXPECT_TRUE(runs.panel({0, 0, 9}).weeks.empty()) << "a run that never was planned";
    EXPECT_EQ(runs.replicates(), 2);
}

TEST_F(Stored, PanelReadsSomeOfItsColumns) {
    scenario_.record.panel.columns = {"income", "member", "contacts"};
    const RunRecord record = record_of({5, 0, 0});
    const PanelRows some = stored({record}).panel(record.run, {"contacts", "income"});
    ASSERT_EQ(some.columns.size(), 2u);
    EXPECT_EQ(some.columns[0], record.panel.columns[2]);
    EXPECT_EQ(some.columns[1], record.panel.columns[0]);
}

TEST_F(Stored, PanelThatWasNotRecordedIsRefused) {
    scenario_.record.panel.columns = {"income"};
    const std::string column = refusal([&] {
        stored({record_of({0, 0, 0})}).panel({0, 0, 0}, {"member"});
    });
    EXPECT_NE(column.find("panel member: was not recorded; income"), std::string::npos)
        << column;
    scenario_.record.panel = {};
    const std::string all = refusal([&] {
        stored({record_of({0, 0, 0})}).panel({0, 0, 0});
    });
    EXPECT_NE(all.find("panel: was not recorded; runs with panel = "),
              std::string::npos)
        << all;
}

}  // namespace
}  // namespace verbund
