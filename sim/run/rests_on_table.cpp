#include "run/rests_on_table.hpp"

#include "io/csv_text.hpp"
#include "io/json.hpp"
#include "run/comparison_numbers.hpp"
#include "run/design_words.hpp"
#include "run/plain_table.hpp"
#include "run/robust_answer.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr std::size_t most_named = 10;
constexpr double may_be_luck_from = 0.05;

std::string turn_text(Turn turn) {
    switch (turn) {
        case Turn::surely: return "surely";
        case Turn::maybe: return "maybe";
        default: return "no";
    }
}

std::string plus_minus(const Interval& interval, const ShownUnit& unit) {
    PairedDifference found;
    found.pairs = interval.count;
    found.mean = interval.mean;
    found.low = interval.mean - interval.half_width;
    found.high = interval.mean + interval.half_width;
    return difference_text(found, unit);
}

std::string with_its_unit(const Interval& interval, const ShownUnit& unit) {
    return with_unit(plus_minus(interval, unit), unit.name);
}

ShownUnit unit_of(const Outcomes& outcomes, const RestsOn& answer) {
    return unit_of_difference(outcomes.metrics()[answer.metric]);
}

std::string input_text(const DesignTable& design, const Influence& input,
                       const Change& change) {
    const DesignTable::Column& column = design.columns[input.column];
    return fmt::format("{} = {}", column.name, cell_text(column, change.point));
}

std::string head_text(const Outcomes& outcomes, const RestsOn& answer,
                      std::size_t changes) {
    return fmt::format(
        "{} − {} in {}: {} at the base, from {} pairs.\n{} inputs were changed one at "
        "a "
        "time, {} changes in all.\n\n",
        outcomes.strategies()[answer.strategy], outcomes.strategies()[answer.baseline],
        outcomes.metrics()[answer.metric],
        with_its_unit(answer.found.base, unit_of(outcomes, answer)),
        answer.found.base.count, answer.found.ranking.size(), changes);
}

std::string ranking_text(const DesignTable& design, const WhatItRestsOn& found,
                         const ShownUnit& unit, Format format) {
    std::vector<std::vector<std::string>> rows{
        {"", "what moves it most", "moved by", "to", "turns it", "by luck?"}};
    for (std::size_t i = 0; i < std::min(most_named, found.ranking.size()); ++i) {
        const Change& change = found.ranking[i].changes.front();
        rows.push_back(
            {fmt::format("{}.", i + 1), input_text(design, found.ranking[i], change),
             plus_minus(change.moved, unit), plus_minus(change.difference, unit),
             turn_text(change.turn), change.p < may_be_luck_from ? "" : "may be luck"});
    }
    return format == Format::markdown ? markdown_table(rows, 2)
                                      : plain_table(rows, 2) + "\n";
}

// "verbund is 12 ± 5 EUR/week below allein where cooperation.fee = 80".
std::string turns_text(const Outcomes& outcomes, const DesignTable& design,
                       const RestsOn& answer, Turn turn) {
    const ShownUnit unit = unit_of(outcomes, answer);
    std::string text;
    for (const Influence& input : answer.found.ranking)
        for (const Change& change : input.changes)
            if (change.turn == turn)
                text +=
                    fmt::format("  {} {} {} where {} ({})\n",
                                outcomes.strategies()[answer.strategy],
                                change.difference.mean > 0.0 ? "is above" : "is below",
                                outcomes.strategies()[answer.baseline],
                                input_text(design, input, change),
                                with_its_unit(change.difference, unit));
    if (text.empty())
        return turn == Turn::surely ? "Nothing turns its sign surely.\n"
                                    : "Nothing else may turn it.\n";
    return (turn == Turn::surely
                ? "Turns its sign surely (95 % over all changes, Holm):\n"
                : "May turn it (the mean does, luck may have done "
                  "it):\n") +
           text;
}

std::string as_text(const Outcomes& outcomes, const DesignTable& design,
                    const RestsOn& answer, std::size_t changes, Format format) {
    const std::string turns = turns_text(outcomes, design, answer, Turn::surely) +
                              turns_text(outcomes, design, answer, Turn::maybe);
    return head_text(outcomes, answer, changes) +
           ranking_text(design, answer.found, unit_of(outcomes, answer), format) +
           (format == Format::markdown ? markdown_lists(turns) : turns);
}

Json with_ends(const Interval& interval) {
    return Json::object({{"mean", interval.mean},
                         {"low", interval.mean - interval.half_width},
                         {"high", interval.mean + interval.half_width},
                         {"pairs", interval.count}});
}

std::string as_json(const Outcomes& outcomes, const DesignTable& design,
                    const RestsOn& answer) {
    Json changes = Json::list();
    for (const Influence& input : answer.found.ranking)
        for (const Change& change : input.changes)
            changes.push(Json::object(
                {{"input", design.columns[input.column].name},
                 {"value", cell_text(design.columns[input.column], change.point)},
                 {"point", change.point},
                 {"moved", with_ends(change.moved)},
                 {"p_holm", change.p},
                 {"difference", with_ends(change.difference)},
                 {"turns", turn_text(change.turn)}}));
    return Json::object({{"metric", outcomes.metrics()[answer.metric]},
                         {"unit", answer.unit},
                         {"strategy", outcomes.strategies()[answer.strategy]},
                         {"baseline", outcomes.strategies()[answer.baseline]},
                         {"base", with_ends(answer.found.base)},
                         {"changes", changes}})
               .text() +
           "\n";
}

// Three cells: a mean and the ends of its interval.
std::string csv_interval(const Interval& interval) {
    return csv_number(interval.mean) + "," +
           csv_number(interval.mean - interval.half_width) + "," +
           csv_number(interval.mean + interval.half_width);
}

std::string as_csv(const Outcomes& outcomes, const DesignTable& design,
                   const RestsOn& answer) {
    std::string text =
        "strategy,baseline,metric,input,value,point,moved,moved_low,moved_high,p_holm,"
        "difference,low,high,pairs,turns\n";
    for (const Influence& input : answer.found.ranking)
        for (const Change& one : input.changes)
            text += fmt::format(
                "{},{},{},{},{},{},{},{},{},{},{}\n",
                csv_text(outcomes.strategies()[answer.strategy]),
                csv_text(outcomes.strategies()[answer.baseline]),
                csv_text(outcomes.metrics()[answer.metric]),
                csv_text(design.columns[input.column].name),
                csv_text(cell_text(design.columns[input.column], one.point)), one.point,
                csv_interval(one.moved), csv_number(one.p),
                csv_interval(one.difference), one.difference.count,
                turn_text(one.turn));
    return text;
}

}  // namespace

std::string rests_on_table(const Outcomes& outcomes, const DesignTable& design,
                           const RestsOn& answer, Format format) {
    if (format == Format::json) return as_json(outcomes, design, answer);
    if (format == Format::csv) return as_csv(outcomes, design, answer);
    std::size_t changes = 0;
    for (const Influence& input : answer.found.ranking) changes += input.changes.size();
    return as_text(outcomes, design, answer, changes, format);
}

}  // namespace verbund
