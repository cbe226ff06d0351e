// What stands in results.h5 reads as it was recorded, and what does not is refused in
// words.
#include "io/results/stored_runs.hpp"
#include "io/files.hpp"
#include "io/journal/journal.hpp"
#include "io/journal/saved_run.hpp"
#include "io/results/hdf5_dataset.hpp"
#include "io/results/hdf5_file.hpp"
#include "io/results/results_coordinates.hpp"
#include "io/results/results_file.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "io/scenario/scenario_writer.hpp"
#include "record/flow_table.hpp"
#include "study/ensemble.hpp"
#include "study/estimand_name.hpp"

#include <gtest/gtest.h>

#include <unistd.h>
#include <array>
#include <bit>
#include <cmath>
#include <ctime>

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

TEST_F(Stored, SeriesAreWhatWasRecorded) {
    const RunRecord record = record_of({5, 0, 1});
    const StoredRuns runs = stored({record});
    const auto& metrics = scenario_.record.metrics;
    for (std::size_t m = 0; m < metrics.size(); ++m) {
        const std::vector<double> read = runs.series(metrics[m], record.run);
        ASSERT_EQ(read.size(), record.series[m].size());
        for (std::size_t i = 0; i < read.size(); ++i)
            EXPECT_TRUE(read[i] == record.series[m][i] ||
                        (std::isnan(read[i]) && std::isnan(record.series[m][i])))
                << metrics[m] << ' ' << i;
    }
    const std::string said =
        refusal([&] { runs.series("no_such_metric", record.run); });
    EXPECT_NE(said.find("no_such_metric: was not recorded"), std::string::npos) << said;
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

TEST_F(Stored, FileOfAnEarlierVersionIsRefused) {
    Handle file = create_hdf5_file(folder_ / "results.h5");
    Handle text = create_text(file, "scenario_resolved", resolved_text(scenario_));
    text.close();
    file.close();
    const std::string said = refusal([&] { StoredRuns runs(folder_); });
    EXPECT_NE(said.find("provenance: is not there: an earlier version has written"),
              std::string::npos)
        << said;
    EXPECT_NE(said.find("; the scenario run again"), std::string::npos) << said;
}

// What somebody else has made of a file is not believed.
class StoredChanged : public Stored {
protected:
    StoredChanged() {
        scenario_.record.panel.columns = {"income"};
        stored({record_of({0, 0, 0})});
    }

    static hid_t reals(std::span<const hsize_t> lengths, hid_t file, const char* name) {
        const Handle space(H5Screate_simple(static_cast<int>(lengths.size()),
                                            lengths.data(), nullptr));
        return H5Dcreate2(file, name, H5T_IEEE_F64LE, space, H5P_DEFAULT, H5P_DEFAULT,
                          H5P_DEFAULT);
    }

    // Calls change(file) with the file open to be written.
    template <class Change>
    void after(Change&& change) const {
        Handle file(
            H5Fopen((folder_ / "results.h5").c_str(), H5F_ACC_RDWR, H5P_DEFAULT));
        change(file);
        file.close();
    }

    void says(const std::string& words) const {
        const std::string said = refusal([&] { StoredRuns(folder_).panel({0, 0, 0}); });
        EXPECT_NE(said.find(words), std::string::npos) << said;
        EXPECT_NE(said.find("results.h5:1:1"), std::string::npos) << said;
    }
};

TEST_F(StoredChanged, InItsTypeIsRefused) {
    after([](hid_t file) {
        checked(H5Ldelete(file, states_name, H5P_DEFAULT));
        Handle(reals(std::array<hsize_t, 3>{6, 1, 1}, file, states_name)).close();
    });
    says("provenance/state does not hold texts");
}

TEST_F(StoredChanged, InItsRankIsRefused) {
    after([](hid_t file) {
        checked(H5Ldelete(file, states_name, H5P_DEFAULT));
        create_text(file, states_name, "one").close();
    });
    says("provenance/state has a single cell, not 6 × 1 × any cells");
}

TEST_F(StoredChanged, InItsLengthsIsRefused) {
    after([](hid_t file) {
        checked(H5Ldelete(file, "estimate", H5P_DEFAULT));
        Handle(reals(std::array<hsize_t, 4>{6, 1, 1, 1}, file, "estimate")).close();
    });
    says("estimate has 6 × 1 × 1 × 1 cells, not 6 × 1 × ");
}

TEST_F(StoredChanged, ToRowsThatAreNowhereIsRefused) {
    for (const std::int64_t rows : {std::int64_t{-1}, std::int64_t{4'000'000'000}}) {
        after([&](hid_t file) {
            const Handle count = open_dataset(file, "panel/run_count");
            constexpr std::array<hsize_t, 3> first{0, 0, 0}, one{1, 1, 1};
            write_block(count, Cell::whole, first, one, &rows);
        });
        says(rows < 0
                 ? "panel/run_count say 0 and -1, which is below 0"
                 : "does not have the rows of a run: 4000000000 of them from row 0");
    }
}

// A run that is saved before every week, with a journal that keeps its plan.
class SavedWorlds : public Stored, public KeptRuns, public Listener {
protected:
    SavedWorlds() {
        const Journal journal(folder_, scenario_);  // keeps the scenario there
        simulate_some(scenario_, {run_}, 1, *this, *this);
    }

    std::optional<RunRecord> find(const RunKey&) override { return std::nullopt; }
    void keep(const RunRecord& record) override { ended_ = record.state; }
    bool saves_after(double) const override { return resumed_ == nullptr; }
    void save(const RunKey&, const SavedRun& now) override { saved_.push_back(now); }
    std::optional<SavedRun> saved(const RunKey&) override {
        return resumed_ == nullptr ? std::nullopt : std::optional(*resumed_);
    }

    // Lives a saved run to its end.
    void resume(const SavedRun& saved) {
        resumed_ = &saved;
        simulate_some(scenario_, {run_}, 1, *this, *this);
    }

    const RunKey run_{5, 0, 0};
    std::vector<SavedRun> saved_;
    const SavedRun* resumed_ = nullptr;
    std::string ended_;
};

TEST_F(SavedWorlds, GoOnToTheSameEnd) {
    ASSERT_EQ(saved_.size(), 31u);
    const std::string whole = ended_;
    write_saved(folder_, run_, "plan", saved_[22]);
    const auto read = read_saved(folder_, run_, "plan", {});
    ASSERT_TRUE(read);
    resume(*read);
    EXPECT_EQ(ended_, whole);
}

TEST_F(SavedWorlds, ThatAreDamagedAreToldOfAndRemoved) {
    write_saved(folder_, run_, "plan", saved_[22]);
    const auto file = folder_ / "saved-5-0-0.world";
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    std::string said;
    KeepingPolicy policy;
    policy.tell = [&](const std::string& words) { said += words; };
    EXPECT_FALSE(read_saved(folder_, run_, "plan", policy));
    EXPECT_NE(
        said.find("saved-5-0-0.world: the saved world is damaged; its run begins"),
        std::string::npos)
        << said;
    EXPECT_FALSE(is_saved(folder_, run_));
}

// What held in which week, with the last region for all of them.
TEST_F(Stored, KeepsWhatChangesSetByWeek) {
    for (StrategyPlan& one : scenario_.strategies) one.from_week = 8;
    scenario_.changes = {
        {"slump", 10, 20, {1}, {{find_parameter("demand.projects_per_customer"), 0.5}}},
        {"", 15, {}, {}, {{find_parameter("helping.accounts"), std::string("need")}}}};
    stored({record_of({0, 0, 0})});
    const Handle file = open_hdf5_file(folder_ / "results.h5");
    const Handle weeks = open_dataset(file, "parameters_by_week/rules_week");
    std::vector<std::int32_t> from(5);
    ASSERT_EQ(lengths_of(weeks), std::vector<hsize_t>{5});
    read_block(weeks, Cell::index, std::array<hsize_t, 1>{0}, std::array<hsize_t, 1>{5},
               from.data());
    EXPECT_EQ(from, (std::vector<std::int32_t>{0, 8, 10, 15, 20}));

    const Handle demand =
        open_dataset(file, "parameters_by_week/demand.projects_per_customer");
    const std::size_t all = scenario_.regions.size();
    const std::array<hsize_t, 4> first{0, 0, 0, 0}, count{1, 1, 5, all + 1};
    std::vector<double> values(5 * (all + 1));
    read_block(demand, Cell::real, first, count, values.data());
    const double own = scenario_.parameters.demand.projects_per_customer;
    for (std::size_t i = 0; i < 5; ++i) {
        const bool slump = from[i] == 10 || from[i] == 15;
        const double* at = &values[i * (all + 1)];
        EXPECT_EQ(at[0], own);
        EXPECT_EQ(at[1], slump ? 0.5 : own);
        EXPECT_TRUE(slump ? std::isnan(at[all]) : at[all] == own);
    }
    const Handle accounts = open_dataset(file, "parameters_by_week/helping.accounts");
    EXPECT_EQ(read_text(accounts, std::array<hsize_t, 4>{0, 0, 2, all}), "ledger");
    EXPECT_EQ(read_text(accounts, std::array<hsize_t, 4>{0, 0, 3, all}), "need");
    EXPECT_FALSE(has(file, "parameters_by_week/cooperation.fee"));
}

TEST_F(Stored, KeepsNoWeeksWhereNothingChanges) {
    stored({record_of({0, 0, 0})});
    EXPECT_FALSE(has(open_hdf5_file(folder_ / "results.h5"), "parameters_by_week"));
}

// The smoke scenario records every metric, here every four weeks.
class StoredValues : public Stored {
protected:
    StoredValues() {
        scenario_.record.every = 4;
        scenario_.record.panel = {};
        scenario_.record.network_every = 0;
        scenario_.compare.metrics = {"income_mean@last7", "members@first9@Land"};
    }

    Estimand asked(const std::string& name) const {
        return estimand_named(name, scenario_);
    }
};

bool same_bits(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

TEST_F(StoredValues, AreTheStoredEstimatesOrTakenFromWhatWasRecorded) {
    const RunRecord record = record_of({5, 0, 1});
    const StoredRuns runs =
        stored({record_of({5, 0, 0}), record, record_of({0, 0, 1})});
    EXPECT_EQ(runs.estimates(), scenario_.compare.metrics);
    // Strategies begin in week 20; weeks 21 to 24 and 25 to 30 lie between recordings.
    for (const char* name :
         {"income_mean@last7", "members@first9@Land", "income_mean@1-30",
          "late_share@21-28", "served_share@5-30@Stadt", "posted@25-99",
          "income_gini@last7", "trust_mean@3-17", "members@all@Land", "posted@31-40"}) {
        const double expected = value_of(asked(name), scenario_, record);
        EXPECT_TRUE(
            same_bits(runs.value(asked(name), record.run), expected) ||
            (std::isnan(expected) && std::isnan(runs.value(asked(name), record.run))))
            << name << ' ' << expected << ' ' << runs.value(asked(name), record.run);
        EXPECT_EQ(std::isnan(expected), std::string(name) == "posted@31-40") << name;
        const std::vector<double> all = runs.values(asked(name), 5, 0);
        ASSERT_EQ(all.size(), 2u);
        EXPECT_TRUE(same_bits(all[1], runs.value(asked(name), record.run))) << name;
    }
}

TEST_F(StoredValues, OfRunsThatAreNotThereAreUnknown) {
    const StoredRuns runs = stored({record_of({5, 0, 3}), record_of({0, 0, 1})});
    EXPECT_EQ(runs.replicates(0), 4);
    for (const char* name : {"income_mean@last7", "posted@5-8", "trust_mean@all"}) {
        const auto of_one = runs.values(asked(name), 0, 0);
        ASSERT_EQ(of_one.size(), 4u);
        for (std::size_t i = 0; i < 4; ++i)
            EXPECT_EQ(std::isnan(of_one[i]), i != 1) << name << ' ' << i;
        EXPECT_TRUE(std::isnan(runs.value(asked(name), {2, 0, 0}))) << name;
        EXPECT_TRUE(std::isnan(runs.value(asked(name), {5, 0, 4}))) << name;
    }
}

TEST_F(StoredValues, ThatTheFileCannotGiveAreRefused) {
    scenario_.record.metrics = {"members"};
    const RunKey run{5, 0, 0};
    const StoredRuns runs = stored({record_of(run)});
    const auto refused = [&](const char* name) {
        return refusal([&] { runs.value(asked(name), run); });
    };
    const auto says = [&](const char* name, const std::string& words) {
        const std::string said = refused(name);
        EXPECT_NE(said.find(words), std::string::npos) << said;
    };
    says("income_mean@6-8", "income_mean@6-8: weeks 6 to 8 do not begin after one");
    says("income_mean@6-8", "recordings are after weeks 4, 8 … 28, 30; or name it in");
    says("posted@5-9@Land", "weeks 5 to 9 do not begin after one recording");
    says("trust_mean@all", "trust_mean@all: trust_mean was not recorded; name it in");
    EXPECT_EQ(refused("members@6-9"), "");
    EXPECT_EQ(refused("income_mean@last7"), "") << "it is stored";
}

TEST_F(StoredValues, WithoutFlowsAreTheStoredOnes) {
    scenario_.record.flows = false;
    const RunRecord record = record_of({5, 0, 0});
    const StoredRuns runs = stored({record});
    EXPECT_TRUE(same_bits(runs.value(asked("income_mean@last7"), record.run),
                          record.estimates[0]));
    const std::string said =
        refusal([&] { runs.value(asked("income_mean@5-8"), record.run); });
    EXPECT_NE(said.find("the file has no flows"), std::string::npos) << said;
    EXPECT_NE(said.find("one of income_mean@last7, members@first9@Land; or run it"),
              std::string::npos)
        << said;
}

// Nothing is asked beforehand: no estimate is stored, and all is taken from the rest.
TEST_F(StoredValues, NeedNoEstimates) {
    scenario_.compare.metrics.clear();
    scenario_.compare.pairs.clear();
    const RunRecord record = record_of({5, 0, 0});
    ResultsFile results(folder_, scenario_);
    results.add(record);
    results.finish();
    EXPECT_TRUE(record.estimates.empty());
    const StoredRuns runs(folder_);
    EXPECT_TRUE(same_bits(runs.value(asked("posted@1-28"), record.run),
                          value_of(asked("posted@1-28"), scenario_, record)));
}

// 64 points, 3 strategies, 16 replicates; the runs are made up.
class StoredSweep : public Stored {
protected:
    StoredSweep() {
        scenario_ = read_scenario_text(
            "name = \"sweep\"\nweeks = 30\nreplicates = 16\n[[trade]]\nname = \"T\"\n"
            "[[region]]\nname = \"R\"\nat = [0, 0]\nfreelancers = 20\n"
            "customers = 150\n[[strategy]]\nname = \"a\"\n[[strategy]]\nname = \"b\"\n"
            "[[strategy]]\nname = \"c\"\n[record]\nevery = 10\nflows = true\n"
            "metrics = [\"contacts\"]\n[design]\nkind = \"sobol\"\npoints = 64\n"
            "[design.vary]\n\"trust.clarity\" = [0.0, 1.0]\n[compare]\nmetrics = "
            "[\"posted@all\", \"served_share@all\", \"late_share@all\", "
            "\"good_share@all\", \"income_mean@all\", \"contacts@all\"]\n",
            "sweep.toml");
    }

    RunRecord made_up(const RunKey& run, double number) const {
        RunRecord record;
        record.run = run;
        record.series = {std::vector<double>(3 * 2, number)};
        record.flows.resize(31 * 2);
        for (std::size_t i = 2; i < record.flows.size(); ++i)
            for (double& amount : record.flows[i].amount)
                amount = number * static_cast<double>(i / 2);
        for (const Estimand& estimand : estimands_of(scenario_))
            record.estimates.push_back(value_of(estimand, scenario_, record));
        record.state = "there";
        return record;
    }

    // Asks every run for some estimands; returns the seconds of processor time.
    double seconds(const StoredRuns& runs,
                   const std::vector<std::string>& names) const {
        const std::clock_t before = std::clock();
        for (const std::string& name : names)
            for (int point = 0; point < 64; ++point)
                for (int strategy = 0; strategy < 3; ++strategy) {
                    const auto values =
                        runs.values(estimand_named(name, scenario_), strategy, point);
                    EXPECT_EQ(values.size(), 16u);
                    EXPECT_FALSE(std::isnan(values.back()));
                }
        return double(std::clock() - before) / CLOCKS_PER_SEC;
    }
};

TEST_F(StoredSweep, IsReadInLessThanASecond) {
    {
        ResultsFile results(folder_, scenario_);
        for (int point = 0; point < 64; ++point)
            for (int strategy = 0; strategy < 3; ++strategy)
                for (int replicate = 0; replicate < 16; ++replicate)
                    results.add(made_up({strategy, point, replicate},
                                        1.0 + strategy + replicate));
        results.finish();
    }
    const StoredRuns runs(folder_);
    const double stored = seconds(runs, scenario_.compare.metrics);
    const double taken =
        seconds(runs, {"posted@11-20", "served_share@11-30", "late_share@1-20",
                       "good_share@21-30", "income_mean@11-30", "contacts@11-30"});
    RecordProperty("stored", std::to_string(stored));
    RecordProperty("taken", std::to_string(taken));
    EXPECT_LT(stored, 1.0);
    EXPECT_LT(taken, 3.0);
}

TEST(Flows, AreKeptUnlessMetricsAreChosen) {
    const auto kept = [](const std::string& record) {
        return read_scenario_text(
                   "name = \"town\"\n[[trade]]\nname = \"T\"\n"
                   "[[region]]\nname = \"R\"\nat = [0, 0]\n"
                   "freelancers = 20\ncustomers = 150\n[[strategy]]\nname = \"a\"\n" +
                       record,
                   "town.toml")
            .record.flows;
    };
    EXPECT_TRUE(kept(""));
    EXPECT_TRUE(kept("[record]\nmetrics = \"all\"\n"));
    EXPECT_FALSE(kept("[record]\nmetrics = [\"income_mean\"]\n"));
    EXPECT_TRUE(kept("[record]\nmetrics = [\"income_mean\"]\nflows = true\n"));
    EXPECT_FALSE(kept("[record]\nflows = false\n"));
}

TEST(Flows, AreEachExplained) {
    const std::vector<FlowRow>& rows = flow_table();
    ASSERT_EQ(rows.size(), flow_names.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(rows[i].flow, static_cast<Flow>(i)) << rows[i].name();
        EXPECT_FALSE(rows[i].meaning.empty()) << rows[i].name();
        for (const auto& [end, unit] :
             {std::pair("_hours", "h"), {"_eur", "EUR"}, {"_weeks", "weeks"}})
            if (rows[i].name().ends_with(end)) {
                EXPECT_EQ(rows[i].unit, unit) << rows[i].name();
            }
    }
}

}  // namespace
}  // namespace verbund
