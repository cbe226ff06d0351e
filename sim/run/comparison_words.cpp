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

// Words for a list of names, alone and before the name of a baseline.
struct SignWords {
    FoundSign sign;
    std::string_view alone, to_baseline;
};

constexpr SignWords words_of_signs[] = {
    {FoundSign::more, "surely more", "surely more than "},
    {FoundSign::less, "surely less", "surely less than "},
    {FoundSign::open, "not clear", "not clear against "},
    {FoundSign::equal, "equal", "equal to "},
    {FoundSign::unknown, "too few pairs", "too few pairs with "}};

// "  surely more: a and b", or "  surely more than c: a and b" where all have the
// baseline c; a line a sign that there is.
template <class NameOf>
std::string by_sign(const std::vector<const Compared*>& all,
                    const std::string& baseline, NameOf name) {
    std::string text;
    for (const SignWords& words : words_of_signs) {
        std::vector<std::string> names;
        for (const Compared* one : all)
            if (sign_of(*one) == words.sign) names.push_back(name(*one));
        if (names.empty()) continue;
        text += fmt::format("  {}: {}\n",
                            baseline.empty()
                                ? std::string(words.alone)
                                : fmt::format("{}{}", words.to_baseline, baseline),
                            list_text(names));
    }
    return text;
}

// The greatest of the differences whose sign is sure, or nothing. All intervals hold
// together, so it may be picked after they are seen.
const Compared* greatest_sure(const MetricCompared& metric) {
    const Compared* found = nullptr;
    const auto size = [](const Compared& one) { return std::abs(one.difference.mean); };
    for (const Compared& one : metric.pairs) {
        const FoundSign sign = sign_of(one);
        if (sign != FoundSign::more && sign != FoundSign::less) continue;
        if (found == nullptr || size(one) > size(*found)) found = &one;
    }
    return found;
}

// The baseline of all pairs; empty where they have several. Of a group each pair has
// its own numbers of it.
std::string common_baseline(const Outcomes& outcomes, const MetricCompared& metric) {
    const auto& names = outcomes.strategies();
    const std::string& first = names[metric.pairs.front().asked.baseline];
    for (const Compared& one : metric.pairs)
        if (names[one.asked.baseline] != first) return "";
    return first;
}

std::string words_of_many(const Outcomes& outcomes, const MetricCompared& primary,
                          const std::string& who) {
    std::string text;
    if (const Compared* one = greatest_sure(primary))
        text += fmt::format("  {}\n", comparison_sentence(outcomes, *one, who));
    std::vector<const Compared*> all;
    for (const Compared& one : primary.pairs) all.push_back(&one);
    const std::string baseline = common_baseline(outcomes, primary);
    return text + by_sign(all, baseline, [&](const Compared& one) {
               return baseline.empty()
                          ? name_of(outcomes, one)
                          : outcomes.strategies()[one.asked.other] + mark_of(one);
           });
}

std::string words_of_other_metrics(const Outcomes& outcomes,
                                   const ComparisonAnswer& answer) {
    std::vector<const Compared*> all;
    for (std::size_t m = 1; m < answer.metrics.size(); ++m)
        all.push_back(&answer.metrics[m].pairs.front());
    if (all.empty()) return "";
    return "other metrics:\n" + by_sign(all, "", [&](const Compared& one) {
               return outcomes.metrics()[one.asked.metric];
           });
}

}  // namespace

std::string comparison_words(const Outcomes& outcomes, const DesignTable& design,
                             const ComparisonAnswer& answer) {
    if (answer.metrics.empty() || answer.question.pairs.empty()) return "";
    const MetricCompared& primary = answer.metrics.front();
    const std::string& who = answer.question.who;
    std::string text = heading_of(outcomes, answer, primary) + ":\n";
    if (primary.pairs.size() > most_sentences)
        return text + words_of_many(outcomes, primary, who);
    for (const Compared& one : primary.pairs)
        text += fmt::format("  {}\n", comparison_sentence(outcomes, one, who));
    text += words_of_points(outcomes, design, primary);
    if (primary.pairs.size() > 1) return text;
    return text + words_of_other_metrics(outcomes, answer);
}

}  // namespace verbund
