// Several programs in one folder: who waits for whom, and whose files are whose.
#include "io/files.hpp"
#include "io/journal/folder_lock.hpp"
#include "io/journal/shard_note.hpp"
#include "journal_fixture.hpp"

#include <fstream>
#include <set>
#include <string>
#include <thread>

namespace verbund {
namespace {

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
