// Outcomes and designs of anybody's runs, out of tables in CSV.
#include "io/outcome_csv.hpp"
#include "io/csv_cells.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>

#include <unistd.h>

namespace verbund {
namespace {

namespace fs = std::filesystem;

struct Table {
    fs::path file = fs::temp_directory_path() / ("verbund_" + std::to_string(getpid()));
    Faults faults;

    explicit Table(const std::string& text) { std::ofstream(file) << text; }
    ~Table() { fs::remove(file); }

    std::optional<Outcomes> outcomes(std::optional<std::size_t> points = {}) {
        return read_outcomes(file, points, faults);
    }

    std::optional<DesignTable> design() { return read_design_table(file, faults); }

    // Whether exactly this was reported, at this line.
    ::testing::AssertionResult reported(std::size_t line, const std::string& part) {
        const auto found = faults.in_order();
        if (found.size() == 1 && found[0].line == line &&
            found[0].message.find(part) != std::string::npos)
            return ::testing::AssertionSuccess();
        auto failed = ::testing::AssertionFailure() << found.size() << " faults";
        for (const Fault& fault : found) failed << "\n" << fault.text();
        return failed;
    }
};

std::vector<double> numbers(const Outcomes& outcomes, std::size_t metric,
                            std::size_t strategy, std::size_t point) {
    const auto found = outcomes.of(metric, strategy, point);
    return {found.begin(), found.end()};
}

TEST(OutcomeCsv, ColumnsStandInAnyOrderAndReplicatesInTheirs) {
    Table table(
        "value,replicate,metric,point,strategy\n"
        "5,12,late,1,b\n"
        "4,7,late,1,b\n"
        "1.5,7,income,0,a\n");
    const auto read = table.outcomes();
    ASSERT_TRUE(read) << table.faults.in_order()[0].text();
    EXPECT_EQ(read->metrics(), (std::vector<std::string>{"late", "income"}));
    EXPECT_EQ(read->strategies(), (std::vector<std::string>{"b", "a"}));
    EXPECT_EQ(read->points(), 2u);
    EXPECT_EQ(numbers(*read, 0, 0, 1), (std::vector{4.0, 5.0}));
    EXPECT_EQ(numbers(*read, 1, 1, 0), (std::vector{1.5}));
    EXPECT_TRUE(numbers(*read, 0, 0, 0).empty());
}

TEST(OutcomeCsv, PointAndReplicateMayBeMissingAndFailedRunsAreEmpty) {
    Table table("strategy,metric,value\na,x,1\nb,x,\n");
    const auto read = table.outcomes();
    ASSERT_TRUE(read);
    EXPECT_EQ(numbers(*read, 0, 0, 0), (std::vector{1.0}));
    EXPECT_TRUE(std::isnan(read->of(0, 1, 0)[0]));
    Table words("strategy,metric,value,replicate\na,x,NA,0\na,x,nan,1\na,x,2,2\n");
    const auto failed = words.outcomes();
    ASSERT_TRUE(failed);
    EXPECT_TRUE(std::isnan(failed->of(0, 0, 0)[1]));
    EXPECT_EQ(failed->of(0, 0, 0)[2], 2.0);
}

TEST(OutcomeCsv, WhatDoesNotFitIsRefusedWhereItStands) {
    Table unknown("strategy,metric,value,replicat\na,x,1,0\n");
    EXPECT_FALSE(unknown.outcomes());
    EXPECT_TRUE(unknown.reported(
        1,
        "column = replicat: is not known, did you mean `replicate`?; columns "
        "strategy, metric, value, point, replicate"));
    Table missing("strategy,value\na,1\n");
    EXPECT_FALSE(missing.outcomes());
    EXPECT_TRUE(missing.reported(1, "metric: is missing as a column"));
    Table twice("strategy,metric,value\na,x,1\na,x,2\n");
    EXPECT_FALSE(twice.outcomes());
    EXPECT_TRUE(twice.reported(3, "has a number for replicate 0 already, in line 2"));
    Table word("strategy,metric,value\na,x,much\n");
    EXPECT_FALSE(word.outcomes());
    EXPECT_TRUE(word.reported(2, "value = much: is not a finite number"));
    Table empty("strategy,metric,value\n");
    EXPECT_FALSE(empty.outcomes());
    EXPECT_TRUE(empty.reported(1, "has no row"));
    Table outside("strategy,metric,value,point\na,x,1,2\n");
    EXPECT_FALSE(outside.outcomes(2));
    EXPECT_TRUE(outside.reported(2, "point = 2: is not in the design; 0 … 1"));
    Table gaps("strategy,metric,value,point\na,x,1,9999999\n");
    EXPECT_FALSE(gaps.outcomes());
    EXPECT_TRUE(gaps.reported(1, "leaves most points without a run"));
}

// A simulator that numbers all its runs gives no pairs, and says so rather than nothing.
TEST(OutcomeCsv, ReplicatesThatRunOnAreRefused) {
    Table table(
        "strategy,metric,value,replicate\na,x,1,0\na,x,2,1\nb,x,3,2\nb,x,4,3\n");
    EXPECT_FALSE(table.outcomes());
    EXPECT_TRUE(table.reported(1, "same number means the same luck"));
}

TEST(DesignTableCsv, ColumnsHoldNumbersYesAndNoOrWords) {
    Table table(
        "# kind = saltelli\n# made by hand\n# levels = 8\nfee,tests,vote,replicates\n"
        "10,yes,majority,2\n,no,,1\n");
    const auto design = table.design();
    ASSERT_TRUE(design) << table.faults.in_order()[0].text();
    EXPECT_EQ(design->kind, "saltelli");
    EXPECT_EQ(design->levels, 8u);
    EXPECT_EQ(design->points, 2u);
    ASSERT_EQ(design->columns.size(), 3u);
    EXPECT_EQ(design->columns[0].numbers[0], 10.0);
    EXPECT_TRUE(std::isnan(design->columns[0].numbers[1]));
    EXPECT_EQ(design->columns[1].numbers, (std::vector{1.0, 0.0}));
    EXPECT_EQ(design->columns[2].words, (std::vector<std::string>{"majority", ""}));
}

// The first is what libFuzzer found: no number went on as one.
TEST(DesignTableCsv, LevelsAreAnEvenNumber) {
    for (const char* levels : {"", "nan", "5", "0", "-4", "1002", "four", "4.0"}) {
        Table table(std::string("# kind = morris\n# levels = ") + levels + "\nx\n1\n");
        EXPECT_FALSE(table.design()) << levels;
        EXPECT_TRUE(table.reported(2, "an even number 2 … 1000")) << levels;
    }
}

TEST(DesignTableCsv, AColumnPointOrdersTheRows) {
    Table table("point,x\n1,0.5\n0,0.25\n");
    const auto design = table.design();
    ASSERT_TRUE(design);
    EXPECT_EQ(design->columns[0].numbers, (std::vector{0.25, 0.5}));
    Table twice("point,x\n1,0.5\n1,0.25\n");
    EXPECT_FALSE(twice.design());
    EXPECT_TRUE(twice.reported(1, "point = 1: stands twice; 0 … 1, each once"));
}

TEST(DesignTableCsv, WhatIsNoTableIsRefused) {
    Table kind("# kind = moris\nx\n1\n2\n");
    EXPECT_FALSE(kind.design());
    EXPECT_TRUE(kind.reported(1, "kind = moris: is not known, did you mean `morris`?"));
    Table empty("");
    EXPECT_FALSE(empty.design());
    EXPECT_TRUE(empty.reported(1, "file: is empty"));
    Table header("x,y\n");
    EXPECT_FALSE(header.design());
    EXPECT_TRUE(header.reported(1, "table: has no row"));
    Table twice("x,x\n1,2\n");
    EXPECT_FALSE(twice.design());
    EXPECT_TRUE(twice.reported(1, "stands twice in the header"));
    Table ragged("x,y\n1,2\n3\n");
    EXPECT_FALSE(ragged.design());
    EXPECT_TRUE(ragged.reported(3, "row: has 1 cells; the header has 2"));
}

// 200 inputs with long names: more than the line of a scenario may have.
TEST(DesignTableCsv, AHeaderMayNameEveryParameter) {
    std::string header = "x0", row = "0";
    for (int i = 1; i < 200; ++i) {
        header += ",group_of_parameters.one_parameter_" + std::to_string(i);
        row += ",1";
    }
    Table table(header + "\n" + row + "\n");
    const auto design = table.design();
    ASSERT_TRUE(design);
    EXPECT_EQ(design->columns.size(), 200u);
}

}  // namespace
}  // namespace verbund
