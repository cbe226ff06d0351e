// The journal of runs: every bit comes back, what is torn or damaged counts as not
// there, and another plan is never mistaken for this one.
#include "io/journal/journal.hpp"
#include "io/journal/failed_note.hpp"
#include "io/journal/folder_lock.hpp"
#include "io/journal/saved_run.hpp"
#include "io/journal/shard_note.hpp"

#include "io/fault.hpp"
#include "io/files.hpp"
#include "io/scenario/scenario_reader.hpp"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cmath>
#include <csignal>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <set>
#include <thread>

namespace verbund {
namespace {

namespace fs = std::filesystem;

Scenario two_regions() {
    Scenario scenario;
    scenario.name = "made up";
    scenario.text = "name = \"made up\"\n";
    scenario.weeks = 6;
    scenario.replicates = 4;
    scenario.trades.resize(1);
    scenario.trades[0].name = "T";
    scenario.regions = {{"A", 0, 0, 9, 99, {}}, {"B", 1, 1, 9, 99, {}}};
    scenario.strategies.resize(1);
    scenario.strategies[0].name = "s";
    scenario.record.every = 3;
    scenario.record.metrics = {"income_mean"};
    scenario.record.events = {"entered", "exited"};
    scenario.record.panel = {3, {"income"}, 0};
    scenario.record.network_every = 6;
    scenario.compare.metrics = {"income_mean@last6"};
    return scenario;
}

// Every member has something in it, and numbers that text would lose.
RunRecord record_of(const Scenario& scenario, int replicate) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    RunRecord record;
    record.run = {0, 0, replicate};
    record.series = {{0.1 + replicate, nan, -0.0, 1e-310, 5, 6}};
    record.estimates = {1.0 / 3.0};
    record.events = {{{1, 0, 1234567890123, -1}}, {}};
    record.panel = {{3, 6}, {0, 1}, {11, 12}, {{1.5, nan}}};
    record.network = {{6}, {4}, {2}, {11}, {12}, {0.7}, {0.1}};
    record.state = "0123456789abcdef0123456789abcdef";
    const std::size_t places = scenario.regions.size() + 1;
    record.flows.resize((static_cast<std::size_t>(scenario.weeks) + 1) * places);
    for (std::size_t i = 0; i < record.flows.size(); ++i)
        record.flows[i][Flow::served] = static_cast<double>(i) + 0.1;
    return record;
}

bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
    return a.size() == b.size() &&
           std::memcmp(a.data(), b.data(), a.size() * sizeof a[0]) == 0;
}

class JournalTest : public ::testing::Test {
protected:
    JournalTest()
        : folder(fs::temp_directory_path() /
                 ("verbund_journal_" + std::to_string(::getpid()))) {
        fs::remove_all(folder);
    }
    ~JournalTest() override { fs::remove_all(folder); }

