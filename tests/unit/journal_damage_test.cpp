// What is torn or damaged in a journal counts as not there, and is told.
#include "io/files.hpp"
#include "io/journal/shard_note.hpp"
#include "journal_fixture.hpp"

#include <fmt/core.h>

#include <sys/stat.h>
#include <unistd.h>

#include <functional>
#include <string>

namespace verbund {
namespace {

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

TEST_F(JournalTest, RunsAfterADamagedRecordAreThere) {
    keep(3);
    std::string damaged = segment();
    const std::size_t head = damaged.find('\n') + 1;
    damaged[head + (damaged.size() - head) / 6] ^= 0x10;  // in the first of three
    put(damaged);
    Journal journal(folder, scenario);
    EXPECT_EQ(journal.torn().size(), 1u);
    EXPECT_EQ(journal.torn_runs(), 1u);
    EXPECT_FALSE(journal.find({0, 0, 0}));
    for (const int replicate : {1, 2})
        EXPECT_EQ(journal.find({0, 0, replicate})->run.replicate, replicate);
    const auto kept = segments_kept_in(folder);
    EXPECT_EQ(runs_kept_in(kept), 2u);
    EXPECT_EQ(runs_torn_in(kept), 1u);
    const auto nothing = [] {};
    EXPECT_TRUE(names_all(folder, {{0, 0, 0}, {0, 0, 2}}, nothing)) << "whole or not";
    EXPECT_FALSE(names_all(folder, {{0, 0, 0}, {0, 0, 3}}, nothing));
    journal.keep(record_of(scenario, 0));
    EXPECT_EQ(runs_torn_in(segments_kept_in(folder)), 0u) << "it is there again";
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
    fs::create_symlink("/dev/zero", folder / "saved-0-0-1.world");
    EXPECT_THROW(Journal(folder, scenario).saved({0, 0, 1}), WriteFailed);
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

}  // namespace
}  // namespace verbund
