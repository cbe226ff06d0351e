// Runs in a journal come back to the last bit, and each is there once.
#include "io/files.hpp"
#include "io/journal/failed_note.hpp"
#include "io/journal/saved_run.hpp"
#include "journal_fixture.hpp"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <fstream>
#include <string>

// Those of this process, in place of the C library's.
static std::atomic<int> syncs = 0;
extern "C" int fdatasync(int file) {
    ++syncs;
    return static_cast<int>(::syscall(SYS_fdatasync, file));
}

namespace verbund {
namespace {

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

TEST_F(JournalTest, ReadingCanBeEnded) {
    keep(3);
    int records = 0;
    const auto stop_at_the_second = [&] {
        if (++records == 2) throw std::runtime_error("stopped");
    };
    EXPECT_THROW(Journal(folder, scenario, {stop_at_the_second}), std::runtime_error);
    EXPECT_EQ(records, 2);
}

TEST_F(JournalTest, NotesRunsThatHaveFailed) {
    Journal journal(folder, scenario);
    EXPECT_TRUE(failed_noted(folder).empty());
    journal.goes_on_without({0, 1, 2}, RunFailed("too long"));
    journal.goes_on_without({3, 0, 11}, RunFailed("too long"));
    std::ofstream(folder / "failed.txt", std::ios::app)
        << "0 0 10 1 2\n0 0\n4 0 1";  // none of them is whole
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

// As after a kill between the record of a run and the end of what was saved of it.
TEST_F(JournalTest, WhatWasSavedOfAKeptRunGoes) {
    keep(1);
    {
        Journal journal(folder, scenario);
        for (const int replicate : {0, 1})
            journal.save({0, 0, replicate}, {"world", "recorder"});
    }
    EXPECT_EQ(Journal(folder, scenario, {{}, {}, true}).runs(), 1u);
    EXPECT_TRUE(fs::exists(folder / "saved-0-0-0.world")) << "a reader changes nothing";
    EXPECT_TRUE(Journal(folder, scenario).saved({0, 0, 1}));
    EXPECT_FALSE(fs::exists(folder / "saved-0-0-0.world"));
}

// A shard does not read what a thousand others have kept.
TEST_F(JournalTest, OfSomeRunsReadsThoseAlone) {
    keep(4);
    std::string damaged = segment();
    damaged[damaged.size() / 2 + 200] ^= 0x10;  // in the third of four
    put(damaged);
    const auto is_odd = [](const RunKey& run) { return run.replicate % 2 == 1; };
    Journal odd(folder, scenario, {{}, is_odd});
    EXPECT_EQ(odd.runs(), 2u);
    EXPECT_TRUE(odd.torn().empty()) << "nobody has looked";
    EXPECT_TRUE(odd.find({0, 0, 3}));
    EXPECT_FALSE(odd.find({0, 0, 0}));
    Journal even(folder, scenario,
                 {{}, [&](const RunKey& run) { return !is_odd(run); }});
    EXPECT_EQ(even.runs(), 1u);
    EXPECT_EQ(even.torn_runs(), 1u);
}

TEST_F(JournalTest, ThatIsOnlyReadIsNotBegun) {
    EXPECT_THROW(Journal(folder, scenario, {{}, {}, true}), fs::filesystem_error);
    EXPECT_FALSE(fs::exists(folder));
}

// A run of hours may come after short ones.
TEST_F(JournalTest, RunsAreSyncedWhileAnotherIsUnderWay) {
    Journal journal(folder, scenario);
    journal.sync();
    journal.keep(record_of(scenario, 0));
    const int before = syncs;
    while (syncs == before) journal.week_has_passed();
    for (int week = 0; week < 100; ++week) journal.week_has_passed();
    EXPECT_EQ(syncs, before + 1) << "nothing more is to be synced";
}

}  // namespace
}  // namespace verbund