    void keep(int replicates) const {
        Journal journal(folder, scenario);
        for (int r = 0; r < replicates; ++r) journal.keep(record_of(scenario, r));
        journal.sync();
    }
    std::string segment() const {
        std::ifstream in(folder / "0001.runs", std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    void put(const std::string& bytes) const {
        std::ofstream(folder / "0001.runs", std::ios::binary) << bytes;
    }

    const Scenario scenario = two_regions();
    const fs::path folder;
};

TEST_F(JournalTest, GivesBackEveryBitOfWhatResultsHold) {
    keep(3);
    Journal journal(folder, scenario);
    EXPECT_EQ(journal.runs(), 3u);
    EXPECT_TRUE(journal.torn().empty());
    const auto found = journal.find({0, 0, 2});
    ASSERT_TRUE(found);
    const RunRecord kept = record_of(scenario, 2);
    EXPECT_TRUE(same_bits(found->series[0], kept.series[0]));
    EXPECT_EQ(found->estimates, kept.estimates);
    ASSERT_EQ(found->events.size(), 2u);
    EXPECT_EQ(found->events[0][0].freelancer, 1234567890123);
    EXPECT_TRUE(same_bits(found->panel.columns[0], kept.panel.columns[0]));
    EXPECT_EQ(found->network.stages, kept.network.stages);
    EXPECT_EQ(found->state, kept.state);
    ASSERT_EQ(found->flows.size(), kept.flows.size());
    for (const int week : recorded_weeks(scenario))
        EXPECT_EQ(found->flows[static_cast<std::size_t>(week) * 3 + 2].amount,
                  kept.flows[static_cast<std::size_t>(week) * 3 + 2].amount);
    EXPECT_FALSE(journal.find({0, 0, 3}));
}

// Wherever a process is killed, whole records are there and nothing else is.
TEST_F(JournalTest, ATornTailCountsAsNotThere) {
    keep(2);
    const std::string whole = segment();
    const std::size_t head = whole.find('\n') + 1, record = (whole.size() - head) / 2;
    std::size_t least = 2, most = 0;
    for (std::size_t length = 0; length < whole.size(); length += 7) {
        const bool at_an_end = length <= head || length == head + record;
        put(whole.substr(0, length));
        Journal journal(folder, scenario);
        EXPECT_EQ(journal.torn().size(), at_an_end ? 0u : 1u) << length;
        EXPECT_EQ(journal.torn_runs(), journal.torn().size()) << length;
        for (int r = 0; r < static_cast<int>(journal.runs()); ++r)
            EXPECT_EQ(journal.find({0, 0, r})->state, record_of(scenario, r).state);
        least = std::min(least, journal.runs());
        most = std::max(most, journal.runs());
    }
    EXPECT_EQ(least, 0u);
    EXPECT_EQ(most, 1u);
}

// Otherwise it would be told at every later start.
TEST_F(JournalTest, ARunThatWasSimulatedAgainIsNoLongerTorn) {
    keep(3);
    const std::string whole = segment();
    const std::size_t record = (whole.size() - whole.find('\n')) / 3;
    for (const std::size_t torn : {record / 2, record + record / 2, record - 20}) {
        fs::remove_all(folder);
        keep(3);
        put(whole.substr(0, whole.size() - torn));
        const std::size_t lost = torn > record ? 2 : 1;
        {
            Journal journal(folder, scenario);
            EXPECT_EQ(journal.torn_runs(), 1u) << torn;  // nothing tells of a later one
            for (std::size_t r = 3 - lost; r < 3; ++r)
                journal.keep(record_of(scenario, static_cast<int>(r)));
        }
        EXPECT_EQ(Journal(folder, scenario).torn_runs(), 0u) << torn;
    }
}

TEST_F(JournalTest, CountsTheRunsAfterADamagedRecord) {
    keep(3);
    std::string damaged = segment();
    const std::size_t head = damaged.find('\n') + 1;
    damaged[head + (damaged.size() - head) / 6] ^= 0x10;  // in the first of three
    put(damaged);
    EXPECT_EQ(Journal(folder, scenario).torn().size(), 1u);
    EXPECT_EQ(Journal(folder, scenario).torn_runs(), 3u);
}

TEST_F(JournalTest, ADamagedRecordCountsAsNotThere) {
    keep(2);
    const std::string whole = segment();
    for (std::size_t at = whole.size() / 2; at < whole.size(); at += 11) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        put(damaged);
        Journal journal(folder, scenario);
        EXPECT_LT(journal.runs(), 2u) << at;
        EXPECT_EQ(journal.torn().size(), 1u) << at;
    }
}

// A fingerprint says nothing of the shape of a record. Results are made only of records
// that hold what the scenario asks for.
TEST_F(JournalTest, RefusesARecordOfAnotherShape) {
    const std::vector<std::function<void(RunRecord&)>> changes{
        [](RunRecord& one) { one.series.clear(); },
        [](RunRecord& one) { one.series[0].pop_back(); },
        [](RunRecord& one) { one.estimates.push_back(0.0); },
        [](RunRecord& one) { one.events.pop_back(); },
        [](RunRecord& one) { one.panel.regions.pop_back(); },
        [](RunRecord& one) { one.panel.columns.clear(); },
        [](RunRecord& one) { one.panel.columns[0].pop_back(); },
        [](RunRecord& one) { one.network.trust.push_back(0.5); }};
    {
        Journal journal(folder, scenario);
        for (int r = 0; r < static_cast<int>(changes.size()); ++r) {
            RunRecord record = record_of(scenario, r);
            changes[static_cast<std::size_t>(r)](record);
            journal.keep(record);
        }
    }
    Journal journal(folder, scenario);
    EXPECT_EQ(journal.runs(), changes.size());
    for (int r = 0; r < static_cast<int>(changes.size()); ++r)
        EXPECT_THROW(journal.find({0, 0, r}), WriteFailed) << r;
}

// A power cut may leave the length of a file without what was written into it.
TEST_F(JournalTest, ASegmentWithoutItsFirstLineHoldsNothing) {
    keep(1);
    const std::string whole = segment();
    put(std::string(512, '\0') + whole.substr(512));
    EXPECT_EQ(Journal(folder, scenario).runs(), 0u);
    EXPECT_EQ(Journal(folder, scenario).torn().size(), 1u);
    std::string other = whole;
    other[20] = 'z';  // in the fingerprint of its plan
    put(other);
    EXPECT_THROW(Journal(folder, scenario), WriteFailed);
}

TEST_F(JournalTest, CountsTheRunsAfterADamagedFirstLine) {
    keep(3);
    std::string damaged = segment();
    damaged[3] ^= 0x10;
    put(damaged);
    const Journal journal(folder, scenario);
    EXPECT_EQ(journal.torn_runs(), 3u);
    ASSERT_EQ(journal.torn().size(), 1u);
    EXPECT_TRUE(journal.torn()[0].has_no_beginning);
}

TEST_F(JournalTest, SaysWhatToDoWithASegmentOfAnotherVersion) {
    keep(1);
    std::string later = segment();
    later[std::string("verbund journal ").size()] = '2';
    put(later);
    try {
        const Journal journal(folder, scenario);
        FAIL() << "it was read";
    } catch (const WriteFailed& why) {
        EXPECT_NE(
            std::string(why.what())
                .find(
                    "0001.runs: is of another version of the journal, or its first "
                    "line is damaged; move it away, and its runs are simulated again"),
            std::string::npos)
            << why.what();
    }
}

TEST_F(JournalTest, ReadingCanBeEnded) {
    keep(3);
    int records = 0;
    const auto stop_at_the_second = [&] {
        if (++records == 2) throw std::runtime_error("stopped");
    };
    EXPECT_THROW(Journal(folder, scenario, stop_at_the_second), std::runtime_error);
    EXPECT_EQ(records, 2);
}

TEST_F(JournalTest, NotesRunsThatHaveFailed) {
    Journal journal(folder, scenario);
    EXPECT_TRUE(failed_noted(folder).empty());
    journal.goes_on_without({0, 1, 2}, RunFailed("too long"));
    journal.goes_on_without({3, 0, 11}, RunFailed("too long"));
    std::ofstream(folder / "failed.txt", std::ios::app) << "4 0 1";  // not whole
    const std::vector<RunKey> noted = failed_noted(folder);
    ASSERT_EQ(noted.size(), 2u);
    EXPECT_EQ(noted[0].replicate, 2);
    EXPECT_EQ(noted[1].strategy, 3);
    EXPECT_EQ(noted[1].replicate, 11);
}

TEST_F(JournalTest, NobodyWritesIntoASegmentOfAnother) {
    keep(1);
    const std::string before = segment();
    {
        Journal journal(folder, scenario);
        journal.keep(record_of(scenario, 1));
    }
    EXPECT_EQ(segment(), before);
    EXPECT_TRUE(fs::exists(folder / "0002.runs"));
    EXPECT_EQ(runs_kept_in(segments_kept_in(folder)), 2u);
}

TEST_F(JournalTest, ARunThatIsKeptTwiceIsOneRun) {
    keep(2);
    {
        Journal journal(folder, scenario);
        journal.keep(record_of(scenario, 1));
    }
    EXPECT_EQ(Journal(folder, scenario).runs(), 2u);
    EXPECT_EQ(runs_kept_in(segments_kept_in(folder)), 2u);
}

TEST_F(JournalTest, MoreReplicatesAreTheSamePlan) {
    keep(2);
    Scenario more = scenario;
    more.replicates = 9;
    EXPECT_TRUE(JournalPlan::of_folder(folder).differences(JournalPlan(more)).empty());
    EXPECT_EQ(Journal(folder, more).runs(), 2u);
}

TEST_F(JournalTest, SaysTheLargestNumberOfReplicates) {
    Scenario smoke =
        read_scenario(fs::path(VERBUND_SOURCE_DIR) / "scenarios" / "smoke.toml");
    const auto said = [&] {
        return JournalPlan::of_folder(folder).scenario(folder).replicates;
    };
    for (const auto& [replicates, then] : {std::pair{5, 5}, {8, 8}, {5, 8}, {9, 9}}) {
        smoke.replicates = replicates;
        const Journal journal(folder, smoke);
        EXPECT_EQ(said(), then);
    }
    std::vector<std::thread> shards;
    for (int replicates = 10; replicates < 18; ++replicates)
        shards.emplace_back([&, replicates] {
            Scenario more = smoke;
            more.replicates = replicates;
            const Journal journal(folder, more);
        });
    for (std::thread& shard : shards) shard.join();
    EXPECT_EQ(said(), 17);
}

TEST_F(JournalTest, ANameThatLooksLikeACommentIsPartOfThePlan) {
    Scenario north = scenario, south = scenario;
    north.regions[0].name = "\\\"A  # north";
    south.regions[0].name = "\\\"A  # south";
    EXPECT_FALSE(JournalPlan(north).differences(JournalPlan(south)).empty());
    EXPECT_NE(JournalPlan(north).fingerprint(), JournalPlan(south).fingerprint());
}

// A process may be killed before the plan that it writes is whole.
TEST_F(JournalTest, HalfAPlanIsNone) {
    Scenario other = scenario;
    other.seed = 99;
    { const Journal journal(folder, other); }
    fs::remove(folder / "resolved.toml");
    EXPECT_TRUE(JournalPlan::of_folder(folder).empty());
    EXPECT_EQ(Journal(folder, scenario).runs(), 0u);
    EXPECT_TRUE(
        JournalPlan::of_folder(folder).differences(JournalPlan(scenario)).empty());
}

TEST_F(JournalTest, OfTwoPlansThatBeginAtOnceOneIsRefused) {
    for (int times = 0; times < 20; ++times) {
        fs::remove_all(folder);
        std::atomic<int> refused = 0;
        std::vector<std::thread> shards;
        for (int seed = 1; seed <= 2; ++seed)
            shards.emplace_back([&, seed] {
                Scenario one = scenario;
                one.seed = static_cast<std::uint64_t>(seed);
                try {
                    Journal(folder, one).keep(record_of(one, 0));
                } catch (const ScenarioRefused&) {
                    ++refused;
                }
            });
        for (std::thread& shard : shards) shard.join();
        EXPECT_EQ(refused, 1);
        EXPECT_EQ(runs_kept_in(segments_kept_in(folder)), 1u);
    }
}

// A limit that holds for this process while it lives.
class Limit {
public:
    Limit(__rlimit_resource what, rlim_t most) : what_(what) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(what, &before_);
        const rlimit now{most, before_.rlim_max};
        ::setrlimit(what, &now);
    }
    ~Limit() { ::setrlimit(what_, &before_); }
    Limit(const Limit&) = delete;
    Limit& operator=(const Limit&) = delete;

private:
    __rlimit_resource what_;
    rlimit before_{};
};

