#include "run/robust_answer.hpp"

namespace verbund {

std::string with_unit(const std::string& text, const std::string& unit) {
    return unit.empty() || unit == "1" || unit == "share" ? text : text + " " + unit;
}

RobustAnswer robust_answer(const Outcomes& outcomes, const DesignTable& design,
                           const RobustQuestion& question) {
    RobustAnswer answer{question,
                        robustness_of(means_of(outcomes, question.metric),
                                      question.wanted, question.asked),
                        {}};
    for (std::size_t strategy : question.strategies)
        answer.discoveries.push_back(discovered(outcomes, question.metric, strategy,
                                                question.wanted, question.asked,
                                                design));
    return answer;
}

}  // namespace verbund
