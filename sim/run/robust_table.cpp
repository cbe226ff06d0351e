#include "run/robust_table.hpp"

#include "run/boxes_text.hpp"
#include "run/comparison_numbers.hpp"
#include "run/counted.hpp"
#include "run/design_words.hpp"
#include "run/plain_table.hpp"
#include "run/robust_json.hpp"
#include "run/shown_number.hpp"

#include <limits>

#include <fmt/core.h>

namespace verbund {

namespace {

// "a", "a and b"
std::string names_joined(const Outcomes& outcomes,
                         const std::vector<std::size_t>& some) {
    std::string text;
    for (std::size_t strategy : some)
        text += (text.empty() ? "" : " and ") + outcomes.strategies()[strategy];
    return text;
}

std::string enough_text(const Outcomes& outcomes, const RobustQuestion& question) {
    if (!question.asked.threshold)
        return fmt::format("at least as good as {}",
                           outcomes.strategies()[question.asked.baseline]);
    return fmt::format("at {} {}", question.wanted == Wanted::more ? "least" : "most",
                       shown_amount(*question.asked.threshold, question.unit));
}

std::string head_text(const Outcomes& outcomes, const RobustAnswer& answer) {
    const RobustQuestion& question = answer.question;
    const std::string unit = shown_unit(question.unit).name;
    std::string text = fmt::format(
        "{}{} over {} points; {} is better; good enough is {}\n",
        outcomes.metrics()[question.metric], unit.empty() ? "" : " in " + unit,
        answer.robustness.points, question.wanted == Wanted::more ? "more" : "less",
        enough_text(outcomes, question));
    if (const std::size_t out = answer.robustness.left_out.size(); out > 0)
        text += fmt::format("{} {} left out: a strategy has no number there\n",
                            counted(out, "point"), is_or_are(out));
    return text + "\n";
}

std::string strategies_text(const Outcomes& outcomes, const RobustAnswer& answer,
                            Format format) {
    const double factor = shown_unit(answer.question.unit).factor;
    std::vector<std::vector<std::string>> rows{{"strategy", "mean", "worst", "at point",
                                                "greatest regret", "at point",
                                                "good enough"}};
    for (std::size_t s = 0; s < outcomes.strategies().size(); ++s) {
        const AcrossPoints& one = answer.robustness.strategies[s];
        rows.push_back(
            {outcomes.strategies()[s], number_text(one.mean * factor),
             number_text(one.worst * factor), fmt::format("{}", one.worst_at),
             number_text(one.regret * factor), fmt::format("{}", one.regret_at),
             fmt::format("{:.0f} %", 100.0 * one.good_enough)});
    }
    return format == Format::markdown ? markdown_table(rows) : plain_table(rows) + "\n";
}

// The others, where a baseline is good enough by definition.
std::vector<AcrossPoints> without_baseline(const RobustAnswer& answer) {
    std::vector<AcrossPoints> all = answer.robustness.strategies;
    if (!answer.question.asked.threshold)
        all[answer.question.asked.baseline].good_enough =
            std::numeric_limits<double>::quiet_NaN();
    return all;
}

std::string with_unit_of_difference(double number, const std::string& metric) {
    const ShownUnit unit = unit_of_difference(metric);
    const std::string text = number_text(number * unit.factor);
    return unit.name.empty() ? text : text + " " + unit.name;
}

std::string winners_text(const Outcomes& outcomes, const DesignTable& design,
                         const RobustAnswer& answer) {
    const auto& all = answer.robustness.strategies;
    if (answer.robustness.points == 0)
        return "No point has a number of each strategy.\n";
    const Wanted wanted = answer.question.wanted;
    const std::string& unit = answer.question.unit;
    const std::string& metric = outcomes.metrics()[answer.question.metric];
    const std::string besides =
        answer.question.asked.threshold
            ? ""
            : "Besides " + outcomes.strategies()[answer.question.asked.baseline] + ", ";
    const auto worst = best_by(all, &AcrossPoints::worst, wanted);
    const auto regret = best_by(all, &AcrossPoints::regret, Wanted::less);
    const auto others = without_baseline(answer);
    const auto enough = best_by(others, &AcrossPoints::good_enough, Wanted::more);
    std::string text = fmt::format("Best worst case: {}, at no point {} {} ({}).\n",
                                   names_joined(outcomes, worst),
                                   wanted == Wanted::more ? "below" : "above",
                                   shown_amount(all[worst.front()].worst, unit),
                                   point_words(design, all[worst.front()].worst_at));
    text +=
        fmt::format("Least regret: {}, at no point more than {} from the best ({}).\n",
                    names_joined(outcomes, regret),
                    with_unit_of_difference(all[regret.front()].regret, metric),
                    point_words(design, all[regret.front()].regret_at));
    if (!enough.empty() && others[enough.front()].good_enough == 0.0)
        text += besides.empty() ? "Nothing is good enough at any point.\n"
                                : besides + "nothing is good enough at any point.\n";
    else if (!enough.empty())
        text += fmt::format("{}ost often good enough: {}, at {:.0f} % of points.\n",
                            besides.empty() ? "M" : besides + "m",
                            names_joined(outcomes, enough),
                            100.0 * all[enough.front()].good_enough);
    return text;
}

}  // namespace

std::string robust_table(const Outcomes& outcomes, const DesignTable& design,
                         const RobustAnswer& answer, Format format) {
    if (format == Format::json) return robust_json(outcomes, design, answer);
    if (format == Format::csv) return robust_csv(outcomes, answer);
    std::string text = head_text(outcomes, answer) +
                       strategies_text(outcomes, answer, format) +
                       winners_text(outcomes, design, answer);
    for (const Discovery& found : answer.discoveries)
        text += boxes_text(outcomes, design, answer.question, found);
    return format == Format::markdown ? markdown_lists(text) : text;
}

}  // namespace verbund
