// What a comparison says, over outcomes that are made by hand.
#include "run/comparison_report.hpp"
#include "analysis/undefined.hpp"
#include "run/comparison_numbers.hpp"
#include "unit/says.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

#include <fmt/core.h>

namespace verbund {
namespace {

using namespace test;

// Income and lateness of three strategies in six runs.
constexpr double income[3][6]{{412, 388, 401, 455, 367, 430},
                              {420, 379, 408, 449, 381, 428},
                              {655, 641, 649, 702, 608, 683}};
constexpr double late[3][6]{{.062, .055, .071, .049, .066, .058},
                            {.060, .057, .065, .050, .068, .055},
                            {.081, .079, .094, .066, .090, .072}};

enum Strategy : std::size_t { allein, zuruf, verbund };

Outcomes made_by_hand() {
    Outcomes made({"income_mean@last52", "late_share@last52"},
                  {"allein", "zuruf", "verbund"}, 1);
    for (std::size_t s = 0; s < 3; ++s)
        for (std::size_t r = 0; r < 6; ++r) {
            made.put(0, s, 0, r, income[s][r]);
            made.put(1, s, 0, r, late[s][r]);
        }
    return made;
}

CompareQuestion all_named(std::vector<std::size_t> metrics,
                          std::vector<StrategyPair> pairs) {
    CompareQuestion question{metrics, pairs};
    question.named = {metrics, pairs};
    return question;
}

std::string text_of(const CompareQuestion& question) {
    return comparison_report(made_by_hand(), {}, question, Format::text);
}

// The worked example of analysis/README.md, which shows this text.
const char* const worked_example = R"(income_mean@last52, EUR/week
                    difference     surely       p  more in a run  pairs  cut by pairing
zuruf − allein         +2 ± 12  not clear   0.610           50 %      6            95 %
verbund − allein  +247.5 ± 6.4       more  <0.001          100 %      6            99 %
May be the greatest: verbund. May be the least: allein and zuruf.

income_mean@last52, EUR/week:
  Whether zuruf earns more or less than allein is not clear (-10 to 14 EUR/week).
  verbund earns 247.5 EUR/week more than allein (241.1 to 253.9), surely: more in all 6 runs.

± and p: joint 95 % over the 2 comparisons named before the runs (Šidák, Holm).
May be greatest, may be least: 95 % for each metric alone (Hsu).
surely: 0 lies outside the interval. more in a run: the share of pairs in which it gives more.
cut by pairing: the share of the variance that common luck takes away.
)";

TEST(ComparisonReport, SaysTheResultInATableAndInWords) {
    EXPECT_EQ(text_of(all_named({0}, {{zuruf, allein}, {verbund, allein}})),
              worked_example);
}

TEST(ComparisonReport, IsWhatTheReadmeShows) {
    std::ifstream file(VERBUND_SOURCE_DIR "/analysis/README.md");
    const std::string readme{std::istreambuf_iterator<char>(file), {}};
    EXPECT_TRUE(says(readme, worked_example));
    for (std::size_t r = 0; r < 6; ++r)
        EXPECT_TRUE(says(readme, fmt::format("| {} | {} | {} | {} |\n", r, income[0][r],
                                             income[1][r], income[2][r])));
}

TEST(ComparisonReport, ShowsSharesAsPercentPointsAndWarnsOfSkewness) {
    const std::string text = text_of(all_named({1}, {{verbund, allein}}));
    EXPECT_TRUE(says(text, "late_share@last52, percentage points\n"));
    EXPECT_TRUE(says(text, "+2.02 ± 0.44"));
    EXPECT_TRUE(says(text, "  6 < 8            90 %\n"));
    EXPECT_TRUE(says(text, "pairs < n: the differences are skewed."));
    EXPECT_TRUE(
        says(text,
             "verbund has 2.02 percentage points more than allein (1.58 to 2.45), "
             "surely: more in all 6 runs."));
    EXPECT_FALSE(says(text, "May be"));
}

// The sign of an interval is turned where it is said to be less.
TEST(ComparisonReport, SaysOfOnePairWhatTheOtherMetricsSay) {
    CompareQuestion question = all_named({0, 1}, {{allein, verbund}});
    question.who = "members";
    const std::string text = text_of(question);
    EXPECT_TRUE(says(text,
                     "income_mean@last52, EUR/week, members:\n"
                     "  allein gives members 247.5 EUR/week less than verbund "
                     "(241.1 to 253.9), surely: less in all 6 runs.\n"
                     "other metrics:\n  surely less: late_share@last52\n"));
}

TEST(ComparisonReport, SaysOfManyPairsTheGreatestAndAllSigns) {
    Outcomes made({"money"}, {"a", "b", "c", "d", "e"}, 1);
    for (std::size_t r = 0; r < 8; ++r) {
        const double luck = r % 2 == 0 ? 1.0 : -1.0;
        for (std::size_t s : {0u, 1u}) made.put(0, s, 0, r, 10.0);
        made.put(0, 2, 0, r, 20.0 + luck);
        made.put(0, 3, 0, r, 5.0 + luck);
        made.put(0, 4, 0, r, 10.0 + luck);
    }
    const std::string text = comparison_report(
        made, {}, all_named({0}, {{1, 0}, {2, 0}, {3, 0}, {4, 0}, {2, 1}}),
        Format::text);
    EXPECT_TRUE(
        says(text,
             "money:\n  c has 10.0 more than a (8.7 to 11.3), surely: more in all 8 "
             "runs.\n  surely more: c − a and c − b\n  surely less: d − a\n"
             "  not clear: e − a\n  equal: b − a\n"));
    const std::string to_a = comparison_report(
        made, {}, all_named({0}, {{1, 0}, {2, 0}, {3, 0}, {4, 0}}), Format::text);
    EXPECT_TRUE(says(to_a,
                     "  surely more than a: c\n  surely less than a: d\n"
                     "  not clear against a: e\n  equal to a: b\n"))
        << to_a;
    EXPECT_TRUE(says(text, "May be the greatest: c. May be the least: d."));
}

// What was named keeps its numbers whatever else is asked, and however it is turned;
// what was not named is marked.
TEST(ComparisonReport, MarksWhatWasAskedAfterwards) {
    CompareQuestion question = all_named({0}, {{zuruf, allein}, {verbund, allein}});
    question.pairs = {{allein, verbund}, {verbund, zuruf}};
    const std::string text = text_of(question);
    EXPECT_TRUE(says(text, "allein − verbund   -247.5 ± 6.4    less"));
    EXPECT_TRUE(says(text, "verbund − zuruf *     +246 ± 14    more"));
    EXPECT_TRUE(says(text, "more in all 6 runs. *\n"));
    EXPECT_TRUE(says(text, "± and p: joint 95 % over the 2 comparisons named before"));
    EXPECT_TRUE(says(text, "With *: 95 % for the one comparison asked afterwards."));
}

TEST(ComparisonReport, IsTidyAsCsv) {
    Outcomes made({"late, really"}, {"a", "b", "c"}, 1);
    for (std::size_t r = 0; r < 2; ++r) {
        made.put(0, 0, 0, r, 1.0);
        made.put(0, 1, 0, r, 2.0 + static_cast<double>(r));
    }
    made.put(0, 2, 0, 1, 4.0);
    CompareQuestion question = all_named({0}, {{0, 1}, {2, 0}});
    question.who = "lowest_tenth";
    question.confidence = 0.9025;  // each of two has .95, where t is 12.7062
    const std::string text = comparison_report(made, {}, question, Format::csv);
    EXPECT_TRUE(
        text.starts_with("strategy,baseline,metric,who,difference,low,high,p,pairs,"
                         "unit,confidence\n"
                         "a,b,\"late, really\",lowest_tenth,-1.5,-7.853102"))
        << text;
    EXPECT_TRUE(says(text, "\nc,a,\"late, really\",lowest_tenth,3,,,,1,,0.9025\n"));
}

TEST(ComparisonReport, HoldsEveryNumberAsJson) {
    CompareQuestion question = all_named({0}, {{verbund, allein}, {zuruf, allein}});
    question.metrics = {0, 1};
    const std::string text =
        comparison_report(made_by_hand(), {}, question, Format::json);
    for (const char* part :
         {"\"named_before\": 2", "\"asked_afterwards\": 2", "\"named_before\": false",
          "\"unit\": \"share\"", "\"difference\": 247.5", "\"surely\": \"not clear\"",
          "\"joint_over\": 2", "\"over_points\": null",
          "\"pairs_wanted_by_skewness\": 8",
          "\"unpaired_half_width\": ", "\"variance_cut_by_pairing\": 0.98796",
          "\"which_may_be\": [", "\"may_be\": false", "\"who\": \"all\""})
        EXPECT_TRUE(says(text, part));
}

TEST(ComparisonReport, IsMarkdownToo) {
    const std::string text = comparison_report(
        made_by_hand(), {}, all_named({0}, {{verbund, allein}}), Format::markdown);
    EXPECT_TRUE(
        text.starts_with("### income_mean@last52, EUR/week\n\n|  | difference |"))
        << text;
    EXPECT_TRUE(says(text, "\n| verbund − allein | +247.5 ± 5.2 | more | <0.001 | "));
}

// At three points the difference falls with the fee. "reach" has no pair at the second
// point, and is high where the baseline is low.
struct Sweep {
    DesignTable design{
        "grid", 3, {{"cooperation.fee", "EUR per month", {0, 40, 80}, {}}}};
    Outcomes outcomes{{"income_mean@last52", "reach"}, {"allein", "verbund"}, 3};

