#include "run/coverage_table.hpp"

#include "io/json.hpp"
#include "run/plain_table.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

double share(std::size_t part, const Answers& answers) {
    return static_cast<double>(part) / static_cast<double>(answers.experiments);
}

// The standard error of a share, with two experiments for it and two against it added:
// none wrong of a few does not mean that none ever is (Agresti and Coull, The American
// Statistician 52, 1998).
double error_of(std::size_t part, const Answers& answers) {
    const double all = static_cast<double>(answers.experiments) + 4.0;
    const double found = (static_cast<double>(part) + 2.0) / all;
    return std::sqrt(found * (1.0 - found) / all);
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

}  // namespace

std::string coverage_text(const std::vector<Covered>& all) {
    std::vector<std::vector<std::string>> rows{{"rule", "differences", "true",
                                                "half width", "right %", "wrong %", "±",
                                                "runs"}};
    for (const Covered& one : all) rows.push_back(line_of(one.question, one.answers));
    return fmt::format(
        "{}\n{} experiments a line, nominal 95 %. True difference and half width are "
        "in\n"
        "standard deviations of the differences. ± is the standard error of wrong, "
        "with\n"
        "two experiments for and two against it added.\n"
        "What is neither right nor wrong was open after {} runs.\n",
        plain_table(rows, 2), all.front().answers.experiments, Looks().most());
}

std::string coverage_json(const std::vector<Covered>& all) {
    Json rows = Json::list();
    for (const Covered& one : all) rows.push(json_of(one.question, one.answers));
    return rows.text() + "\n";
}

}  // namespace verbund
