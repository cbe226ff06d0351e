#include "analysis/best_of_several.hpp"

#include "analysis/interval.hpp"
#include "analysis/stopping.hpp"
#include "analysis/undefined.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace verbund {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

using Samples = std::vector<std::vector<double>>;

bool has_a_number(std::span<const double> sample) {
    return std::ranges::any_of(sample, [](double one) { return std::isfinite(one); });
}

// The replicates in which all strategies have a number, turned so that more is better.
Samples complete(std::span<const std::span<const double>> samples,
                 std::span<const std::size_t> asked, Best best) {
    std::size_t replicates = samples[asked[0]].size();
    for (std::size_t i : asked) replicates = std::min(replicates, samples[i].size());
    Samples kept(asked.size());
    for (std::size_t r = 0; r < replicates; ++r) {
        const auto has = [&](std::size_t i) { return std::isfinite(samples[i][r]); };
        if (!std::ranges::all_of(asked, has)) continue;
        for (std::size_t i = 0; i < asked.size(); ++i)
            kept[i].push_back(best == Best::greatest ? samples[asked[i]][r]
                                                     : -samples[asked[i]][r]);
    }
    return kept;
}

// Every strategy against every other: [i][j] is i − j.
using Table = std::vector<std::vector<Interval>>;

template <class IntervalOf>
Table differences(const Samples& samples, IntervalOf interval) {
    Table table(samples.size(), std::vector<Interval>(samples.size()));
    std::vector<double> difference;
    for (std::size_t i = 0; i < samples.size(); ++i)
        for (std::size_t j = 0; j < samples.size(); ++j) {
            difference.clear();
            for (std::size_t r = 0; r < samples[i].size(); ++r)
                difference.push_back(samples[i][r] - samples[j][r]);
            table[i][j] = interval(difference);
        }
    return table;
}

// The least of what `of` says about strategy i and each other that `counts`.
template <class Of, class Counts>
double least_of(const Table& table, std::size_t i, Of of, Counts counts) {
    double least = infinity;
    for (std::size_t j = 0; j < table.size(); ++j)
        if (j != i && counts(j)) least = std::min(least, of(table[i][j]));
    return least;
}

std::vector<AgainstTheBest> bounds_of(const Table& table) {
    const auto anyone = [](std::size_t) { return true; };
    std::vector<AgainstTheBest> found(table.size());
    for (std::size_t i = 0; i < table.size(); ++i) {
        found[i].gap = least_of(
            table, i, [](const Interval& one) { return one.mean; }, anyone);
        const double above = least_of(
            table, i, [](const Interval& one) { return one.mean + one.half_width; },
            anyone);
        found[i].high = std::max(0.0, above);
        found[i].may_be_best = above >= 0.0;
    }
    for (std::size_t i = 0; i < table.size(); ++i)
        found[i].low = std::min(
            0.0,
            least_of(
                table, i, [](const Interval& one) { return one.mean - one.half_width; },
                [&](std::size_t j) { return found[j].may_be_best; }));
    return found;
}

AgainstTheBest unknown(double gap) { return {gap, undefined, undefined, true}; }

// What one comparison with the best may miss its truth with is the chance.
Interval one_sided(std::span<const double> difference, double chance,
                   bool until_decided) {
    Interval found = interval_of(difference, 1.0 - 2.0 * chance);
    if (until_decided) found.half_width = at_any_look(found, 1.0 - chance).half_width;
    return found;
}

// Of strategies that all have numbers.
std::vector<AgainstTheBest> compared(const Samples& samples, double confidence,
                                     bool until_decided) {
    const std::size_t strategies = samples.size();
    if (strategies == 1) return {{undefined, 0.0, 0.0, true}};
    if (samples[0].empty()) return {strategies, unknown(undefined)};
    const double each = (1.0 - confidence) / static_cast<double>(strategies - 1);
    const Table table = differences(samples, [&](std::span<const double> difference) {
        return one_sided(difference, each, until_decided);
    });
    if (samples[0].size() > 1) return bounds_of(table);
    std::vector<AgainstTheBest> found;
    for (std::size_t i = 0; i < strategies; ++i)
        found.push_back(unknown(least_of(
            table, i, [](const Interval& one) { return one.mean; },
            [](std::size_t) { return true; })));
    return found;
}

}  // namespace

std::vector<AgainstTheBest> best_of_several(
    std::span<const std::span<const double>> samples, double confidence, Best best,
    bool until_decided) {
    if (!(confidence > 0.5 && confidence < 1.0))
        throw std::invalid_argument("a confidence here lies between 0.5 and 1");
    std::vector<AgainstTheBest> found(
        samples.size(), AgainstTheBest{undefined, undefined, undefined, false});
    std::vector<std::size_t> asked;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (has_a_number(samples[i])) asked.push_back(i);
    if (asked.empty()) return found;
    const std::vector<AgainstTheBest> answers =
        compared(complete(samples, asked, best), confidence, until_decided);
    for (std::size_t i = 0; i < asked.size(); ++i) found[asked[i]] = answers[i];
    return found;
}

}  // namespace verbund