TEST_F(JournalTest, HasMoreSegmentsThanAProcessMayHaveOpenFiles) {
    for (int r = 0; r < 150; ++r) {
        Journal journal(folder, scenario);
        journal.keep(record_of(scenario, r));
    }
    const Limit limit(RLIMIT_NOFILE, 100);
    Journal journal(folder, scenario);
    EXPECT_EQ(journal.runs(), 150u);
    for (int r = 0; r < 150; ++r) EXPECT_EQ(journal.find({0, 0, r})->run.replicate, r);
    EXPECT_EQ(runs_kept_in(segments_kept_in(folder)), 150u);
}

// As on a full disk: each thread tells why, and tries leave nothing behind.
TEST_F(JournalTest, ADiskWithoutRoomIsToldWithItsReason) {
    Journal journal(folder, scenario);
    const auto reason = [](const auto& step) -> std::string {
        try {
            step();
        } catch (const WriteFailed& failed) {
            return failed.what();
        }
        return "";
    };
    std::string first, second, third, fourth;
    {
        const Limit limit(RLIMIT_FSIZE, 40);
        first = reason([&] { journal.keep(record_of(scenario, 0)); });
    }
    second = reason([&] { journal.keep(record_of(scenario, 1)); });
    third = reason([&] { journal.find({0, 0, 1}); });
    fourth = reason([&] { journal.sync(); });
    EXPECT_NE(first.find("0001.runs: cannot write: File too large"), first.npos)
        << first;
    EXPECT_EQ(second, first);
    EXPECT_EQ(third, first);
    EXPECT_EQ(fourth, first);
    EXPECT_FALSE(fs::exists(folder / "0001.runs"));
}

