#include "analysis/comparison.hpp"

#include "analysis/interval.hpp"
#include "analysis/over_points.hpp"
#include "analysis/stopping.hpp"
#include "analysis/test_of_zero.hpp"
#include "analysis/undefined.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace verbund {

namespace {

using Points = std::vector<std::size_t>;

std::size_t family_of(std::span<const Comparison> asked, bool named_before) {
    return static_cast<std::size_t>(
        std::ranges::count(asked, named_before, &Comparison::named_before));
}

Points others(std::size_t points, const Points& counted) {
    Points left;
    for (std::size_t point = 0; point < points; ++point)
        if (!std::ranges::binary_search(counted, point)) left.push_back(point);
    return left;
}

std::vector<PairedDifference> at_points(const Outcomes& outcomes,
                                        const Comparison& asked, const Points& points) {
    std::vector<PairedDifference> found;
    for (std::size_t point : points)
        found.push_back(
            paired_difference(outcomes.of(asked.metric, asked.baseline, point),
                              outcomes.of(asked.metric, asked.other, point)));
    return found;
}

SpreadOfPoints spread_of(const std::vector<PairedDifference>& found,
                         const Points& points) {
    std::vector<double> means;
    for (const PairedDifference& one : found) means.push_back(one.mean);
    const auto least = std::ranges::min_element(means);
    const auto greatest = std::ranges::max_element(means);
    const auto place = [&](auto at) {
        return points[static_cast<std::size_t>(at - means.begin())];
    };
    const auto above = std::ranges::count_if(means, [](double d) { return d > 0.0; });
    return {points.size(),
            *least,
            *greatest,
            place(least),
            place(greatest),
            interval_of(means).deviation,
            static_cast<std::size_t>(above)};
}

double mean_share(const std::vector<PairedDifference>& found) {
    double sum = 0.0;
    for (const PairedDifference& one : found) sum += one.better;
    return sum / static_cast<double>(found.size());
}

void hold_at_any_look(PairedDifference& found, double confidence) {
    const AtAnyLook look =
        at_any_look({found.pairs, found.mean, found.deviation, undefined}, confidence);
    found.low = found.mean - look.half_width;
    found.high = found.mean + look.half_width;
    found.p = look.p;
}

Compared one_compared(const Outcomes& outcomes, const Comparison& asked,
                      std::size_t family, double confidence, bool until_decided) {
    const std::array strategies{asked.baseline, asked.other};
    const Points points = points_with_all(outcomes, asked.metric, strategies);
    const auto means = [&](std::size_t strategy) {
        return means_over_points(outcomes, asked.metric, strategy, points);
    };
    const double alone = sidak_confidence(confidence, family);
    Compared found{asked, family,
                   paired_difference(means(asked.baseline), means(asked.other), alone)};
    if (until_decided) hold_at_any_look(found.difference, alone);
    found.points_left_out = others(outcomes.points(), points);
    if (points.size() < 2) return found;
    const auto each = at_points(outcomes, asked, points);
    found.difference.better = mean_share(each);
    found.spread = spread_of(each, points);
    return found;
}

void adjust_by_holm(std::vector<Compared>& all, bool named_before) {
    std::vector<double> p;
    for (const Compared& one : all)
        if (one.asked.named_before == named_before) p.push_back(one.difference.p);
    const std::vector<double> adjusted = holm_adjusted(p);
    auto next = adjusted.begin();
    for (Compared& one : all)
        if (one.asked.named_before == named_before) one.p = *next++;
}

}  // namespace

std::vector<Compared> compared(const Outcomes& outcomes,
                               std::span<const Comparison> asked, double confidence,
                               bool until_decided) {
    const std::size_t before = family_of(asked, true), after = family_of(asked, false);
    std::vector<Compared> all;
    for (const Comparison& one : asked)
        all.push_back(one_compared(outcomes, one, one.named_before ? before : after,
                                   confidence, until_decided));
    adjust_by_holm(all, true);
    adjust_by_holm(all, false);
    return all;
}

Extremes extremes_of(const Outcomes& outcomes, std::size_t metric,
                     std::span<const std::size_t> strategies, double confidence,
                     bool until_decided) {
    std::vector<std::size_t> with_numbers;
    for (std::size_t strategy : strategies)
        if (!points_with_all(outcomes, metric, std::array{strategy}).empty())
            with_numbers.push_back(strategy);
    const Points points = points_with_all(outcomes, metric, with_numbers);
    if (points.empty() && !with_numbers.empty()) {
        const AgainstTheBest open{undefined, undefined, undefined, true};
        const std::vector<AgainstTheBest> all(strategies.size(), open);
        return {all, all};
    }
    std::vector<std::vector<double>> means;
    for (std::size_t strategy : strategies)
        means.push_back(means_over_points(outcomes, metric, strategy, points));
    const std::vector<std::span<const double>> samples(means.begin(), means.end());
    const auto best = [&](Best end) {
        return best_of_several(samples, confidence, end, until_decided);
    };
    return {best(Best::greatest), best(Best::least)};
}

}  // namespace verbund
