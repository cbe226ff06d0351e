// [compare] of a scenario, and what stands for it where there is none.
#include "io/scenario/estimand_reader.hpp"
#include "io/scenario/scenario_writer.hpp"
#include "study/estimand_name.hpp"

#include "unit/written_scenario.hpp"

namespace verbund {
namespace {

class CompareReader : public test::ScenarioReader {
protected:
    std::string three() const {
        return std::string("weeks = 60\n") + test::head + test::place +
               "[[strategy]]\nname = \"a\"\n[[strategy]]\nname = \"b\"\n"
               "[[strategy]]\nname = \"c\"\n";
    }
    ComparePlan compare(const std::string& table) const {
        return read(three() + "[compare]\n" + table).compare;
    }
};

std::vector<std::pair<std::size_t, std::size_t>> pairs_of(const ComparePlan& compare) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const StrategyPair& pair : compare.pairs)
        pairs.emplace_back(pair.other, pair.baseline);
    return pairs;
}

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

TEST_F(CompareReader, ComparesEveryOtherStrategyWithTheFirstUnlessSaid) {
    const ComparePlan compare = read(three()).compare;
    EXPECT_EQ(pairs_of(compare), (Pairs{{1, 0}, {2, 0}}));
    EXPECT_EQ(compare.metrics,
              (std::vector<std::string>{
                  "income_mean@last52", "income_lowest_tenth@last52",
                  "served_share@last52", "late_share@last52", "good_share@last52"}));
    EXPECT_EQ(compare.primary, 0u);
    EXPECT_DOUBLE_EQ(compare.confidence, 0.95);
    EXPECT_FALSE(compare.stop);
}

TEST_F(CompareReader, TakesAllWeeksInForceWhereTheyAreFewerThanAYear) {
    const Scenario scenario = read(three() + "from_week = 20\n[record]\nevery = 30\n");
    EXPECT_EQ(scenario.compare.metrics.front(), "income_mean@all");
}

TEST_F(CompareReader, TakesABaselineOrPairs) {
    EXPECT_EQ(pairs_of(compare("baseline = \"b\"\n")), (Pairs{{0, 1}, {2, 1}}));
    EXPECT_EQ(pairs_of(compare("pairs = [[\"c\", \"b\"]]\n")), (Pairs{{2, 1}}));
}

TEST_F(CompareReader, NamesWindowsAndRegions) {
    const ComparePlan asked = compare(
        "metrics = [\"late_share@first10\", \"trust_mean\", "
        "\"income_mean@5-20@R\"]\nprimary = \"trust_mean\"\n");
    EXPECT_EQ(asked.metrics,
              (std::vector<std::string>{"late_share@first10", "trust_mean@last52",
                                        "income_mean@5-20@R"}));
    EXPECT_EQ(asked.primary, 1u);
}

TEST_F(CompareReader, BeginsWithTheReplicatesThatTheRuleAsksFor) {
    const Scenario narrow =
        read("replicates = 40\n" + three() +
             "[compare]\nstop_when = { half_width = 2.5, max = 100 }\n");
    EXPECT_EQ(narrow.replicates, 40);
    EXPECT_EQ(narrow.compare.stop->rule, StopPlan::narrow);
    EXPECT_DOUBLE_EQ(narrow.compare.stop->half_width, 2.5);
    EXPECT_EQ(narrow.compare.stop->most, 100);
    const Scenario decided =
        read(three() + "[compare]\nstop_when = { decided = true }\n");
    EXPECT_EQ(decided.replicates, 64);
    EXPECT_EQ(decided.compare.stop->most, 2000);
}

TEST_F(CompareReader, IsWrittenOutAndReadAgain) {
    const Scenario scenario =
        read(three() +
             "[compare]\nmetrics = [\"late_share@first10\", \"trust_mean@all@R\"]\n"
             "primary = \"trust_mean@all@R\"\nbaseline = \"c\"\nconfidence = 0.9\n"
             "stop_when = { half_width = 0.01, min = 48, max = 96 }\n");
    const ComparePlan again =
        read_scenario_text(resolved_text(scenario), "resolved.toml").compare;
    EXPECT_EQ(again.metrics, scenario.compare.metrics);
    EXPECT_EQ(again.primary, 1u);
    EXPECT_EQ(pairs_of(again), pairs_of(scenario.compare));
    EXPECT_DOUBLE_EQ(again.confidence, 0.9);
    ASSERT_TRUE(again.stop);
    EXPECT_EQ(again.stop->least, 48);
    EXPECT_EQ(again.stop->most, 96);
    EXPECT_DOUBLE_EQ(again.stop->half_width, 0.01);
}

