#include "run/comparison_report.hpp"

#include "run/comparison_json.hpp"
#include "run/comparison_table.hpp"

#include <algorithm>
#include <numeric>

namespace verbund {

CompareQuestion question_of(const ComparePlan& plan) {
    CompareQuestion question;
    question.metrics.resize(plan.metrics.size());
    std::iota(question.metrics.begin(), question.metrics.end(), std::size_t{0});
    const auto primary =
        question.metrics.begin() + static_cast<std::ptrdiff_t>(plan.primary);
    std::rotate(question.metrics.begin(), primary, primary + 1);
    question.pairs = plan.pairs;
    question.confidence = plan.confidence;
    question.named = {question.metrics, question.pairs, is_until_decided(plan)};
    return question;
}

std::string comparison_report(const Outcomes& outcomes, const DesignTable& design,
                              const CompareQuestion& question, Format format) {
    const ComparisonAnswer answer = comparison_answer(outcomes, question);
    switch (format) {
        case Format::json: return comparison_json(outcomes, answer).text() + "\n";
        case Format::csv: return comparison_csv(outcomes, answer);
        case Format::markdown: return comparison_markdown(outcomes, design, answer);
        default: return comparison_table(outcomes, design, answer);
    }
}

}  // namespace verbund
