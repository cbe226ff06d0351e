// How strategies differ, from outcomes that are read; of a group of freelancers, from
// the panels of stored runs.
#include "io/names.hpp"
#include "run/exit_code.hpp"
#include "run/gains_report.hpp"
#include "run/pairs_asked.hpp"
#include "run/read_source.hpp"
#include "study/design_table.hpp"

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

std::string of_all(const CompareOptions& options) {
    const OutcomeSource source = read_outcome_source(options.source);
    return comparison_report(source.outcomes, source.design,
                             question_of(source, options), options.format);
}

std::string of_group(Group group, const CompareOptions& options) {
    const StoredRuns stored(options.source.place);
    const Scenario& scenario = stored.scenario();
    const ComparePlan& plan = scenario.compare;
    const auto pairs = pairs_asked(names_of(scenario.strategies), plan.pairs,
                                   options.source, options.pairs);
    return gains_report(gains_answer(stored, pairs, group,
                                     options.confidence.value_or(plan.confidence)),
                        design_table(scenario.design), options.format);
}

}  // namespace

int compare_command(const CompareOptions& options) {
    const auto group = group_named(options.who);
    fmt::print("{}", group ? of_group(*group, options) : of_all(options));
    return exit_done;
}

}  // namespace verbund
