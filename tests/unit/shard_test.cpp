// Shards: every run is in exactly one, and what a scheduler or a person writes is read
// as meant or refused.
#include "run/shard.hpp"

#include "io/fault.hpp"
#include "io/journal/folder_lock.hpp"
#include "run/shard_claim.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <initializer_list>
#include <limits>
#include <map>
#include <utility>

namespace verbund {
namespace {

using Indices = std::vector<std::size_t>;

// Variables of a scheduler, gone afterwards.
class Environment {
public:
    using Variable = std::pair<const char*, const char*>;

    Environment(std::initializer_list<Variable> variables) : variables_(variables) {
        for (const auto& [name, value] : variables_) setenv(name, value, 1);
    }
    ~Environment() {
        for (const Variable& one : variables_) unsetenv(one.first);
    }

private:
    std::vector<Variable> variables_;
};

Scenario with_runs(int strategies, int replicates) {
    Scenario scenario;
    scenario.strategies.resize(static_cast<std::size_t>(strategies));
    scenario.replicates = replicates;
    return scenario;
}

TEST(Shards, AreNamedOneByOneOrTogether) {
    EXPECT_EQ(shards_named("3/40", 0).which, (Indices{3}));
    EXPECT_EQ(shards_named("3/40", 0).of, 40u);
    EXPECT_EQ(shards_named("0,8-10/40", 0).which, (Indices{0, 8, 9, 10}));
    EXPECT_EQ(shards_named("9-10,10/11", 0).which, (Indices{9, 10}));
    EXPECT_EQ(shards_named("3/40", 30).which, (Indices{33}));
}

TEST(Shards, WhatIsNoneIsRefused) {
    for (const char* wrong :
         {"", "3", "40/40", "-1/4", "1/0", "1/", "/4", "2-1/4", "a/4", "1,/4", "1/4x",
          "1/99999999999999999999", "auto", "auto/4"})
        EXPECT_THROW(shards_named(wrong, 0), ScenarioRefused) << wrong;
    EXPECT_THROW(shards_named("3/40", 37), ScenarioRefused);
}

// One past the largest number would be 0 again.
TEST(Shards, ALargeNumberIsNoSmallShard) {
    constexpr std::size_t most = std::numeric_limits<std::size_t>::max();
    EXPECT_THROW(shards_named("1/2", most), ScenarioRefused);
    EXPECT_THROW(shards_named("0-18446744073709551615/4", 1), ScenarioRefused);
    EXPECT_THROW(shards_named("18446744073709551615/4", 2), ScenarioRefused);
}

TEST(Shards, AutoIsWhatAJobArraySays) {
    const Environment slurm{{"SLURM_ARRAY_TASK_ID", "12"},
                            {"SLURM_ARRAY_TASK_MIN", "10"},
                            {"SLURM_ARRAY_TASK_COUNT", "5"}};
    EXPECT_EQ(shards_named("auto", 0).which, (Indices{2}));
    EXPECT_EQ(shards_named("auto", 0).of, 5u);
    EXPECT_EQ(shards_named("auto/2000", 1000).which, (Indices{1002}));
    EXPECT_THROW(shards_named("auto", 1000), ScenarioRefused);
}

TEST(Shards, AnArrayThatSaysHalfIsNoGuess) {
    const Environment half{{"SLURM_ARRAY_TASK_ID", "12"}};
    EXPECT_THROW(shards_named("auto/20", 0), ScenarioRefused);
    EXPECT_THROW(shards_named("auto", 0), ScenarioRefused);
    const Environment wrong{{"SLURM_ARRAY_TASK_MIN", "x"}};
    EXPECT_THROW(shards_named("auto/20", 0), ScenarioRefused);
}

// A user who repeats some jobs of an array does not mean the first shards, or all runs.
TEST(Shards, APartOfAnArrayIsNoGuess) {
    const auto refused = [](const char* id, const char* least, const char* most,
                            const char* count) {
        const Environment slurm{{"SLURM_ARRAY_TASK_ID", id},
                                {"SLURM_ARRAY_TASK_MIN", least},
                                {"SLURM_ARRAY_TASK_MAX", most},
                                {"SLURM_ARRAY_TASK_COUNT", count}};
        try {
            shards_named("auto", 0);
        } catch (const ScenarioRefused& why) {
            return std::string(why.what());
        }
        return std::string();
    };
    EXPECT_NE(refused("7", "7", "7", "1").find("an array of job 7 alone"),
              std::string::npos);
    EXPECT_NE(refused("6", "0", "6", "4").find("leaves out indices"),
              std::string::npos);
    EXPECT_NE(refused("", "0", "3", "4").find("SLURM_ARRAY_TASK_ID is \"\""),
              std::string::npos);
    EXPECT_EQ(refused("0", "0", "0", "1"), "");
    EXPECT_EQ(refused("4", "1", "4", "4"), "");
}

TEST(Shards, AutoIsWhatAnIndexedJobSays) {
    const Environment kubernetes{{"JOB_COMPLETION_INDEX", "7"}};
    EXPECT_EQ(shards_named("auto/40", 0).which, (Indices{7}));
    EXPECT_THROW(shards_named("auto", 0), ScenarioRefused);
}

TEST(Shards, HoldEveryRunOnce) {
    for (const int replicates : {1, 3, 16})
        for (const std::size_t of : {1u, 2u, 7u, 100u}) {
            const Scenario scenario = with_runs(3, replicates);
            const Plan plan(scenario);
            std::map<RunKey, int> times;
            for (std::size_t shard = 0; shard < of; ++shard)
                for (const RunKey& run : runs_of(plan, {{shard}, of})) ++times[run];
            EXPECT_EQ(times.size(), plan.runs());
            for (const auto& one : times) EXPECT_EQ(one.second, 1);
        }
}

// 24 runs: shard 1/2 has those of 2/4 and 3/4, and one of seven has more than none.
TEST(Shards, ClaimTheirRunsForOneProcess) {
    const auto folder = std::filesystem::path(testing::TempDir()) / "claims";
    std::filesystem::create_directories(folder);
    const Scenario scenario = with_runs(3, 8);
    const Plan plan(scenario);
    {
        const ShardClaim one(folder, plan, {{1}, 2});
        EXPECT_THROW(ShardClaim(folder, plan, {{1}, 2}), FolderBusy);
        EXPECT_THROW(ShardClaim(folder, plan, {{0, 3}, 4}), FolderBusy);
        EXPECT_NO_THROW(ShardClaim(folder, plan, {{0, 1}, 4}));
        EXPECT_NO_THROW(ShardClaim(folder, plan, {{0}, 100}));  // which has none
    }
    EXPECT_NO_THROW(ShardClaim(folder, plan, {{1}, 2}));
    std::filesystem::remove_all(folder);
}

TEST(Shards, ThoseThatMissRunsAreNamedAsASet) {
    EXPECT_EQ(shards_text({0}, 100, 10), "0/10");
    EXPECT_EQ(shards_text({5, 25, 31, 39, 99}, 100, 10), "0,2-3,9/10");
    for (std::size_t place = 0; place < 97; ++place) {
        const Shards named = shards_named(shards_text({place}, 97, 13), 0);
        EXPECT_LE(named.which[0] * 97 / 13, place);
        EXPECT_GT((named.which[0] + 1) * 97 / 13, place);
    }
}

}  // namespace
}  // namespace verbund
