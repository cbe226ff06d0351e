#include "run/comparison_table.hpp"

#include "run/comparison_numbers.hpp"
#include "run/comparison_words.hpp"
#include "run/design_words.hpp"
#include "run/list_text.hpp"
#include "run/plain_table.hpp"
#include "run/robust_answer.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

using Rows = std::vector<std::vector<std::string>>;
using Draw = std::string (*)(const Rows& rows);

std::string as_text(const Rows& rows) { return plain_table(rows); }

std::string as_markdown(const Rows& rows) {
    std::string text = "\n";
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::string rule = "|";
        text += "|";
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            text += fmt::format(" {} |", rows[r][c]);
            rule += c == 0 ? " --- |" : " ---: |";
        }
        text += "\n";
        if (r == 0) text += rule + "\n";
    }
    return text + "\n";
}

// "16", or "16 < 40" where the differences are skewed and so many are wanted.
std::string pairs_text(const Compared& one) {
    const std::size_t pairs = one.difference.pairs;
    return one.difference.is_too_skewed()
               ? fmt::format("{} < {}", pairs, pairs_wanted(one))
               : fmt::format("{}", pairs);
}

Rows differences(const Outcomes& outcomes, const MetricCompared& metric) {
    const ShownAs shown = shown_as(outcomes.metrics()[metric.metric]);
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

// Nothing where there is no more than one point.
Rows spreads(const Outcomes& outcomes, const MetricCompared& metric) {
    const double scale = shown_as(outcomes.metrics()[metric.metric]).scale;
    Rows rows{{"over points", "least", "at point", "greatest", "at point", "deviation",
               "more at"}};
    for (const Compared& one : metric.pairs) {
        if (!one.spread) continue;
        const SpreadOfPoints& spread = *one.spread;
        rows.push_back({name_of(outcomes, one), number_text(spread.least * scale),
                        fmt::format("{}", spread.least_at),
                        number_text(spread.greatest * scale),
                        fmt::format("{}", spread.greatest_at),
                        number_text(spread.deviation * scale),
                        fmt::format("{} of {}", spread.above, spread.points)});
    }
    return rows.size() > 1 ? rows : Rows{};
}

std::string warnings(const Outcomes& outcomes, const MetricCompared& metric) {
    const ShownAs shown = shown_as(outcomes.metrics()[metric.metric]);
    std::string text;
    for (const Compared& one : metric.pairs) {
        const PairedDifference& found = one.difference;
        const std::string name = name_of(outcomes, one);
        if (found.pairing_hurts)
            text += fmt::format(
                "{}: pairing hurts. With luck of their own these runs would have ± "
                "{}.\n",
                name,
                with_unit(number_text(found.unpaired_half_width * shown.scale),
                          shown.unit));
        if (!one.points_left_out.empty())
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

// Of two strategies their difference says it.
std::string extremes_text(const Outcomes& outcomes, const ComparisonAnswer& answer,
                          const MetricCompared& metric) {
    if (answer.strategies.size() < 3) return "";
    const std::string greatest = who_may_be(outcomes, answer, metric.extremes.greatest);
    if (greatest.empty()) return "";
    return fmt::format("May be the greatest: {}. May be the least: {}.\n", greatest,
                       who_may_be(outcomes, answer, metric.extremes.least));
}

// Where the primary differences are least and greatest, in words.
std::string places_text(const Outcomes& outcomes, const DesignTable& design,
                        const MetricCompared& primary) {
    const ShownAs shown = shown_as(outcomes.metrics()[primary.metric]);
    std::string text;
    for (const Compared& one : primary.pairs) {
        if (!one.spread || design.columns.empty()) continue;
        const auto at = [&](double number, std::size_t point) {
            return fmt::format("{} where {}", number_text(number * shown.scale),
                               point_words(design, point));
        };
        text += fmt::format("{} over points: from {} to {}.\n", name_of(outcomes, one),
                            at(one.spread->least, one.spread->least_at),
                            at(one.spread->greatest, one.spread->greatest_at));
    }
    return text;
}

std::string drawn(const Outcomes& outcomes, const DesignTable& design,
                  const ComparisonAnswer& answer, Draw draw, std::string_view heading) {
    std::string text;
    for (const MetricCompared& metric : answer.metrics) {
        text += fmt::format("{}{}\n", heading, heading_of(outcomes, answer, metric));
        text += draw(differences(outcomes, metric));
        if (const Rows rows = spreads(outcomes, metric); !rows.empty())
            text += draw(rows);
        text += extremes_text(outcomes, answer, metric);
        text += warnings(outcomes, metric) + "\n";
    }
    text += comparison_words(outcomes, answer);
    if (!answer.metrics.empty())
        text += places_text(outcomes, design, answer.metrics.front());
    return text + "\n" + words_of_columns(answer, outcomes.points());
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
