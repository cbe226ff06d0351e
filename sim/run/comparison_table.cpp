#include "run/comparison_table.hpp"

#include "run/comparison_foot.hpp"
#include "run/comparison_names.hpp"
#include "run/comparison_numbers.hpp"
#include "run/comparison_points.hpp"
#include "run/comparison_words.hpp"
#include "run/design_words.hpp"
#include "run/list_text.hpp"
#include "run/plain_table.hpp"
#include "run/robust_answer.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

using Rows = std::vector<std::vector<std::string>>;
using TableWriter = std::string (*)(const Rows& rows);

std::string as_text(const Rows& rows) { return plain_table(rows); }

std::string as_markdown(const Rows& rows) { return markdown_table(rows); }

// "16", or "16 < 40" where the differences are skewed and so many are wanted.
std::string pairs_text(const Compared& one) {
    const std::size_t pairs = one.difference.pairs;
    return one.difference.is_too_skewed()
               ? fmt::format("{} < {}", pairs, pairs_wanted(one))
               : fmt::format("{}", pairs);
}

Rows differences(const Outcomes& outcomes, const MetricCompared& metric) {
    const ShownUnit shown = unit_of_difference(outcomes.metrics()[metric.metric]);
    Rows rows{
        {"", "difference", "surely", "p", "more in a run", "pairs", "cut by pairing"}};
    for (const Compared& one : metric.pairs) {
        const PairedDifference& found = one.difference;
        rows.push_back({name_of(outcomes, one), difference_text(found, shown),
                        std::string(sign_text(sign_of(one))),
                        p_text(one.p, found.pairs), percent_text(found.better),
                        pairs_text(one), percent_text(1.0 - found.variance_left)});
    }
    return rows;
}

std::string warnings(const Outcomes& outcomes, const MetricCompared& metric) {
    const ShownUnit shown = unit_of_difference(outcomes.metrics()[metric.metric]);
    std::string text;
    for (const Compared& one : metric.pairs) {
        const PairedDifference& found = one.difference;
        const std::string name = name_of(outcomes, one);
        if (found.pairing_hurts)
            text += fmt::format(
                "{}: pairing hurts. With luck of their own these runs would have ± "
                "{}.\n",
                name,
                with_unit(number_text(found.unpaired_half_width * shown.factor),
                          shown.name));
        if (!one.points_left_out.empty() && outcomes.points() > 1)
            text += fmt::format("{}: left out for want of pairs: {} of {} points.\n",
                                name, one.points_left_out.size(), outcomes.points());
    }
    return text;
}

std::string who_may_be(const Outcomes& outcomes, const ComparisonAnswer& answer,
                       const std::vector<AgainstTheBest>& ones) {
    std::vector<std::string> names;
    for (std::size_t s = 0; s < ones.size(); ++s)
        if (ones[s].may_be_best)
            names.push_back(outcomes.strategies()[answer.strategies[s]]);
    return list_text(names);
}

// Nothing of two strategies, whose difference says it, nor where luck is not known.
std::string extremes_text(const Outcomes& outcomes, const ComparisonAnswer& answer,
                          const MetricCompared& metric) {
    const auto is_known = [](const AgainstTheBest& one) {
        return std::isfinite(one.high);
    };
    const auto& greatest = metric.extremes.greatest;
    if (answer.strategies.size() < 3 || std::ranges::none_of(greatest, is_known))
        return "";
    return fmt::format("May be the greatest: {}. May be the least: {}.\n",
                       who_may_be(outcomes, answer, greatest),
                       who_may_be(outcomes, answer, metric.extremes.least));
}

std::string drawn(const Outcomes& outcomes, const DesignTable& design,
                  const ComparisonAnswer& answer, TableWriter draw,
                  std::string_view heading) {
    std::string text;
    for (const MetricCompared& metric : answer.metrics) {
        text += fmt::format("{}{}\n", heading, heading_of(outcomes, answer, metric));
        text += draw(differences(outcomes, metric));
        if (const Rows rows = spread_of_points(outcomes, metric); !rows.empty())
            text += draw(rows);
        text += extremes_text(outcomes, answer, metric);
        text += warnings(outcomes, metric) + "\n";
    }
    text += comparison_words(outcomes, design, answer);
    return text + "\n" + comparison_foot(answer, outcomes.points());
}

}  // namespace

std::string comparison_table(const Outcomes& outcomes, const DesignTable& design,
                             const ComparisonAnswer& answer) {
    return drawn(outcomes, design, answer, as_text, "");
}

std::string comparison_markdown(const Outcomes& outcomes, const DesignTable& design,
                                const ComparisonAnswer& answer) {
    return drawn(outcomes, design, answer, as_markdown, "### ");
}

}  // namespace verbund
