// Who gains in a results file: the numbers are those of its runs, and what its panel
// cannot say is refused in words.
#include "run/gains_report.hpp"
#include "io/files.hpp"
#include "io/results/results_file.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "run/comparison_answer.hpp"
#include "study/ensemble.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

namespace verbund {
namespace {

namespace fs = std::filesystem;

class GainsReport : public testing::Test {
protected:
    GainsReport()
        : folder_(fs::temp_directory_path() /
                  ("verbund_gains_" + std::to_string(::getpid()))) {
        make_folder(folder_);
        scenario_ =
            read_scenario(fs::path(VERBUND_SOURCE_DIR) / "scenarios/smoke.toml", {});
        scenario_.record.panel = {8, {"earned", "cash", "member"}, 0};
    }
    ~GainsReport() override { fs::remove_all(folder_); }

    StoredRuns stored(const std::vector<RunKey>& runs) {
        ResultsFile results(folder_, scenario_);
        for (const RunKey& run : runs) {
            Listener nobody;
            records_.push_back(recorded(scenario_, run, Workers(1), nobody));
            results.add(records_.back());
        }
        results.finish();
        return StoredRuns(folder_);
    }

    std::string refusal(Group group) {
        try {
            gains_answer(stored({{0, 0, 0}, {5, 0, 0}}), {{5, 0}}, group, 0.95);
        } catch (const ScenarioRefused& refused) {
            return refused.what();
        }
        return "";
    }

    Gain gain(Group group, std::size_t other, std::size_t baseline) const {
        const auto& columns = scenario_.record.panel.columns;
        const Weeks weeks{9, 60};
        return gain_of(group, earners_of(records_[baseline].panel, columns, weeks),
                       earners_of(records_[other].panel, columns, weeks));
    }

