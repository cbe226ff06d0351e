// What `verbund sensitivity` says, over outcomes that are made by hand.
#include "analysis/random_stream.hpp"
#include "analysis/sequences/morris_trajectories.hpp"
#include "analysis/sequences/saltelli_blocks.hpp"
#include "analysis/sequences/sobol_points.hpp"
#include "io/csv_text.hpp"
#include "io/fault.hpp"
#include "run/sensitivity_report.hpp"
#include "unit/says.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace verbund {
namespace {

using namespace test;

// Fee from 0 to 80, demand from 0 to 1, and a third that does nothing. "verbund" is
// "zuruf" plus 40 minus the fee, under strong common luck and weak luck of its own.
struct ThreeInputs {
    DesignTable design;
    Outcomes outcomes;

    ThreeInputs(const std::string& kind, const UnitPoints& points,
                std::size_t replicates = 2)
        : design{kind, points.size(), {}},
          outcomes({"income_mean", "late_share@last52"}, {"zuruf", "verbund"},
                   points.size()) {
        design.columns = {{"cooperation.fee", "EUR per month", {}, {}},
                          {"demand", "1/week", {}, {}},
                          {"idle, really", "", {}, {}}};
        RandomStream stream(3);
        for (std::size_t point = 0; point < points.size(); ++point) {
            const UnitPoint& at = points[point];
            const double fee = 80.0 * at[0];
            design.columns[0].numbers.push_back(fee);
            design.columns[1].numbers.push_back(at[1]);
            design.columns[2].numbers.push_back(at[2]);
            for (std::size_t r = 0; r < replicates; ++r) {
                const double zuruf =
                    1000.0 * at[1] + 500.0 * static_cast<double>(r) + stream.normal();
                outcomes.put(0, 0, point, r, zuruf);
                outcomes.put(0, 1, point, r, zuruf + 40.0 - fee + stream.normal());
                outcomes.put(1, 0, point, r, 0.0);
                outcomes.put(1, 1, point, r, 0.0);
            }
        }
    }

    std::string report(SensitivityOptions options = {}) const {
        options.resamples = 200;
        return sensitivity_report(outcomes, design, options);
    }
};

TEST(SensitivityTable, SaysWhatDrivesAStrategyAndADifference) {
    const std::string text =
        ThreeInputs("saltelli", saltelli_blocks(128, 3, 1)).report();
    EXPECT_TRUE(says(text, "income_mean (EUR/week), zuruf: 128 of 128 base rows, 2"));
    EXPECT_TRUE(says(text, "demand drives most: a share of 0.99"));
    EXPECT_TRUE(says(text, "income_mean (EUR/week), verbund − zuruf: 128 of 128"));
    EXPECT_TRUE(says(text, "cooperation.fee drives most: a share of "));
    EXPECT_TRUE(says(text, "Luck makes 0 % of the variance of single runs."));
    EXPECT_FALSE(says(text, "-0.00") || says(text, "nan"));
    EXPECT_TRUE(says(text, "The means of points differ by no more than luck"));
}

TEST(SensitivityTable, SaysWhatMovesAndWhatIsNoMoreThanLuck) {
    SensitivityOptions options;
    options.metrics = {"income_mean"};
    options.strategy = "verbund";
    const std::string text =
        ThreeInputs("morris", morris_trajectories(12, 3, 1)).report(options);
    EXPECT_FALSE(says(text, "late_share"));
    EXPECT_FALSE(says(text, ", zuruf:"));
    EXPECT_TRUE(says(text, "verbund − zuruf: 12 of 12 trajectories, 2 replicates"));
    EXPECT_TRUE(says(text, "cooperation.fee moves it most: by 8"));
    EXPECT_TRUE(says(text, "over its whole range, up or down."));
    EXPECT_TRUE(says(text, "No more than luck alone would give: "));
}

TEST(SensitivityTable, SaysWhatGoesWithItOverAnyOtherPoints) {
    ThreeInputs one("sobol", sobol_points(64, 3, 1), 1);
    one.outcomes.put(0, 1, 5, 0, NAN);
    one.design.columns.push_back({"still", "", std::vector<double>(64, 1.0), {}});
    const std::string text = one.report();
    EXPECT_TRUE(says(text, "verbund − zuruf: 63 of 64 points, 1 replicate\n"));
    EXPECT_TRUE(says(text, "It falls most with cooperation.fee: correlation -1.00"));
    EXPECT_TRUE(says(text, "It rises most with demand: correlation 1.00"));
    EXPECT_TRUE(says(text, "Luck is not known: each point ran once."));
    EXPECT_TRUE(says(text, "it has no order: still."));
    EXPECT_TRUE(says(text, "No correlation can be told"));
}

TEST(SensitivityTable, IsTidyAsCsv) {
    SensitivityOptions options;
    options.format = Format::csv;
    const std::string text =
        ThreeInputs("saltelli", saltelli_blocks(128, 3, 1)).report(options);
    EXPECT_TRUE(text.starts_with(
        "strategy,baseline,metric,method,input,index,value,low,high,rows_used,rows,"
        "metric_unit\n"
        "zuruf,,income_mean,sobol,,mean,"))
        << text;
    EXPECT_TRUE(says(text, "\nverbund,zuruf,income_mean,sobol,cooperation.fee,ST,"));
    EXPECT_TRUE(says(text, "\nverbund,zuruf,income_mean,sobol,\"idle, really\",S1,"));
    EXPECT_TRUE(says(text, "sobol,demand,ST,,,,128,128,share\n"));
    EXPECT_EQ(csv_text("a \"b\""), "\"a \"\"b\"\"\"");
}

TEST(SensitivityTable, HoldsEveryNumberAsJson) {
    SensitivityOptions options;
    options.format = Format::json;
    const std::string text =
        ThreeInputs("morris", morris_trajectories(12, 3, 1)).report(options);
    for (const char* part : {"\"mu_star\": {", "\"by_luck\": {", "\"baseline\": null",
                             "\"baseline\": \"zuruf\"", "\"method\": \"morris\"",
                             "\"rows_used\": 12", "\"left_out\": []"})
        EXPECT_TRUE(says(text, part));
}

TEST(SensitivityTable, RefusesNamesAndPointsThatAreNotThere) {
    ThreeInputs one("morris", morris_trajectories(12, 3, 1));
    SensitivityOptions options;
    options.metrics = {"income_meen"};
    EXPECT_THROW(one.report(options), ScenarioRefused);
    options.metrics.clear();
    options.baseline = "nobody";
    EXPECT_THROW(one.report(options), ScenarioRefused);
    one.design.kind = "saltelli";
    EXPECT_THROW(one.report(), ScenarioRefused);
}

}  // namespace
}  // namespace verbund
