#include "analysis/boxes/discovery.hpp"

#include "analysis/interval.hpp"
#include "analysis/test_of_zero.hpp"

#include <algorithm>
#include <cmath>

namespace verbund {

namespace {

constexpr double surely_below = 0.05;

bool has_gaps(const DesignTable::Column& column) {
    const auto is_nan = [](double number) { return std::isnan(number); };
    const auto is_empty = [](const std::string& word) { return word.empty(); };
    return column.words.empty() ? std::ranges::any_of(column.numbers, is_nan)
                                : std::ranges::any_of(column.words, is_empty);
}

template <class Cell>
std::vector<Cell> at_points(const std::vector<Cell>& cells, const PointList& points) {
    std::vector<Cell> some;
    if (cells.empty()) return some;
    for (std::size_t point : points) some.push_back(cells[point]);
    return some;
}

// How far a strategy is from good enough, replicate by replicate.
Interval distance_from_enough(const Outcomes& outcomes, std::size_t metric,
                              std::size_t strategy, std::size_t point,
                              const GoodEnough& asked) {
    const auto own = outcomes.of(metric, strategy, point);
    std::vector<double> distance(own.begin(), own.end());
    const auto baseline = outcomes.of(metric, asked.baseline, point);
    if (!asked.threshold) distance.resize(std::min(own.size(), baseline.size()));
    for (std::size_t r = 0; r < distance.size(); ++r)
        distance[r] -= asked.threshold ? *asked.threshold : baseline[r];
    return interval_of(distance);
}

// The inputs at some points, of the columns without gaps; `columns` says which.
std::vector<DesignTable::Column> inputs_of(const DesignTable& design,
                                           const PointList& points,
                                           std::vector<std::size_t>& columns,
                                           std::vector<std::size_t>& unread) {
    std::vector<DesignTable::Column> inputs;
    for (std::size_t i = 0; i < design.columns.size(); ++i) {
        const DesignTable::Column& column = design.columns[i];
        if (has_gaps(column)) {
            unread.push_back(i);
            continue;
        }
        columns.push_back(i);
        inputs.push_back({column.name, column.unit, at_points(column.numbers, points),
                          at_points(column.words, points)});
    }
    return inputs;
}

}  // namespace

Discovery discovered(const Outcomes& outcomes, std::size_t metric, std::size_t strategy,
                     Wanted wanted, const GoodEnough& asked, const DesignTable& design,
                     const PrimPlan& plan) {
    Discovery found;
    found.strategy = strategy;
    PointList points;
    std::vector<bool> failing;
    std::vector<double> p;
    for (std::size_t point = 0; point < outcomes.points(); ++point) {
        const Interval away =
            distance_from_enough(outcomes, metric, strategy, point, asked);
        if (away.count == 0) continue;
        points.push_back(point);
        failing.push_back(wanted == Wanted::more ? away.mean < 0.0 : away.mean > 0.0);
        found.failing += failing.back();
        p.push_back(p_of_zero(away));
    }
    const std::vector<double> adjusted = holm_adjusted(p);
    for (std::size_t i = 0; i < points.size(); ++i)
        found.surely += failing[i] && adjusted[i] < surely_below;
    found.points = points.size();
    found.of_failing = 2 * found.failing <= found.points;
    if (!found.of_failing) failing.flip();
    std::vector<std::size_t> columns;
    const auto inputs = inputs_of(design, points, columns, found.unread);
    found.boxes = boxes_of({inputs, failing}, plan);
    for (FoundBox& box : found.boxes)
        for (Restriction& one : box.restrictions) one.input = columns[one.input];
    return found;
}

}  // namespace verbund
