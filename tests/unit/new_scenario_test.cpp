// A first scenario is what was given, and what was assumed is marked.
#include "io/scenario/new_scenario.hpp"
#include "unit/says.hpp"
#include "unit/written_scenario.hpp"

#include <cmath>

namespace verbund {
namespace {

using namespace test;

class NewScenario : public ScenarioReader {
protected:
    // As `verbund new` writes it, read again among the shipped scenarios.
    Scenario round_trip(const std::vector<std::string>& words,
                        const std::optional<fs::path>& table = {}) const {
        text_ = new_scenario_text("probe", new_regions(words, table), table);
        return read(text_, among_shipped());
    }

    // With something else set.
    static ReadOptions among_shipped(const std::vector<std::string>& set = {}) {
        ReadOptions options;
        options.shipped = fs::path(VERBUND_SOURCE_DIR) / "scenarios";
        options.set = set;
        return options;
    }

    std::string refused(const std::vector<std::string>& words,
                        const std::optional<fs::path>& table = {}) const {
        try {
            new_regions(words, table);
        } catch (const ScenarioRefused& fault) {
            return fault.what();
        }
        return "";
    }

    // Made up.
    fs::path table() const {
        return write("t.csv",
                     "name,type,x_km,y_km,inhabitants\n\"Au, Stadt\",a,1.5,2,30000\n"
                     "\"Bach, Stadt\",a,10,20,50000\nBach,b,11,21,10000\n"
                     "\"Cronau am See\",a,0,0,1000\nCronau am Wald,a,0,0,1000\n");
    }

    mutable std::string text_;
};

TEST_F(NewScenario, HasTheRegionsAsGivenAndAssumesTheRest) {
    const Scenario scenario = round_trip({"Kassel=160", "Göttingen=90"});
    ASSERT_EQ(scenario.regions.size(), 2u);
    EXPECT_EQ(scenario.regions[1].name, "Göttingen");
    EXPECT_EQ(scenario.regions[1].freelancers, 90);
    EXPECT_EQ(scenario.regions[1].customers, 603);  // 6.7 × 90
    EXPECT_DOUBLE_EQ(scenario.regions[0].x_km - scenario.regions[1].x_km, 40.0);
    EXPECT_EQ(scenario.trades.size(), 12u);
    EXPECT_EQ(scenario.strategies.size(), 3u);
    EXPECT_EQ(scenario.strategies[2].name, "verbund");
    EXPECT_TRUE(says(text_, "assumption, 40 km to a neighbour"));
    EXPECT_TRUE(says(text_, "assumption: 6.7 for each freelancer"));
}

TEST_F(NewScenario, TakesCustomersWhereTheyAreGiven) {
    const Scenario scenario = round_trip({"Kassel=160:900", "Göttingen=90"});
    EXPECT_EQ(scenario.regions[0].customers, 900);
    EXPECT_EQ(scenario.regions[1].customers, 603);
    const auto by_table = new_regions({"Au=10:70", "Bach=20"}, table());
    EXPECT_EQ(by_table[0].customers, 70);
    EXPECT_EQ(by_table[1].customers, 134);  // 6.7 × the other 20
    EXPECT_TRUE(says(refused({"Kassel=160:"}), "has no such number of customers"));
    EXPECT_TRUE(says(refused({"Kassel=160:9:9"}), "has no such number of customers"));
}

TEST_F(NewScenario, PutsEveryRegionAsFarFromItsNeighbours) {
    const auto regions = new_regions({"a=1", "b=1", "c=1", "d=1", "e=1"}, {});
    for (std::size_t i = 0; i < 5; ++i) {
        const NewRegion &one = regions[i], &next = regions[(i + 1) % 5];
        EXPECT_NEAR(std::hypot(one.x_km - next.x_km, one.y_km - next.y_km), 40.0, 0.15);
    }
    EXPECT_EQ(new_regions({"a=1"}, {})[0].x_km, 0.0);
}

TEST_F(NewScenario, CommentsEveryLineThatSaysSomething) {
    round_trip({"A=1"});
    std::istringstream lines(text_);
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.starts_with('[')) continue;
        EXPECT_NE(line.find('#'), line.npos) << line;
    }
}