// A table, and words of what is wrong with it.
struct Refused {
    const char *table, *words;
};

class RefusedCompare : public CompareReader,
                       public ::testing::WithParamInterface<Refused> {};

TEST_P(RefusedCompare, SaysWhatIsWrong) {
    const auto faults = test::faults_of(
        write("scenario.toml", three() + "[compare]\n" + GetParam().table));
    ASSERT_EQ(faults.size(), 1u) << GetParam().table;
    EXPECT_NE(faults[0].find(GetParam().words), std::string::npos) << faults[0];
}

INSTANTIATE_TEST_SUITE_P(
    Tables, RefusedCompare,
    ::testing::Values(
        Refused{"baseline = \"d\"\n", "compare.baseline = \"d\": is not known"},
        Refused{"baseline = \"a\"\npairs = [[\"c\", \"b\"]]\n", "stands beside"},
        Refused{"pairs = [[\"c\", \"c\"]]\n", "compares a strategy with itself"},
        Refused{"pairs = [[\"c\"]]\n", "is no pair"},
        Refused{"pairs = [[\"c\", \"a\"], [\"a\", \"c\"]]\n", "stands twice"},
        Refused{"metrics = []\n", "is no list of metrics"},
        Refused{"metrics = [\"income_mea\"]\n", "did you mean `income_mean`?"},
        Refused{"metrics = [\"income_mean@lasst5\"]\n", "has no such weeks"},
        Refused{"metrics = [\"income_mean@last61\"]\n", "has no such weeks"},
        Refused{"metrics = [\"income_mean@all@Q\"]\n", "has no such region"},
        Refused{"metrics = [\"late_share\", \"late_share@last52\"]\n", "stands twice"},
        Refused{"primary = \"trust_mean\"\n", "is not compared"},
        Refused{"confidence = 1.5\n", "compare.confidence = 1.5"},
        Refused{"stop_when = { max = 50 }\n", "has no rule"},
        Refused{"stop_when = { half_width = 1.0, decided = true }\n", "has two rules"},
        Refused{"stop_when = { half_width = 1.0, min = 16 }\n", "stop_when.min = 16"},
        Refused{"stop_when = { decided = true, max = 63 }\n", "ends before it begins"},
        Refused{"stop_when = { halfwidth = 1.0, decided = true }\n", "halfwidth"}));

TEST_F(CompareReader, RefusesToStopWhereThereIsNothingToCompare) {
    const auto faults = test::faults_of(
        write("scenario.toml", std::string("weeks = 60\n") + test::head + test::place +
                                   test::alone +
                                   "[compare]\nstop_when = { decided = true }\n"));
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_NE(faults[0].find("has nothing to compare"), std::string::npos);
}

TEST(EstimandName, IsReadAsItIsWritten) {
    Scenario scenario;
    for (const char* name : {"Bad Hersfeld", "a@b"}) {
        scenario.regions.emplace_back();
        scenario.regions.back().name = name;
    }
    for (const char* name :
         {"income_mean@all", "late_share@first7", "late_share@last52",
          "trust_mean@3-9@Bad Hersfeld", "trust_mean@last1@a@b"})
        EXPECT_EQ(estimand_name(estimand_named(name, scenario), scenario), name);
    for (const char* name :
         {"", "income", "income_mean", "income_mean@", "income_mean@last",
          "income_mean@last-3", "income_mean@9-3", "income_mean@0-3",
          "income_mean@all@Kiel", "income_mean@last52x"})
        EXPECT_THROW(estimand_named(name, scenario), std::logic_error) << name;
}

}  // namespace
}  // namespace verbund