TEST_F(JournalTest, WaitsForNoPipeAndReadsNoDevice) {
    keep(1);
    for (const char* name : {"0002.runs", "resolved.toml", "build.txt"}) {
        const fs::path file = folder / name;
        const fs::path aside = folder / "aside";
        if (fs::exists(file)) fs::rename(file, aside);
        for (const bool pipe : {true, false}) {
            if (pipe)
                ASSERT_EQ(::mkfifo(file.c_str(), 0600), 0);
            else
                fs::create_symlink("/dev/zero", file);
            EXPECT_THROW(Journal(folder, scenario), WriteFailed) << file;
            fs::remove(file);
        }
        if (fs::exists(aside)) fs::rename(aside, file);
    }
    ASSERT_EQ(::mkfifo((folder / "shards.txt").c_str(), 0600), 0);
    EXPECT_THROW(shards_noted(folder), WriteFailed);
    fs::create_symlink("/dev/zero", folder / "saved-0-0-0.world");
    EXPECT_THROW(Journal(folder, scenario).saved({0, 0, 0}), WriteFailed);
}

// A file with holes tells a size that nobody has written.
TEST_F(JournalTest, AForgedLengthTakesNoMemory) {
    keep(1);
    const std::string first_line = segment().substr(0, segment().find('\n') + 1);
    for (const std::uint64_t length : {1ull << 28, 1ull << 43, 1ull << 60}) {
        put(first_line + fmt::format("{:016x} {:032x} ", length, 0));
        fs::resize_file(folder / "0001.runs",
                        std::min<std::uint64_t>(length + 132, (1ull << 43) + 132));
        if (length == 1ull << 43)  // more than there is memory
            EXPECT_THROW(Journal(folder, scenario), WriteFailed);
        else
            EXPECT_EQ(Journal(folder, scenario).runs(), 0u) << length;
    }
}

