// What the rules of comparing and stopping cover, by experiment: a row a question.
#include "analysis/coverage/questions.hpp"
#include "io/json.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/interruption.hpp"
#include "run/plain_table.hpp"
#include "run/progress.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr std::size_t block = 100;  // experiments that one thread does at a time

// Experiments 0 … count − 1, whatever the number of threads.
Answers answers_of(const CoverageQuestion& question, std::size_t count,
                   const Workers& workers, Progress& progress) {
    std::vector<Answers> blocks((count + block - 1) / block);
    workers.each(blocks.size(), [&](std::size_t b) {
        const std::size_t end = std::min(count, (b + 1) * block);
        for (std::size_t number = b * block; number < end; ++number)
            blocks[b].add(question.experiment(number));
        progress.weeks_done(static_cast<int>(end - b * block));
    });
    Answers all;
    for (const Answers& one : blocks) all.add(one);
    progress.run_done();
    return all;
}

double share(std::size_t part, const Answers& answers) {
    return static_cast<double>(part) / static_cast<double>(answers.experiments);
}

// The standard error of a share.
double error_of(std::size_t part, const Answers& answers) {
    const double found = share(part, answers);
    return std::sqrt(found * (1.0 - found) / static_cast<double>(answers.experiments));
}

double mean_runs(const Answers& answers) { return share(answers.runs, answers); }

// At a true difference of 0 no sign is right.
bool can_be_right(const CoverageQuestion& question) {
    return question.difference != 0.0 || !question.decides_sign;
}

std::vector<std::string> line_of(const CoverageQuestion& question,
                                 const Answers& answers) {
    return {question.rule,
            question.law,
            fmt::format("{:g}", question.difference),
            std::isnan(question.half_width) ? "–"
                                            : fmt::format("{:g}", question.half_width),
            can_be_right(question)
                ? fmt::format("{:.1f}", 100.0 * share(answers.right, answers))
                : "–",
            fmt::format("{:.1f}", 100.0 * share(answers.wrong, answers)),
            fmt::format("{:.1f}", 100.0 * error_of(answers.wrong, answers)),
            fmt::format("{:.0f}", mean_runs(answers))};
}

Json json_of(const CoverageQuestion& question, const Answers& answers) {
    return Json::object({{"rule", question.rule},
                         {"law", question.law},
                         {"difference", question.difference},
                         {"half_width", question.half_width},
                         {"experiments", answers.experiments},
                         {"right", share(answers.right, answers)},
                         {"wrong", share(answers.wrong, answers)},
                         {"wrong_standard_error", error_of(answers.wrong, answers)},
                         {"runs", mean_runs(answers)}});
}

void print_table(const std::vector<CoverageQuestion>& questions,
                 const std::vector<Answers>& all_answers) {
    std::vector<std::vector<std::string>> rows{{"rule", "differences", "true",
                                                "half width", "right %", "wrong %", "±",
                                                "runs"}};
    for (std::size_t q = 0; q < questions.size(); ++q)
        rows.push_back(line_of(questions[q], all_answers[q]));
    fmt::print("{}\n", plain_table(rows, 2));
    fmt::print(
        "{} experiments a line, nominal 95 %. True difference and half width are in\n"
        "standard deviations of the differences. ± is the standard error of wrong.\n"
        "What is neither right nor wrong was open after {} runs.\n",
        all_answers.front().experiments, Looks().most());
}

}  // namespace

int coverage_command(const CoverageOptions& options) {
    const std::vector<CoverageQuestion> questions = coverage_questions(usual_laws());
    const Workers workers(threads_of(options));
    listen_for_signals();
    Progress progress(questions.size() * options.experiments, questions.size(),
                      options.quiet, "questions");
    std::vector<Answers> all_answers;
    for (const CoverageQuestion& question : questions)
        all_answers.push_back(
            answers_of(question, options.experiments, workers, progress));
    progress.clear();
    if (options.json) {
        Json rows = Json::list();
        for (std::size_t q = 0; q < questions.size(); ++q)
            rows.push(json_of(questions[q], all_answers[q]));
        fmt::print("{}\n", rows.text());
    } else {
        print_table(questions, all_answers);
    }
    return exit_done;
}

}  // namespace verbund
