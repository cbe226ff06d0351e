// What a scenario extends lies beside it or among the shipped scenarios, and nowhere
// else.
#include "unit/says.hpp"
#include "unit/written_scenario.hpp"

namespace verbund {
namespace {

using namespace test;

// A folder of one's own and one of shipped scenarios, beside each other.
class ScenarioFolder : public ScenarioReader {
protected:
    ScenarioFolder() {
        for (const char* name : {"own", "shipped", "shipped/strategies"})
            fs::create_directories(folder_ / name);
        write("shipped/.verbund-scenarios", "");
        write("shipped/world.toml",
              std::string(head) + place + "[members]\nlist = \"members.csv\"\n");
        write("shipped/members.csv",
              "id,region,trade,skills,rate,hours\na,R,T,,40,30\n");
        write("shipped/strategies/first.toml", "label = \"first\"\n");
        write("shipped/strategies/verbund.toml", "extends = \"first.toml\"\n");
        write("outside.toml", "label = \"outside\"\n");
    }

    // The strategy's label in a scenario of one's own, or what is wrong with it.
    std::string label(const std::string& extends) const {
        write("own/mine.toml",
              std::string(head) + place + alone + "extends = \"" + extends + "\"\n");
        const auto faults = faults_of(folder_ / "own/mine.toml", options());
        if (!faults.empty()) return faults[0];
        return read_scenario(folder_ / "own/mine.toml", options()).strategies[0].label;
    }

    ReadOptions options() const {
        ReadOptions options;
        options.shipped = folder_ / "shipped";
        return options;
    }
};

TEST_F(ScenarioFolder, ExtendsLooksBesideTheFileAndThenAmongTheShippedScenarios) {
    EXPECT_EQ(label("strategies/verbund.toml"), "first");
    EXPECT_EQ(label("../shipped/strategies/verbund.toml"), "first");
    fs::create_directory(folder_ / "own/strategies");
    write("own/strategies/verbund.toml", "label = \"mine\"\n");
    EXPECT_EQ(label("strategies/verbund.toml"), "mine");
}

TEST_F(ScenarioFolder, AScenarioAndWhatItNamesIsTakenFromTheShippedOnesToo) {
    write("own/mine.toml",
          std::string("extends = \"world.toml\"\nname = \"y\"\n") + alone);
    const Scenario scenario = read_scenario(folder_ / "own/mine.toml", options());
    EXPECT_EQ(scenario.members.size(), 1u);
}

TEST_F(ScenarioFolder, NoPathLeadsOutOfBoth) {
    for (const char* path : {"../outside.toml", "strategies/../../outside.toml",
                             "../shipped/../outside.toml"})
        EXPECT_TRUE(says(label(path), "leads out of the folder of the scenarios"));
    fs::create_symlink(folder_ / "outside.toml", folder_ / "shipped/link.toml");
    EXPECT_TRUE(says(label("link.toml"), "leads out of the folder of the scenarios"));
    EXPECT_TRUE(says(label("/etc/passwd"), "is an absolute path"));
}

TEST_F(ScenarioFolder, WhatIsMissingIsSaidWithBothPlacesAndTheNearestFile) {
    const std::string fault = label("strategies/verbunt.toml");
    EXPECT_TRUE(says(fault, "does not exist beside this file nor in " +
                                (folder_ / "shipped").string() +
                                ", did you mean `strategies/verbund.toml`?"));
    EXPECT_TRUE(says(label("verbund.toml"), "did you mean `strategies/verbund.toml`?"));
    write("own/nearer.toml", "label = \"n\"\n");
    EXPECT_TRUE(says(label("nearar.toml"), "did you mean `nearer.toml`?"));
}

TEST_F(ScenarioFolder, ATableOfOnesOwnIsNotTakenFromTheShippedScenarios) {
    write("own/mine.toml",
          std::string(head) + place + alone + "[members]\nlist = \"members.csv\"\n");
    const auto faults = faults_of(folder_ / "own/mine.toml", options());
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_TRUE(
        says(faults[0], "members.list = \"members.csv\": does not exist; a relative"));
}

TEST_F(ScenarioFolder, WithoutShippedScenariosAFileIsLookedForBesideOnly) {
    write("own/mine.toml", std::string(head) + place + alone +
                               "extends = \"strategies/verbund.toml\"\n");
    for (const ReadOptions& none : {ReadOptions{}, [] {
                                        ReadOptions missing;
                                        missing.shipped = "/no/such/folder";
                                        return missing;
                                    }()}) {
        const auto faults = faults_of(folder_ / "own/mine.toml", none);
        ASSERT_EQ(faults.size(), 1u);
        EXPECT_TRUE(says(faults[0], "does not exist; a relative path"));
    }
}

}  // namespace
}  // namespace verbund
