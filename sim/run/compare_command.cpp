// How strategies differ, from outcomes that are read.
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/pairs_asked.hpp"
#include "run/read_source.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

CompareQuestion question_of(const OutcomeSource& source,
                            const CompareOptions& options) {
    CompareQuestion question;
    question.metrics = source.asked;
    question.pairs = pairs_asked(source, options.source, options.pairs);
    question.confidence = options.confidence.value_or(source.confidence);
    question.named = source.named;
    return question;
}

}  // namespace

int compare_command(const CompareOptions& options) {
    const OutcomeSource source = read_outcome_source(options.source);
    fmt::print("{}", comparison_report(source.outcomes, source.design,
                                       question_of(source, options), options.format));
    return exit_done;
}

}  // namespace verbund
