#include "run/comparison_report.hpp"

#include "run/comparison_json.hpp"
#include "run/comparison_table.hpp"

namespace verbund {

std::string comparison_report(const Outcomes& outcomes, const DesignTable& design,
                              const CompareQuestion& question, Format format) {
    const ComparisonAnswer answer = comparison_answer(outcomes, question);
    switch (format) {
        case Format::json: return comparison_json(outcomes, answer);
        case Format::csv: return comparison_csv(outcomes, answer);
        case Format::markdown: return comparison_markdown(outcomes, design, answer);
        default: return comparison_table(outcomes, design, answer);
    }
}

}  // namespace verbund
