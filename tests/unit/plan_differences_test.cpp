// How one plan differs from another is told thing by thing, as a reader of scenarios would.
#include "io/journal/plan_differences.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace verbund {
namespace {

using Words = std::vector<std::string>;

const std::string plan = R"(name = "Rauch"
weeks = 60
replicates = 2  # runs of each

[trust]
forgetting = 0.02  # share per week

[[region]]
name = "Stadt [alt]  # \"am Fluss\""
at = [0, 0]  # km east, north

[region.meeting]
contacts_per_week = 0.15

[[region]]
name = "Land"
at = [40, 10]

[[change]]
week = 30

[compare]
metrics = [
    "income_mean@all", "income_lowest_tenth@all",
    "good_share@all",
]
pairs = [
    [
    "zuruf", "allein",
], [
    "verbund", "allein",
],
]
)";

std::string with(const std::string& before, const std::string& after) {
    std::string other = plan;
    return other.replace(other.find(before), before.size(), after);
}

Words differences(const std::string& here, std::size_t most = 9) {
    return differences_between(entries_in(plan), entries_in(here), most);
}

TEST(PlanEntries, HaveTheirTablesAndNoComments) {
    const std::vector<PlanEntry> entries = entries_in(plan);
    const auto holds = [&](const PlanEntry& entry) {
        return std::count(entries.begin(), entries.end(), entry) == 1;
    };
    EXPECT_EQ(entries.front(), (PlanEntry{"", "name", "\"Rauch\""}));
    EXPECT_TRUE(holds({"[trust]", "", ""}));
    EXPECT_TRUE(holds({"[trust]", "forgetting", "0.02"}));
    const std::string stadt = R"("Stadt [alt]  # \"am Fluss\"")";
    EXPECT_TRUE(holds({"[[region]] " + stadt, "", ""}));
    EXPECT_TRUE(holds({"[[region]] " + stadt, "at", "[0, 0]"}));
    EXPECT_TRUE(holds({"[region.meeting] of " + stadt, "contacts_per_week", "0.15"}));
    EXPECT_TRUE(holds({"[[change]] 1", "week", "30"}));
    EXPECT_TRUE(holds({"[compare]", "pairs",
                       R"([ [ "zuruf", "allein", ], [ "verbund", "allein", ], ])"}));
}

TEST(PlanDifferences, CommentsAndReplicatesAreNone) {
    EXPECT_EQ(differences(plan), Words{});
    EXPECT_EQ(differences(with("replicates = 2  # runs of each", "replicates = 9")),
              Words{});
    EXPECT_EQ(differences("# by hand\n" + plan), Words{});
}

TEST(PlanDifferences, OfNumbersAreToldWithBoth) {
    EXPECT_EQ(differences(with("weeks = 60", "weeks = 30")),
              Words{"weeks = 60 there, 30 here"});
    EXPECT_EQ(differences(with("0.15", "0.2")),
              Words{R"([region.meeting] of "Stadt [alt]  # \"am Fluss\"" )"
                    "contacts_per_week = 0.15 there, 0.2 here"});
}

TEST(PlanDifferences, ATableThatOnlyOneHasIsToldOnce) {
    const std::string more = with("[[change]]",
                                  "[[region]]\nname = \"Insel\"\nat = [9, 9]\n\n"
                                  "[[change]]");
    EXPECT_EQ(differences(more), Words{R"([[region]] "Insel" is here alone)"});
    EXPECT_EQ(differences_between(entries_in(more), entries_in(plan), 9),
              Words{R"([[region]] "Insel" is there alone)"});
    // A region and its own settings under another name.
    EXPECT_EQ(differences(with("am Fluss", "am See")).size(), 2u + 2u);
    EXPECT_EQ(differences(with("week = 30", "week = 30\nuntil = 40")),
              Words{"[[change]] 1 until = 40 is here alone"});
}

TEST(PlanDifferences, OfLongValuesAreToldWhereTheyDiffer) {
    const std::string other = with("good_share", "late_share");
    EXPECT_EQ(
        differences(other),
        Words{
            R"([compare] metrics = …me_mean@all", "income_lowest_tenth@all", "good_share@all", ] there, )"
            R"(…me_mean@all", "income_lowest_tenth@all", "late_share@all", ] here)"});
}

TEST(PlanDifferences, TheOrderCounts) {
    const std::string forth = "[trust]\na = 1\n[meeting]\nb = 2\n";
    const std::string back = "[meeting]\nb = 2\n[trust]\na = 1\n";
    EXPECT_EQ(differences_between(entries_in(forth), entries_in(back), 9),
              Words{"the same tables in another order"});
}

TEST(PlanDifferences, NoMoreAreToldThanAsked) {
    EXPECT_EQ(differences("", 2).size(), 2u);
}

// What a disk has done to a plan is told as a difference.
TEST(PlanDifferences, OfWhatIsNoPlanDoNotEndTheProgram) {
    for (const std::string text :
         {"]]]]\n", "[[\n= \n\"", "a = [\n[[b]]\n", "[[a]]\nname", "[[]]\n[.x]\n"})
        EXPECT_FALSE(differences(text).empty()) << text;
}

}  // namespace
}  // namespace verbund
