#include "run/comparison_words.hpp"

#include "run/comparison_names.hpp"
#include "run/comparison_points.hpp"
#include "run/comparison_sentence.hpp"
#include "run/list_text.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr std::size_t most_sentences = 3;

constexpr std::pair<Sign, std::string_view> words_of_signs[] = {
    {Sign::more, "surely more"},
    {Sign::less, "surely less"},
    {Sign::open, "not clear"},
    {Sign::equal, "equal"},
    {Sign::unknown, "too few pairs"}};

// "  surely more: a and b", a line a sign that there is.
template <class NameOf>
std::string by_sign(const std::vector<const Compared*>& all, NameOf name) {
    std::string text;
    for (const auto& [sign, words] : words_of_signs) {
        std::vector<std::string> names;
        for (const Compared* one : all)
            if (sign_of(*one) == sign) names.push_back(name(*one));
        if (!names.empty()) text += fmt::format("  {}: {}\n", words, list_text(names));
    }
    return text;
}

// The greatest of the differences whose sign is sure, or nothing. All intervals hold
// together, so it may be picked after they are seen.
const Compared* greatest_sure(const MetricCompared& metric) {
    const Compared* found = nullptr;
    const auto size = [](const Compared& one) { return std::abs(one.difference.mean); };
    for (const Compared& one : metric.pairs) {
        const Sign sign = sign_of(one);
        if (sign != Sign::more && sign != Sign::less) continue;
        if (found == nullptr || size(one) > size(*found)) found = &one;
    }
    return found;
}

std::string words_of_many(const Outcomes& outcomes, const MetricCompared& primary) {
    std::string text;
    if (const Compared* one = greatest_sure(primary))
        text += fmt::format("  {}\n", comparison_sentence(outcomes, *one));
    std::vector<const Compared*> all;
    for (const Compared& one : primary.pairs) all.push_back(&one);
    return text +
           by_sign(all, [&](const Compared& one) { return name_of(outcomes, one); });
}

std::string words_of_other_metrics(const Outcomes& outcomes,
                                   const ComparisonAnswer& answer) {
    std::vector<const Compared*> all;
    for (std::size_t m = 1; m < answer.metrics.size(); ++m)
        all.push_back(&answer.metrics[m].pairs.front());
    if (all.empty()) return "";
    return "other metrics:\n" + by_sign(all, [&](const Compared& one) {
               return outcomes.metrics()[one.asked.metric];
           });
}

std::string words_of_families(const ComparisonAnswer& answer) {
    const double percent = 100.0 * answer.question.confidence;
    const auto over = [&](std::size_t count) {
        return count == 1 ? fmt::format("{:.4g} % for the one comparison", percent)
                          : fmt::format("joint {:.4g} % over the {} comparisons",
                                        percent, count);
    };
    std::string text;
    if (answer.named > 0)
        text += fmt::format("± and p: {} named before the runs (Šidák, Holm).\n",
                            over(answer.named));
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
    for (const MetricCompared& metric : answer.metrics)
        for (const Compared& one : metric.pairs)
            if (one.difference.is_too_skewed()) return true;
    return false;
}

}  // namespace

std::string comparison_words(const Outcomes& outcomes, const DesignTable& design,
                             const ComparisonAnswer& answer) {
    if (answer.metrics.empty() || answer.question.pairs.empty()) return "";
    const MetricCompared& primary = answer.metrics.front();
    std::string text = heading_of(outcomes, answer, primary) + ":\n";
    if (primary.pairs.size() > most_sentences)
        return text + words_of_many(outcomes, primary);
    for (const Compared& one : primary.pairs)
        text += fmt::format("  {}\n", comparison_sentence(outcomes, one));
    text += words_of_points(outcomes, design, primary);
    if (primary.pairs.size() > 1) return text;
    return text + words_of_other_metrics(outcomes, answer);
}

std::string words_of_columns(const ComparisonAnswer& answer, std::size_t points) {
    std::string text = words_of_families(answer);
    text +=
        "surely: 0 lies outside the interval. more in a run: the chance that one run "
        "gives more.\n"
        "cut by pairing: the share of the variance that common luck takes away.\n";
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
