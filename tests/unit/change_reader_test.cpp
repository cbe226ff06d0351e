// [[change]] tables: what they say, and what people are told of them. What is wrong in
// one stands in tests/scenarios/bad.
#include "io/scenario/change_text.hpp"
#include "unit/written_scenario.hpp"

namespace verbund {
namespace {

using namespace test;

constexpr const char* slump =
    "[[change]]\nweek = 260\nuntil = 312\nlabel = \"slump\"\nregions = [\"R\"]\n"
    "[change.demand]\nprojects_per_customer = 0.05\nasked = 2\n";

class Changes : public ScenarioReader {
protected:
    Scenario read_with(const std::string& lines,
                       const ReadOptions& options = {}) const {
        return read(std::string(head) + place + alone + lines, options);
    }
};

TEST_F(Changes, AreReadInTheOrderOfTheFile) {
    const Scenario scenario = read_with(std::string(slump) +
                                        "[[change]]\nweek = 100\n[change.cooperation]\n"
                                        "fee = 30.0\n");
    ASSERT_EQ(scenario.changes.size(), 2u);
    const ChangePlan& first = scenario.changes[0];
    EXPECT_EQ(first.week, 260);
    EXPECT_EQ(first.until, 312);
    EXPECT_EQ(first.label, "slump");
    EXPECT_EQ(first.regions, std::vector<RegionIndex>{0});
    ASSERT_EQ(first.settings.size(), 2u);
    EXPECT_EQ(change_text(scenario, first),
              "weeks 260 … 311 in R: demand.asked = 2, demand.projects_per_customer = "
              "0.05 (slump)");
    EXPECT_EQ(change_text(scenario, scenario.changes[1]),
              "from week 100: cooperation.fee = 30");
    EXPECT_TRUE(scenario.notes.empty());
}

TEST_F(Changes, ThatSetNothingAreNoted) {
    const Scenario scenario = read_with("[[change]]\nweek = 7\n");
    ASSERT_EQ(scenario.notes.size(), 1u);
    EXPECT_NE(scenario.notes[0].find("the change in week 7 sets nothing"),
              std::string::npos);
}

// A change lies on top of what the command line sets, and it is said.
TEST_F(Changes, AreNotedWhereTheirParameterIsSet) {
    ReadOptions options;
    options.set = {"demand.projects_per_customer=0.2"};
    const Scenario scenario = read_with(slump, options);
    ASSERT_EQ(scenario.notes.size(), 1u);
    EXPECT_EQ(scenario.notes[0],
              "a change sets demand.projects_per_customer = 0.05 in weeks 260 … 311, "
              "whatever else does");
}

TEST_F(Changes, MustBeginInEveryRun) {
    const auto faults = faults_of(
        write("s.toml", std::string(head) + place + alone + slump +
                            "[design]\nkind = \"grid\"\n[design.vary]\nweeks = [259, "
                            "400]\n"));
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_NE(faults[0].find("weeks = 259: ends before a change begins; at least 260"),
              std::string::npos)
        << faults[0];
}

// At the change that has the last word.
TEST_F(Changes, MustKeepTheLimitsOfJoinedParameters) {
    const auto faults = faults_of(write(
        "s.toml", std::string(head) + place + alone +
                      "[[change]]\nweek = 3\n[change.population]\nfree_rider_share = "
                      "0.9\n[[change]]\nweek = 9\n[change.demand]\nasked = 2\n"));
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_NE(faults[0].find("s.toml:11:1: "), std::string::npos) << faults[0];
    EXPECT_NE(faults[0].find("is more than 1 in region R under strategy s in week 3"),
              std::string::npos)
        << faults[0];
}

}  // namespace
}  // namespace verbund
