#include "analysis/coverage/questions.hpp"

#include "analysis/confidence_sequence.hpp"
#include "analysis/stopping.hpp"

#include <cmath>
#include <limits>

namespace verbund {

namespace {

constexpr double no_width = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t joint_differences = 25;

Answer answer_of(bool right) { return right ? Answer::right : Answer::wrong; }

// A sign against the true one.
Answer answer_of(Sign sign, double difference) {
    if (sign == Sign::open) return Answer::open;
    return answer_of((sign == Sign::above_zero && difference > 0.0) ||
                     (sign == Sign::below_zero && difference < 0.0));
}

Sign sign_outside(const Interval& sample, double half_width) {
    if (sample.mean > half_width) return Sign::above_zero;
    return sample.mean < -half_width ? Sign::below_zero : Sign::open;
}

// What decides a sign, and is asked of a sample at each look.
using Decides = std::function<Sign(const Interval&)>;

struct NamedRule {
    std::string name;
    Decides decides;
};

// Ours first, then what it is better than.
std::vector<NamedRule> deciding_rules(double confidence) {
    const double rho_squared =
        best_rho_squared(confidence, static_cast<double>(decided_from));
    const auto t_sequence = [=](const Interval& sample) {
        return sign_outside(sample,
                            t_sequence_half_width(sample, rho_squared, confidence));
    };
    const auto asymptotic = [=](const Interval& sample) {
        if (sample.count < decided_from) return Sign::open;
        return sign_outside(sample,
                            asymptotic_half_width(sample, rho_squared, confidence));
    };
    const auto student = [](const Interval& sample) {
        return sign_outside(sample, sample.half_width);
    };
    return {{"decided",
             [=](const Interval& sample) { return decided(sample, confidence); }},
            {"t sequence from 16", t_sequence},
            {"asymptotic sequence from 64", asymptotic},
            {"Student's t from 16", student}};
}

CoverageQuestion narrow_question(const Law& law, double half_width,
                                 const Looks& looks) {
    const auto experiment = [=](std::uint64_t number) -> Outcome {
        const auto rule = [&](const Interval& sample) {
            return narrow_enough(sample, half_width);
        };
        const Stop stop = run_until(rule, law, 0.0, looks, number);
        if (!stop.stopped) return {Answer::open, stop.sample.count};
        return {answer_of(std::abs(stop.sample.mean) <= stop.sample.half_width),
                stop.sample.count};
    };
    return {"narrow enough", law.name, false, 0.0, half_width, experiment};
}

CoverageQuestion sign_question(const NamedRule& rule, const Law& law, double difference,
                               const Looks& looks) {
    const auto experiment = [=](std::uint64_t number) -> Outcome {
        Sign sign = Sign::open;
        const auto clear = [&](const Interval& sample) {
            sign = rule.decides(sample);
            return sign != Sign::open;
        };
        const Stop stop = run_until(clear, law, difference, looks, number);
        return {answer_of(sign, difference), stop.sample.count};
    };
    return {rule.name, law.name, true, difference, no_width, experiment};
}

CoverageQuestion joint_question(std::size_t runs, double confidence) {
    const auto experiment = [=](std::uint64_t number) -> Outcome {
        return {answer_of(all_hold(joint_differences, runs, confidence, number)), runs};
    };
    return {"Šidák, 25 differences", "normal", false, 0.0, no_width, experiment};
}

}  // namespace

void Answers::add(const Outcome& outcome) {
    ++experiments;
    right += outcome.answer == Answer::right;
    wrong += outcome.answer == Answer::wrong;
    runs += outcome.runs;
}

void Answers::add(const Answers& other) {
    experiments += other.experiments;
    right += other.right;
    wrong += other.wrong;
    runs += other.runs;
}

std::vector<CoverageQuestion> stopping_questions(const std::vector<Law>& laws,
                                                 const Looks& looks) {
    std::vector<CoverageQuestion> questions;
    for (double half_width : {0.3, 0.2, 0.1})
        for (const Law& law : laws)
            questions.push_back(narrow_question(law, half_width, looks));
    const std::vector<NamedRule> rules = deciding_rules(looks.confidence());
    for (const NamedRule& rule : rules)
        for (const Law& law : laws)
            questions.push_back(sign_question(rule, law, 0.0, looks));
    for (double difference : {0.5, 0.2, 0.1})
        for (const Law& law : laws)
            questions.push_back(sign_question(rules.front(), law, difference, looks));
    return questions;
}

std::vector<CoverageQuestion> coverage_questions(const std::vector<Law>& laws,
                                                 const Looks& looks) {
    std::vector<CoverageQuestion> questions = stopping_questions(laws, looks);
    for (std::size_t runs : {16u, 32u, 64u})
        questions.push_back(joint_question(runs, looks.confidence()));
    return questions;
}

}  // namespace verbund