TEST_F(JournalTest, ASavedRunGoesOnlyWhenItsRecordIsKept) {
    const RunKey run{0, 0, 0};
    Journal journal(folder, scenario);
    journal.save(run, {"world", "recorder"});
    EXPECT_EQ(journal.saved(run)->world, "world");
    journal.keep(record_of(scenario, 0));
    EXPECT_FALSE(journal.saved(run));
    journal.save({0, 0, 1}, {"world", "recorder"});
    EXPECT_EQ(runs_saved_in(folder), 1u);
    fs::rename(folder / "saved-0-0-1.world", folder / "saved-0-0-2.world");
    EXPECT_FALSE(journal.saved({0, 0, 2})) << "it is another run";
    journal.save({0, 0, 1}, {"world", "recorder"});
    fs::resize_file(folder / "saved-0-0-1.world", 100);
    EXPECT_FALSE(journal.saved({0, 0, 1}));
}

// In containers all processes have one id.
TEST_F(JournalTest, TemporaryNamesOfOneProcessIdDiffer) {
    make_folder(folder);
    EXPECT_NE(temporary_name(folder, "results", ".h5"),
              temporary_name(folder, "results", ".h5"));
    std::ofstream(temporary_name(folder, "results", ".h5"));
    std::ofstream(temporary_name(folder, "results-0-0", ".h5"));
    std::ofstream(folder / ".results-7.h5");
    std::ofstream(temporary_name(folder, "results-3-of-40", ".h5"));
    std::ofstream(folder / ".results-food.h5");   // of somebody else
    std::ofstream(folder / ".results-final.h5");  // of somebody else
    sweep_temporaries(folder, "results", ".h5");
    std::set<std::string> left;
    for (const auto& entry : fs::directory_iterator(folder))
        left.insert(entry.path().filename());
    EXPECT_EQ(left, (std::set<std::string>{".results-final.h5", ".results-food.h5"}));
}

