#include "run/comparison_answer.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace verbund {

namespace {

bool is_same(const Comparison& a, std::size_t metric, const StrategyPair& b) {
    if (a.metric != metric) return false;
    return (a.other == b.other && a.baseline == b.baseline) ||
           (a.other == b.baseline && a.baseline == b.other);
}

// Everything that was named, as if it were asked.
std::vector<Comparison> named_in(const CompareQuestion& question) {
    std::vector<Comparison> named;
    for (std::size_t metric : question.named.metrics)
        for (const StrategyPair& pair : question.named.pairs)
            named.push_back({metric, pair.other, pair.baseline, true});
    return named;
}

// What is asked, metric by metric, and then what was named besides.
std::vector<Comparison> all_of(const CompareQuestion& question) {
    const std::vector<Comparison> named = named_in(question);
    std::vector<Comparison> rest = named, all;
    for (std::size_t metric : question.metrics)
        for (const StrategyPair& pair : question.pairs) {
            const auto is_it = [&](const Comparison& one) {
                return is_same(one, metric, pair);
            };
            const bool before = std::ranges::any_of(named, is_it);
            std::erase_if(rest, is_it);
            all.push_back({metric, pair.other, pair.baseline, before});
        }
    all.insert(all.end(), rest.begin(), rest.end());
    return all;
}

std::vector<std::size_t> strategies_in(const std::vector<StrategyPair>& pairs) {
    std::set<std::size_t> found;
    for (const StrategyPair& pair : pairs) found.insert({pair.other, pair.baseline});
    return {found.begin(), found.end()};
}

}  // namespace

ComparisonAnswer comparison_answer(const Outcomes& outcomes,
                                   const CompareQuestion& question) {
    ComparisonAnswer answer{question, {}, {}};
    if (question.who == "all") answer.strategies = strategies_in(question.pairs);
    const std::vector<Comparison> all = all_of(question);
    answer.named = static_cast<std::size_t>(
        std::ranges::count(all, true, &Comparison::named_before));
    answer.afterwards = all.size() - answer.named;
    const std::vector<Compared> found =
        compared(outcomes, all, question.confidence, question.named.until_decided);
    auto next = found.begin();
    for (std::size_t metric : question.metrics) {
        const auto end = next + static_cast<std::ptrdiff_t>(question.pairs.size());
        answer.metrics.push_back(
            {metric,
             {next, end},
             extremes_of(outcomes, metric, answer.strategies, question.confidence,
                         question.named.until_decided)});
        next = end;
    }
    return answer;
}

FoundSign sign_of(const Compared& one) {
    const PairedDifference& found = one.difference;
    if (found.pairs < 2 || std::isnan(found.low)) return FoundSign::unknown;
    if (found.low > 0.0) return FoundSign::more;
    if (found.high < 0.0) return FoundSign::less;
    return found.mean == 0.0 && found.deviation == 0.0 ? FoundSign::equal
                                                       : FoundSign::open;
}

std::string_view sign_text(FoundSign sign) {
    switch (sign) {
        case FoundSign::more: return "more";
        case FoundSign::less: return "less";
        case FoundSign::open: return "not clear";
        case FoundSign::equal: return "equal";
        default: return "–";
    }
}

std::size_t pairs_wanted(const Compared& one) {
    const double skewness = one.difference.skewness;
    if (std::isnan(skewness)) return 0;
    return static_cast<std::size_t>(std::ceil(25.0 * skewness * skewness));
}

}  // namespace verbund
