// Where outcomes come from: a table in CSV and what lies beside it.
#include "io/compare_csv.hpp"
#include "io/fault.hpp"
#include "run/outcome_names.hpp"
#include "run/read_source.hpp"
#include "unit/says.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include <unistd.h>

namespace verbund {
namespace {

using namespace test;

namespace fs = std::filesystem;
using Indices = std::vector<std::size_t>;

class OutcomeSources : public ::testing::Test {
protected:
    fs::path folder_ =
        fs::temp_directory_path() / ("verbund_source_" + std::to_string(getpid()));

    void SetUp() override {
        fs::create_directories(folder_);
        write("runs.csv",
              "strategy,point,replicate,metric,value\n"
              "a,0,0,income,1\nb,0,0,income,2\nc,0,0,income,3\n"
              "a,1,0,income,4\nb,1,0,income,5\nc,1,0,income,6\n"
              "a,0,0,late@last52,.1\nb,0,0,late@last52,.2\nc,0,0,late@last52,.3\n");
    }
    void TearDown() override { fs::remove_all(folder_); }

    void write(const char* name, const std::string& text) const {
        std::ofstream(folder_ / name) << text;
    }

    OutcomeSource read(SourceOptions options = {}) const {
        options.place = folder_ / "runs.csv";
        return read_outcome_source(options);
    }

    // What is said of a source that is refused.
    std::string refusal(const SourceOptions& options = {}) const {
        try {
            read(options);
        } catch (const ScenarioRefused& refused) {
            return refused.what();
        }
        return "nothing was refused";
    }
};

TEST_F(OutcomeSources, WithoutWordOfAPlanEverythingIsComparedWithTheFirst) {
    const OutcomeSource source = read();
    EXPECT_EQ(source.named.metrics, (Indices{0, 1}));
    ASSERT_EQ(source.named.pairs.size(), 2u);
    EXPECT_EQ(source.named.pairs[1].other, 2u);
    EXPECT_EQ(source.named.pairs[1].baseline, 0u);
    EXPECT_EQ(source.confidence, 0.95);
    EXPECT_EQ(source.asked, (Indices{0, 1}));
    EXPECT_EQ(source.design.points, 2u);
    EXPECT_THROW(require_varied(source, {}), ScenarioRefused);
}

TEST_F(OutcomeSources, ADesignLiesBesideOrIsNamed) {
    write("runs.design.csv", "# kind = morris\nverbund.cooperation.fee\n10\n20\n");
    OutcomeSource source = read();
    EXPECT_EQ(source.design.kind, "morris");
    EXPECT_EQ(source.design.columns[0].unit, unit_of_input("cooperation.fee"));
    EXPECT_NE(source.design.columns[0].unit, "");
    EXPECT_NO_THROW(require_varied(source, {}));
    write("other.csv", "x\n1\n2\n");
    SourceOptions options;
    options.design = folder_ / "other.csv";
    options.kind = "saltelli";
    source = read(options);
    EXPECT_EQ(source.design.kind, "saltelli");
    EXPECT_EQ(source.design.columns[0].name, "x");
    write("other.csv", "x\n1\n");
    EXPECT_TRUE(says(refusal(options), "point = 1: is not in the design; 0 … 0"));
}

TEST_F(OutcomeSources, WhatWasNamedBeforeLiesBeside) {
    write("runs.compare.csv", compare_csv({{"late@last52"}, {{"c", "b"}}, 0.9}));
    SourceOptions options;
    options.metrics = {"income"};
    const OutcomeSource source = read(options);
    EXPECT_EQ(source.named.metrics, (Indices{1}));
    ASSERT_EQ(source.named.pairs.size(), 1u);
    EXPECT_EQ(source.named.pairs[0].other, 2u);
    EXPECT_EQ(source.named.pairs[0].baseline, 1u);
    EXPECT_EQ(source.confidence, 0.9);
    EXPECT_EQ(source.asked, (Indices{0}));
}

TEST_F(OutcomeSources, WhatWasNamedBeforeHasEveryMetricInEveryPair) {
    const std::string header = "strategy,baseline,metric,confidence\n";
    write("runs.compare.csv", header + "b,a,income,.95\nc,a,late@last52,.95\n");
    EXPECT_TRUE(says(refusal(), "has 2 rows; every metric once in every pair, 2 × 2"));
    write("runs.compare.csv", header + "b,b,income,.95\n");
    EXPECT_TRUE(says(refusal(), ":2:3: baseline = b: is compared with itself"));
    write("runs.compare.csv", header + "b,a,income,.95\nc,a,income,.9\n");
    EXPECT_TRUE(says(refusal(), ":3:12: confidence = .9: is another than above"));
    write("runs.compare.csv", header);
    EXPECT_TRUE(says(refusal(), "has no row"));
    write("runs.compare.csv", header + "d,a,income,.95\n");
    EXPECT_TRUE(says(refusal(), "runs.compare.csv d: is not there; a, b, c"));
}

TEST_F(OutcomeSources, ATableMaySayThatRunsWereAddedUntilDecided) {
    EXPECT_TRUE(read().named.assumed);
    const std::string header = "strategy,baseline,metric,confidence,runs\n";
    write("runs.compare.csv", header + "b,a,income,.95,until decided\n");
    EXPECT_TRUE(read().named.until_decided);
    EXPECT_FALSE(read().named.assumed);
    write("runs.compare.csv", header + "b,a,income,.95,planned\n");
    EXPECT_FALSE(read().named.until_decided);
    write("runs.compare.csv", header + "b,a,income,.95,many\n");
    EXPECT_TRUE(says(refusal(), ":2:16: runs = many: is not known; planned or until"));
    write("runs.compare.csv",
          header + "b,a,income,.95,planned\nc,a,income,.95,until decided\n");
    EXPECT_TRUE(says(refusal(), ":3:16: runs = until decided: is another than above"));
}

TEST_F(OutcomeSources, AMetricHasItsWindowOrTheUsualOne) {
    const std::vector<std::string> metrics{"income@all", "income@last52", "late@first9",
                                           "good@all", "good@last9"};
    EXPECT_EQ(metric_among(metrics, "income@all"), 0u);
    EXPECT_EQ(metric_among(metrics, "income"), 1u);
    EXPECT_EQ(metric_among(metrics, "late"), 2u);
    EXPECT_THROW(metric_among(metrics, "good"), ScenarioRefused);
    SourceOptions options;
    options.metrics = {"incom"};
    EXPECT_TRUE(says(refusal(options),
                     "--metric incom: is not there, did you mean `income`?; income, "
                     "late@last52"));
}

TEST_F(OutcomeSources, AScenarioHasNoNumbersYet) {
    SourceOptions options;
    options.place = "my.toml";
    try {
        read_outcome_source(options);
        FAIL() << "a scenario was read as a table";
    } catch (const ScenarioRefused& refused) {
        EXPECT_TRUE(says(refused.what(), "results of `verbund run my.toml`"));
    }
}

}  // namespace
}  // namespace verbund