TEST_F(JournalTest, SaysInWordsHowAnotherPlanDiffers) {
    keep(1);
    Scenario other = scenario;
    other.seed = 99;
    other.parameters.cooperation.fee = 41.0;
    const auto found = JournalPlan::of_folder(folder).differences(JournalPlan(other));
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0], "seed = 1 there, 99 here");
    EXPECT_NE(found[1].find("[cooperation] fee = "), std::string::npos) << found[1];
    EXPECT_NE(found[1].find(", 41"), std::string::npos) << found[1];
    EXPECT_THROW(Journal(folder, other), ScenarioRefused);
}

TEST_F(JournalTest, HoldsTheScenarioItself) {
    const Scenario smoke =
        read_scenario(fs::path(VERBUND_SOURCE_DIR) / "scenarios" / "smoke.toml");
    const Journal journal(folder, smoke);
    const JournalPlan plan = JournalPlan::of_folder(folder);
    const Scenario again = plan.scenario(folder);
    EXPECT_EQ(again.text, smoke.text);
    EXPECT_TRUE(plan.differences(JournalPlan(again)).empty());
}

TEST_F(JournalTest, OneProgramAtATimeHasAFolder) {
    make_folder(folder);
    const FolderLock lock(folder, FolderLock::alone);
    EXPECT_THROW(FolderLock(folder, FolderLock::alone), FolderBusy);
    EXPECT_THROW(FolderLock(folder, FolderLock::shared), FolderBusy);
}

TEST_F(JournalTest, ShardsShareAFolderAndTheLastOneHasItAlone) {
    make_folder(folder);
    auto one = std::make_unique<FolderLock>(folder, FolderLock::shared);
    FolderLock other(folder, FolderLock::shared);
    EXPECT_THROW(FolderLock(folder, FolderLock::alone), FolderBusy);
    EXPECT_FALSE(one->becomes_alone());
    EXPECT_TRUE(other.becomes_alone());
}

// As `verbund status` looks.
TEST_F(JournalTest, ALookAtTheFolderIsNoShard) {
    make_folder(folder);
    auto looks = std::make_unique<FolderLock>(folder, FolderLock::shared);
    FolderLock last(folder, FolderLock::shared);
    std::thread ends([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        looks.reset();
    });
    EXPECT_TRUE(last.becomes_alone());
    ends.join();
}

// One that begins while another looks whether it is the last.
TEST_F(JournalTest, AShardWaitsForTheFolder) {
    make_folder(folder);
    auto other = std::make_unique<FolderLock>(folder, FolderLock::alone);
    EXPECT_THROW(FolderLock(folder, FolderLock::shared, std::chrono::milliseconds(60)),
                 FolderBusy);
    std::thread ends([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        other.reset();
    });
    EXPECT_NO_THROW(FolderLock(folder, FolderLock::shared, patience_of_a_shard));
    ends.join();
}

TEST_F(JournalTest, KnowsIntoHowManyShardsItsRunsWereDivided) {
    make_folder(folder);
    EXPECT_EQ(shards_noted(folder), 1u);
    note_shards(folder, 40);
    EXPECT_EQ(shards_noted(folder), 40u);
}

}  // namespace
}  // namespace verbund