// Of the last year, also where somebody tries it with fewer weeks.
TEST_F(NewScenario, FollowsEverybodyToTheEnd) {
    round_trip({"A=1"});
    const std::vector<std::string> earned_and_member{"earned", "member"};
    for (const char* weeks : {"weeks=520", "weeks=60"}) {
        const ReadOptions options = among_shipped({weeks});
        for (const Scenario& scenario :
             {read(text_, options),
              read_scenario(options.shipped / "bueroservice.toml", options),
              read_scenario(options.shipped / "which_rule.toml", options)}) {
            EXPECT_EQ(scenario.record.panel.every, 468);
            EXPECT_EQ(scenario.record.panel.columns, earned_and_member);
            EXPECT_EQ(scenario.record.panel.freelancers, 0);
        }
    }
}

// Also where somebody tries it with fewer weeks than a year, and with the line of
// stop_when that stands ready.
TEST_F(NewScenario, ComparesWithTheFirstStrategy) {
    const ComparePlan plan = round_trip({"A=1"}).compare;
    EXPECT_EQ(plan.metrics[plan.primary], "income_mean@last52");
    EXPECT_EQ(plan.metrics.size(), 4u);
    EXPECT_EQ(plan.pairs.size(), 2u);
    EXPECT_EQ(plan.pairs[0].baseline, 0u);
    EXPECT_FALSE(plan.stop);

    EXPECT_EQ(read(text_, among_shipped({"weeks=20"})).compare.pairs.size(), 2u);

    const std::string ready = "# stop_when";
    text_.replace(text_.find(ready), ready.size(), "stop_when");
    const auto stop = read(text_, among_shipped()).compare.stop;
    ASSERT_TRUE(stop);
    EXPECT_EQ(stop->half_width, 10.0);
    EXPECT_EQ(stop->most, 400);
}

TEST_F(NewScenario, TakesNamesOfAnyText) {
    const Scenario scenario = round_trip({"Bad Hersfeld=40", "a=b=3", "\"q\"\\=2"});
    EXPECT_EQ(scenario.regions[0].name, "Bad Hersfeld");
    EXPECT_EQ(scenario.regions[1].name, "a=b");
    EXPECT_EQ(scenario.regions[2].name, "\"q\"\\");
}

TEST_F(NewScenario, TakesPlacesAndInhabitantsFromATable) {
    const Scenario scenario = round_trip({"Au=20", "Bach=10"}, table());
    EXPECT_EQ(scenario.regions[0].x_km, 1.5);
    EXPECT_EQ(scenario.regions[1].y_km, 21.0);
    EXPECT_EQ(scenario.regions[0].customers, 151);  // 6.7 × 30 × 30,000 ÷ 40,000
    EXPECT_EQ(scenario.regions[1].customers, 50);
    EXPECT_TRUE(says(text_, "`Au, Stadt` in t.csv"));
    EXPECT_TRUE(says(text_, "`Bach` in t.csv, not `Bach, Stadt`"));
    EXPECT_TRUE(says(text_, "by inhabitants in t.csv"));
}

TEST_F(NewScenario, RefusesWhatIsNoRegionAndSaysAllOfIt) {
    const std::string said = refused({"Kassel", "A=0", "B=-3", "C=1.5", "=7", "all=3",
                                      "D=1", "D=2", " E=1", "F=99999999999"});
    EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 8) << said;
    EXPECT_TRUE(
        says(said, "region Kassel: says no number of freelancers; NAME=FREELANCERS"));
    for (const char* word : {"A=0", "B=-3", "C=1.5", "F=99999999999"})
        EXPECT_TRUE(
            says(said, std::string(word) + ": has no such number of freelancers"));
    EXPECT_TRUE(says(said, "=7: the name is empty"));
    EXPECT_TRUE(says(said, "all=3: is taken"));
    EXPECT_TRUE(says(said, "D=2: stands twice"));
    EXPECT_TRUE(says(said, "E=1: the name begins or ends with a space"));
}

TEST_F(NewScenario, RefusesNamesThatTheTableDoesNotHave) {
    const std::string said = refused({"Ax=3", "Cronau=2"}, table());
    EXPECT_TRUE(says(said,
                     "Cronau: is not known, did you mean `Cronau am See` or `Cronau am "
                     "Wald`?"));
    EXPECT_TRUE(says(said, "Ax: is not known; a name of "));
    EXPECT_TRUE(says(refused({"Bahc=1"}, table()), "did you mean `Bach`?"));
    EXPECT_THROW(new_regions({"A=1"}, folder_ / "none.csv"), InputMissing);
}

}  // namespace
}  // namespace verbund
