#include "run/comparison_foot.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

template <class Is>
bool any(const ComparisonAnswer& answer, Is&& is) {
    for (const MetricCompared& metric : answer.metrics)
        for (const Compared& one : metric.pairs)
            if (is(one)) return true;
    return false;
}

std::string words_of_families(const ComparisonAnswer& answer) {
    const double percent = 100.0 * answer.question.confidence;
    const auto over = [&](std::size_t count) {
        return count == 1 ? fmt::format("{:.4g} % for the one comparison", percent)
                          : fmt::format("joint {:.4g} % over the {} comparisons",
                                        percent, count);
    };
    std::string text;
    if (answer.named > 0 &&
        any(answer, [](const Compared& one) { return one.asked.named_before; }))
        text += fmt::format("± and p: {}{} (Šidák, Holm).\n", over(answer.named),
                            answer.question.named.assumed ? ", all of the table"
                                                          : " named before the runs");
    if (answer.afterwards > 0)
        text += fmt::format(
            "With *: {} asked afterwards.\n"
            "  What was asked because it stood out is less sure than it looks.\n",
            over(answer.afterwards));
    if (answer.strategies.size() > 2)
        text += fmt::format(
            "May be greatest, may be least: {:.4g} % for each metric "
            "alone (Hsu).\n",
            percent);
    return text;
}

bool any_is_skewed(const ComparisonAnswer& answer) {
    return any(answer,
               [](const Compared& one) { return one.difference.is_too_skewed(); });
}

// Holm's test is stronger than Šidák's intervals, but gives none.
bool any_is_likely(const ComparisonAnswer& answer) {
    const double chance = 1.0 - answer.question.confidence;
    return any(answer, [&](const Compared& one) {
        const PairedDifference& found = one.difference;
        return one.p < chance && found.low <= 0.0 && found.high >= 0.0;
    });
}

}  // namespace

std::string comparison_foot(const ComparisonAnswer& answer, std::size_t points) {
    std::string text = words_of_families(answer);
    text +=
        "surely: 0 lies outside the interval. more in a run: the share of pairs in "
        "which it gives more.\n"
        "cut by pairing: the share of the variance that common luck takes away.\n";
    if (answer.question.named.until_decided)
        text +=
            "Runs were added until signs were decided: ± and p hold at every look (t "
            "sequence).\n  A difference that stopped so is on average larger than it "
            "is in truth.\n";
    if (any_is_likely(answer))
        text +=
            "not clear, with a small p: Holm's test sees a difference, the interval "
            "does "
            "not.\n  Take it as likely, not as sure.\n";
    if (any_is_skewed(answer))
        text +=
            "pairs < n: the differences are skewed. With fewer than n = 25 · G1² pairs "
            "the interval\n  may be too narrow.\n";
    if (points > 1)
        text +=
            "± is luck. How points differ stands apart: more runs do not make it "
            "smaller.\n";
    return text;
}

}  // namespace verbund
