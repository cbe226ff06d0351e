// A journal is of one plan, and another plan is never mistaken for it.
#include "io/fault.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "journal_fixture.hpp"

#include <atomic>
#include <string>
#include <thread>

namespace verbund {
namespace {

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

}  // namespace
}  // namespace verbund
