#include "run/run_answer.hpp"

#include "analysis/one_at_a_time.hpp"
#include "run/comparison_json.hpp"
#include "run/comparison_report.hpp"
#include "run/means_table.hpp"
#include "study/design_table.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

// Where points are many, their means fill screens, and differences of a mean point
// answer nobody's question.
constexpr std::size_t most_points_shown = 8;

std::string next_of_design(const std::string& folder, const DesignTable& design) {
    if (is_one_at_a_time(design))
        return fmt::format("verbund robust {}   what the differences rest on\n",
                           folder);
    return fmt::format(
        "verbund sensitivity {}   what drives means and differences\n"
        "verbund robust {}        which strategy holds up, and where others lose\n",
        folder, folder);
}

}  // namespace

std::string answer_text(const Scenario& scenario, const Outcomes& outcomes,
                        const std::string& folder) {
    const DesignTable design = design_table(scenario.design);
    const bool many = design.points > most_points_shown;
    std::string text = many ? "" : means_table(scenario, outcomes);
    if (!scenario.compare.pairs.empty() && !is_one_at_a_time(design))
        text += (many ? "" : "\n") + comparison_report(outcomes, design,
                                                       question_of(scenario.compare),
                                                       Format::text);
    if (design.points > 1) text += "\nNext:\n" + next_of_design(folder, design);
    return text;
}

std::string answer_json(const Scenario& scenario, const Outcomes& outcomes) {
    Json answer = Json::object({{"means", means_json(scenario, outcomes)}});
    if (!scenario.compare.pairs.empty())
        answer.put(
            "comparison",
            comparison_json(
                outcomes, comparison_answer(outcomes, question_of(scenario.compare))));
    return answer.text() + "\n";
}

}  // namespace verbund
