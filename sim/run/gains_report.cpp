#include "run/gains_report.hpp"

#include "run/comparison_json.hpp"
#include "run/list_text.hpp"
#include "run/plain_table.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

std::string weeks_text(const GainsAnswer& answer) {
    const Weeks first = answer.weeks.front();
    const bool differ = std::ranges::any_of(answer.weeks, [&](const Weeks& one) {
        return one.from != first.from || one.to != first.to;
    });
    return differ ? "the last year of each point, or in all its weeks,"
                  : fmt::format("weeks {} to {}", first.from, first.to);
}

// What a group cannot say.
std::string_view caution(Group group) {
    switch (group) {
        case Group::members:
        case Group::outsiders:
            return "The runs decide who is a member. So this is what the group "
                   "gains,\nand not what membership causes.\n";
        case Group::lowest_tenth:
            return "The tenth is taken under each strategy. A tenth taken under one "
                   "alone would earn\nmore under the other by luck.\n";
        case Group::everybody:
        case Group::newcomers: break;
    }
    return "";
}

// Those at the end who are there under one strategy only, as a share: "That leaves out
// 41 %.", or "41 to 43 %" over the pairs.
std::string left_out_text(const std::vector<GroupFound>& pairs) {
    double least = 1.0, greatest = 0.0;
    for (const GroupFound& found : pairs) {
        if (found.runs == 0) continue;
        const double alone = (found.in_other_only + found.in_baseline_only) / 2.0;
        const double share = alone / (alone + found.in_both);
        least = std::min(least, share);
        greatest = std::max(greatest, share);
    }
    if (least > greatest) return "";  // no pair of runs is there
    const std::string low = fmt::format("{:.0f}", 100.0 * least);
    const std::string high = fmt::format("{:.0f}", 100.0 * greatest);
    return fmt::format(" That leaves out {} %.",
                       low == high ? low : fmt::format("{} to {}", low, high));
}

// Which pairs are left out of the comparison.
std::string nobody_text(const GainsAnswer& answer) {
    const std::vector<std::string>& names = answer.outcomes.strategies();
    std::vector<std::string> pairs;
    for (std::size_t p = 0; p < answer.found.size(); ++p)
        if (answer.found[p].people == 0.0)
            pairs.push_back(fmt::format("{} − {}", names[2 * p], names[2 * p + 1]));
    return pairs.empty()
               ? ""
               : fmt::format("Nobody is in the group in {}.\n", list_text(pairs));
}

std::string words_of(const GainsAnswer& answer) {
    const GroupText& text = text_of(answer.group);
    const std::string followed =
        answer.followed == 0
            ? ""
            : fmt::format("The panel follows {} freelancers of the start.\n",
                          answer.followed);
    return fmt::format(
        "{}: {}.\n"
        "Only freelancers count who are on the market at the end under both.{}\n"
        "Income is what they earned in {} ÷ their weeks on the market in them.\n{}{}{}",
        text.name, text.meaning, left_out_text(answer.found), weeks_text(answer),
        followed, nobody_text(answer), caution(answer.group));
}

std::string mean_text(double mean) {
    return std::isfinite(mean) ? fmt::format("{:.1f}", mean) : "–";
}

std::vector<std::vector<std::string>> rows_of(const GainsAnswer& answer) {
    const bool lowest = answer.group == Group::lowest_tenth;
    std::vector<std::vector<std::string>> rows{
        {"means of runs", "in the group", "there in both", "first only", "second only",
         "EUR/week in first", "in second"}};
    if (lowest) rows.front().push_back("same, %");
    const std::vector<std::string>& names = answer.outcomes.strategies();
    for (std::size_t p = 0; p < answer.found.size(); ++p) {
        const GroupFound& found = answer.found[p];
        rows.push_back({fmt::format("{}, {}", names[2 * p], names[2 * p + 1]),
                        mean_text(found.people), mean_text(found.in_both),
                        mean_text(found.in_other_only),
                        mean_text(found.in_baseline_only), mean_text(found.other),
                        mean_text(found.baseline)});
        if (lowest) rows.back().push_back(mean_text(100.0 * found.same));
    }
    return rows;
}

Json json_of(const GainsAnswer& answer) {
    Json all = Json::list();
    const std::vector<std::string>& names = answer.outcomes.strategies();
    for (std::size_t p = 0; p < answer.found.size(); ++p) {
        const GroupFound& found = answer.found[p];
        all.push(Json::object({{"strategy", names[2 * p]},
                               {"baseline", names[2 * p + 1]},
                               {"pairs_of_runs", found.runs},
                               {"in_group", found.people},
                               {"at_the_end_under_both", found.in_both},
                               {"under_strategy_only", found.in_other_only},
                               {"under_baseline_only", found.in_baseline_only},
                               {"income_under_strategy", found.other},
                               {"income_under_baseline", found.baseline},
                               {"share_in_both_groups", found.same}}));
    }
    return all;
}

std::string json_text(const GainsAnswer& answer) {
    Json json = comparison_json(answer.outcomes,
                                comparison_answer(answer.outcomes, answer.question));
    json.put("group", text_of(answer.group).meaning);
    json.put("weeks", weeks_text(answer));
    json.put("followed", answer.followed);
    json.put("freelancers", json_of(answer));
    return json.text() + "\n";
}

}  // namespace

std::string gains_report(const GainsAnswer& answer, const DesignTable& design,
                         Format format) {
    if (format == Format::json) return json_text(answer);
    std::string compared =
        comparison_report(answer.outcomes, design, answer.question, format);
    if (format == Format::csv) return compared;
    const auto rows = rows_of(answer);
    return compared + "\n" + words_of(answer) + "\n" +
           (format == Format::markdown ? markdown_table(rows) : plain_table(rows));
}

}  // namespace verbund