    fs::path folder_;
    Scenario scenario_;
    std::vector<RunRecord> records_;
};

const std::vector<RunKey> five_runs{
    {0, 0, 0}, {1, 0, 0}, {5, 0, 0}, {0, 0, 1}, {5, 0, 1}};

TEST_F(GainsReport, HasTheNumbersOfEachPairOfRuns) {
    const StoredRuns runs = stored(five_runs);
    const std::vector<StrategyPair> pairs{{5, 0}, {1, 0}};
    for (const GroupText& text : groups) {
        const GainsAnswer answer = gains_answer(runs, pairs, text.group, 0.95);
        const Gain first = gain(text.group, 2, 0), second = gain(text.group, 4, 3);
        const auto other = answer.outcomes.of(0, 0, 0);
        const auto baseline = answer.outcomes.of(0, 1, 0);
        ASSERT_EQ(other.size(), 2u) << text.name;
        EXPECT_EQ(other[0], first.other);
        EXPECT_EQ(other[1], second.other);
        EXPECT_EQ(baseline[1], second.baseline);
        ASSERT_GT(first.people, 0u) << text.name;
        const GroupFound& found = answer.found[0];
        EXPECT_EQ(found.runs, 2u);
        EXPECT_EQ(found.people, double(first.people + second.people) / 2.0);
        EXPECT_EQ(found.in_other_only,
                  double(first.in_other_only + second.in_other_only) / 2.0);
        EXPECT_DOUBLE_EQ(found.same, (first.same + second.same) / 2.0);
        EXPECT_EQ(answer.found[1].runs, 1u) << "zuruf has one run";
    }
}

TEST_F(GainsReport, OfNobodySaysSo) {
    const StoredRuns runs = stored(five_runs);
    const GainsAnswer answer = gains_answer(runs, {{1, 0}}, Group::members, 0.95);
    EXPECT_EQ(answer.found[0].people, 0.0) << "neither has cooperations";
    const std::string text = gains_report(answer, {}, Format::text);
    for (const char* words : {"No run has a number of both zuruf and allein",
                              "Nobody is in the group in zuruf − allein."})
        EXPECT_NE(text.find(words), text.npos) << words << "\nin\n" << text;

    // A pair without anybody makes no interval wider.
    const auto two = gains_answer(runs, {{1, 0}, {5, 0}}, Group::members, 0.95);
    ASSERT_EQ(two.question.pairs.size(), 1u);
    EXPECT_EQ(two.question.pairs[0].other, 2u);
}

TEST_F(GainsReport, OfOneRunAloneLeavesNothingToCompare) {
    const StoredRuns runs = stored({{5, 0, 0}});
    const GainsAnswer answer = gains_answer(runs, {{5, 0}}, Group::everybody, 0.95);
    EXPECT_EQ(answer.found[0].runs, 0u);
    const std::string text = gains_report(answer, {}, Format::text);
    EXPECT_NE(text.find("No run has a number of both verbund and allein"), text.npos);
    EXPECT_EQ(text.find("leaves out"), text.npos) << text;
}

TEST_F(GainsReport, OfAStrategyAgainstItselfIsNothing) {
    const StoredRuns runs = stored(five_runs);
    for (const GroupText& text : groups) {
        const GainsAnswer answer = gains_answer(runs, {{5, 5}}, text.group, 0.95);
        const ComparisonAnswer compared =
            comparison_answer(answer.outcomes, answer.question);
        EXPECT_EQ(sign_of(compared.metrics[0].pairs[0]), FoundSign::equal) << text.name;
        EXPECT_EQ(answer.found[0].in_other_only + answer.found[0].in_baseline_only, 0);
        EXPECT_EQ(answer.found[0].same, 1.0);
    }
}

// Runs that were added until a sign was decided are compared so that it holds at every
// look, whoever is asked about.
TEST_F(GainsReport, KnowsThatRunsWereAddedUntilDecided) {
    scenario_.compare.stop = StopPlan{StopPlan::decided, 0.0, 64, 128};
    const StoredRuns runs = stored(five_runs);
    const GainsAnswer answer = gains_answer(runs, {{5, 0}}, Group::everybody, 0.95);
    EXPECT_NE(gains_report(answer, {}, Format::text)
                  .find("Runs were added until signs were decided"),
              std::string::npos);
}

TEST_F(GainsReport, SaysWhomItIsAboutInEveryFormat) {
    const StoredRuns runs = stored(five_runs);
    const GainsAnswer answer =
        gains_answer(runs, {{5, 0}, {1, 0}}, Group::lowest_tenth, 0.95);
    const auto says = [&](Format format, const std::string& words) {
        const std::string text = gains_report(answer, {}, format);
        EXPECT_NE(text.find(words), text.npos) << words << "\nin\n" << text;
    };
    says(Format::text, "income@last52, EUR/week, lowest_tenth");
    says(Format::text, "what they earned in weeks 9 to 60");
    says(Format::text, "That leaves out 0 to 2 %.");
    says(Format::text, "same, %");
    says(Format::markdown, "| verbund, allein |");
    says(Format::csv, "verbund,allein,income@last52,lowest_tenth,");
    says(Format::json, "\"at_the_end_under_both\": ");
    says(Format::json, "\"weeks\": \"weeks 9 to 60\"");
    const std::string text = gains_report(answer, {}, Format::text);
    EXPECT_EQ(text.find("May be the greatest"), text.npos)
        << "each pair has freelancers of its own";
}

TEST_F(GainsReport, RefusesWhatThePanelCannotSay) {
    const auto says = [&](Group group, const std::string& words) {
        const std::string said = refusal(group);
        EXPECT_NE(said.find(words), said.npos) << words << "\nin\n" << said;
    };
    scenario_.record.panel.columns = {"earned", "income"};
    says(Group::members,
         "panel member: was not recorded; panel = { columns = "
         "[\"earned\", \"member\"], every = 8 } in [record]");
    scenario_.record.panel.columns = {"earned", "member"};
    scenario_.record.panel.freelancers = 20;
    says(Group::newcomers, "follows 20 freelancers of the start and no newcomers");
    EXPECT_EQ(refusal(Group::outsiders), "");
    scenario_.record.panel = {};
    says(Group::outsiders, "panel: was not recorded; panel = {");
}

}  // namespace
}  // namespace verbund
