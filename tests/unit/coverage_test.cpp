#include "analysis/coverage/questions.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace verbund;

namespace {

constexpr std::size_t experiments = 2000;

Answers answers_of(const CoverageQuestion& question, std::size_t count = experiments) {
    Answers answers;
    for (std::uint64_t number = 0; number < count; ++number)
        answers.add(question.experiment(number));
    return answers;
}

double share(std::size_t part, const Answers& answers) {
    return static_cast<double>(part) / static_cast<double>(answers.experiments);
}

double error_of(double share, std::size_t count = experiments) {
    return std::sqrt(share * (1.0 - share) / static_cast<double>(count));
}

std::vector<CoverageQuestion> asked(const std::string& rule, const std::string& law,
                                    double difference = 0.0) {
    std::vector<CoverageQuestion> found;
    for (const CoverageQuestion& question : coverage_questions(usual_laws()))
        if (question.rule == rule && question.law == law &&
            question.difference == difference)
            found.push_back(question);
    return found;
}

// A sample of 0, 0, 0 and 4, and a run that failed: mean 1, spread √3.
TEST(Law, OfASampleDrawsItsNumbersCentredAndScaled) {
    const std::vector<double> sample{0.0, 4.0, std::nan(""), 0.0, 0.0};
    const Law law = law_of_sample("seen", sample);
    EXPECT_EQ(law.name, "seen");
    RandomStream stream(7);
    int high = 0;
    for (int i = 0; i < 10'000; ++i) {
        const double number = law.draw(stream);
        const bool is_high = number > 0.0;
        EXPECT_NEAR(number, (is_high ? 3.0 : -1.0) / std::sqrt(3.0), 1e-12);
        high += is_high;
    }
    // 2,500 ± 4 standard errors of 43.3: false alarm 1 in 15,000.
    EXPECT_NEAR(high, 2500, 174);
    EXPECT_THROW(law_of_sample("one", std::vector{1.0, 1.0}), std::invalid_argument);
    EXPECT_THROW(law_of_sample("none", std::vector<double>{}), std::invalid_argument);
}

// Each sum of 400,000 is within four standard errors: false alarm 1 in 15,000 a law. The
// error of the mean square is √((kurtosis − 1) ÷ n), and the log-normal law, kurtosis
// 113.9, has a tail heavy enough to be granted more.
TEST(Law, HasMeanZeroAndSpreadOne) {
    constexpr int count = 400'000;
    const std::vector<double> kurtosis{3.0, 9.0, 113.9};
    ASSERT_EQ(usual_laws().size(), kurtosis.size());
    for (std::size_t l = 0; l < kurtosis.size(); ++l) {
        RandomStream stream(31);
        double sum = 0.0, squares = 0.0;
        for (int i = 0; i < count; ++i) {
            const double number = usual_laws()[l].draw(stream);
            sum += number;
            squares += number * number;
        }
        EXPECT_NEAR(sum / count, 0.0, 4.0 / std::sqrt(count)) << usual_laws()[l].name;
        EXPECT_NEAR(squares / count, 1.0, 4.0 * std::sqrt((kurtosis[l] - 1.0) / count))
            << usual_laws()[l].name;
    }
}

// Between 93 and 97 % is what is promised; four standard errors of 2,000 experiments are
// 1.9 points, so that .95 would be refused in 1 of 15,000 seeds.
TEST(Coverage, NarrowEnoughMeansWhatItSaysOnNormalDifferences) {
    const auto questions = asked("narrow enough", "normal");
    ASSERT_EQ(questions.size(), 3u);
    for (const CoverageQuestion& question : questions) {
        const Answers answers = answers_of(question);
        EXPECT_EQ(answers.right + answers.wrong, experiments);  // each of them stopped
        EXPECT_GT(share(answers.right, answers), 0.93) << question.half_width;
        EXPECT_LT(share(answers.right, answers), 0.97) << question.half_width;
    }
}

// At most 5 % under 125 looks. Truly about 2 %, seven standard errors below.
TEST(Coverage, DecidedIsSeldomFalseOnNormalDifferences) {
    const Answers answers = answers_of(asked("decided", "normal").at(0));
    EXPECT_LT(share(answers.wrong, answers), 0.05);
    EXPECT_EQ(answers.right, 0u);
}

// What the confidence sequence is for: a t interval looked at 128 times.
TEST(Coverage, PeekingAtStudentsTDecidesFalselyInTwoOfFive) {
    const Answers answers =
        answers_of(asked("Student's t from 16", "normal").at(0), 1000);
    EXPECT_NEAR(share(answers.wrong, answers), 0.39, 4.0 * error_of(0.39, 1000));
}

TEST(Coverage, ADifferenceOfHalfASpreadIsDecidedRightly) {
    const Answers answers = answers_of(asked("decided", "normal", 0.5).at(0));
    EXPECT_EQ(answers.right, experiments);
    EXPECT_LT(answers.runs, 120 * experiments);
}

// Of correlated differences Šidák's intervals hold together in 95 % or more; the bound
// is four standard errors below.
TEST(Coverage, SidakHoldsJointly) {
    for (const CoverageQuestion& question : asked("Šidák, 25 differences", "normal")) {
        const Answers answers = answers_of(question);
        EXPECT_GT(share(answers.right, answers), 0.95 - 4.0 * error_of(0.95));
        EXPECT_LT(share(answers.right, answers), 0.99);
    }
}

TEST(Coverage, AnExperimentIsItsNumber) {
    for (const CoverageQuestion& question : coverage_questions(usual_laws())) {
        const Outcome one = question.experiment(7), again = question.experiment(7);
        EXPECT_EQ(one.answer, again.answer);
        EXPECT_EQ(one.runs, again.runs);
    }
}

TEST(Coverage, WhatNeverStopsIsOpen) {
    const Looks few(0.95, 16, 40);
    const auto questions = coverage_questions(usual_laws(), few);
    const Outcome narrow = questions.at(8).experiment(1);  // a half width of .1
    EXPECT_EQ(narrow.answer, Answer::open);
    EXPECT_EQ(narrow.runs, 32u);  // no look between 32 and 40
}

// The seam for numbers of anybody: a law that draws from a sample.
TEST(Coverage, MayBeAskedOfALawOfOnesOwn) {
    const Law coin{
        "coin", [](RandomStream& stream) { return stream.below(2) == 0 ? -1.0 : 1.0; }};
    const auto questions = coverage_questions({coin});
    EXPECT_EQ(questions.front().law, "coin");
    const Answers answers = answers_of(questions.at(1));
    EXPECT_NEAR(share(answers.right, answers), 0.95, 0.03);
}

}  // namespace