    Sweep() {
        for (std::size_t point = 0; point < 3; ++point)
            for (std::size_t r = 0; r < 6; ++r) {
                const double base = income[0][r], other = income[2][r];
                outcomes.put(0, 0, point, r, base);
                outcomes.put(0, 1, point, r,
                             other - 150.0 * static_cast<double>(point));
                outcomes.put(1, 0, point, r, base);
                outcomes.put(1, 1, point, r, point == 1 ? undefined : 500.0 - base);
            }
    }

    std::string report(Format format) const {
        return comparison_report(outcomes, design, all_named({0, 1}, {{1, 0}}), format);
    }
};

TEST(ComparisonReport, LetsPointsStandApart) {
    const std::string text = Sweep().report(Format::text);
    EXPECT_TRUE(
        says(text,
             "over points       least  at point  greatest  at point  deviation  "
             "more at\n"
             "verbund − allein  -52.5         2     247.5         0        150   "
             "2 of 3\n"));
    EXPECT_TRUE(says(text, "surely: more in 67 % of runs."));
    EXPECT_TRUE(says(text,
                     "verbund − allein over points: from -52.5 where cooperation.fee = "
                     "80 to 247.5 where cooperation.fee = 0.\nother metrics:\n"));
    EXPECT_TRUE(says(text, "± is luck."));
    EXPECT_TRUE(says(Sweep().report(Format::json), "\"greatest_at_point\": 0"));
}

TEST(ComparisonReport, SaysWherePairingHurtsAndWhatIsLeftOut) {
    const std::string text = Sweep().report(Format::text);
    EXPECT_TRUE(says(text, "-100 %\n"));  // twice the variance
    EXPECT_TRUE(says(text,
                     "verbund − allein: pairing hurts. With luck of their own "
                     "these runs would have ± "));
    EXPECT_TRUE(
        says(text, "verbund − allein: left out for want of pairs: 1 of 3 points.\n"));
}

TEST(ComparisonReport, SaysHowItsRunsWereChosen) {
    CompareQuestion question = all_named({0}, {{verbund, allein}});
    EXPECT_TRUE(says(text_of(question), "comparison named before the runs"));
    EXPECT_FALSE(says(text_of(question), "until signs were decided"));
    question.named.until_decided = true;
    EXPECT_TRUE(says(text_of(question), "Runs were added until signs were decided"));
    question.named.assumed = true;
    EXPECT_TRUE(says(text_of(question), "comparison, all of the table (Šidák, Holm)"));
}

// Two pairs that differ by the same are no certainty; 299 runs of 300 are not all.
TEST(ComparisonReport, IsNotSureOfTwoEqualPairs) {
    Outcomes outcomes({"members"}, {"a", "b"}, 1);
    for (std::size_t r = 0; r < 2; ++r) {
        outcomes.put(0, 0, 0, r, 0.0);
        outcomes.put(0, 1, 0, r, 1.0);
    }
    const std::string text =
        comparison_report(outcomes, {}, all_named({0}, {{1, 0}}), Format::text);
    EXPECT_TRUE(says(text, "by the same in all 2 runs. How sure that is takes more"));
    EXPECT_FALSE(says(text, "surely:  more"));
    EXPECT_EQ(percent_text(299.0 / 300.0), ">99 %");
    EXPECT_EQ(percent_text(1.0), "100 %");
}

TEST(ComparisonReport, SaysThatOnePairOrNoneIsTooFew) {
    Outcomes made({"money"}, {"a", "b", "c", "d"}, 1);
    made.put(0, 0, 0, 0, 1.0);
    made.put(0, 1, 0, 0, 3.5);
    for (std::size_t r = 1; r < 4; ++r)
        made.put(0, 2, 0, r, 1.0), made.put(0, 3, 0, r, 1.0);
    const std::string text = comparison_report(
        made, {}, all_named({0}, {{1, 0}, {2, 0}, {3, 2}}), Format::text);
    EXPECT_TRUE(says(text, "b − a  "));
    EXPECT_TRUE(says(text,
                     "b has 2.5 more than a in the only pair of runs. How sure "
                     "that is takes more pairs."));
    EXPECT_TRUE(says(text, "No run has a number of both c and a."));
    EXPECT_TRUE(says(text, "d and c are equal in all 3 runs."));
    EXPECT_FALSE(says(text, "nan") || says(text, "May be the"));
}

TEST(ComparisonReport, OfAPlanHasThePrimaryMetricFirst) {
    ComparePlan plan;
    plan.metrics = {"income_mean@last52", "late_share@last52"};
    plan.primary = 1;
    plan.pairs = {{verbund, allein}};
    const std::string text = text_of(question_of(plan));
    EXPECT_TRUE(text.starts_with("late_share@last52, percentage points\n")) << text;
    EXPECT_TRUE(says(text, "other metrics:\n  surely more: income_mean@last52\n"));
    EXPECT_TRUE(says(text, "over the 2 comparisons named before"));
}

TEST(ComparisonReport, OfNothingIsEmptyAndADoubtfulConfidenceIsRefused) {
    EXPECT_TRUE(says(text_of({}), "surely: 0 lies outside"));
    CompareQuestion question = all_named({0}, {{verbund, allein}});
    question.confidence = 0.4;
    EXPECT_THROW(text_of(question), std::invalid_argument);
}

}  // namespace
}  // namespace verbund
