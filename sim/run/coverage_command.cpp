// What the rules of comparing and stopping cover, by experiment: a row a question.
#include "run/commands.hpp"
#include "run/coverage_table.hpp"
#include "run/exit_code.hpp"
#include "run/interruption.hpp"
#include "run/observed_laws.hpp"
#include "run/pairs_asked.hpp"
#include "run/progress.hpp"
#include "run/read_source.hpp"

#include <algorithm>

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

// What is asked, and what people should know of it.
struct Asked {
    std::vector<CoverageQuestion> questions;
    std::string words;
};

Asked asked_by(const CoverageOptions& options) {
    if (options.source.place.empty()) return {coverage_questions(usual_laws()), ""};
    const OutcomeSource source = read_outcome_source(options.source);
    const std::vector<std::size_t> primary{source.asked[0]};
    const std::vector<ObservedLaw> seen =
        observed_laws(source, options.source.metrics.empty() ? primary : source.asked,
                      pairs_asked(source, options.source, options.pairs));
    std::vector<Law> laws;
    for (const ObservedLaw& one : seen) laws.push_back(one.law);
    return {stopping_questions(laws), words_of_laws(seen)};
}

}  // namespace

int coverage_command(const CoverageOptions& options) {
    const Asked asked = asked_by(options);
    const Workers workers(threads_of(options));
    listen_for_signals();
    Progress progress(asked.questions.size() * options.experiments,
                      asked.questions.size(), options.quiet, "question");
    std::vector<Covered> all;
    for (const CoverageQuestion& question : asked.questions)
        all.push_back(
            {question, answers_of(question, options.experiments, workers, progress)});
    progress.clear();
    if (options.json)
        fmt::print("{}", coverage_json(all));
    else
        fmt::print("{}{}", coverage_text(all), asked.words);
    return exit_done;
}

}  // namespace verbund
