#include "analysis/boxes/peeling.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

namespace verbund {

namespace {

// A number and the side of a box: the lower side sees numbers as they are, the upper
// side sees them negated. So both sides are peeled from below.
enum class Side { lower, upper };

std::vector<double> seen_from(Side side, const DesignTable::Column& input,
                              const PointList& points) {
    std::vector<double> numbers;
    numbers.reserve(points.size());
    for (std::size_t point : points)
        numbers.push_back(side == Side::lower ? input.numbers[point]
                                              : -input.numbers[point]);
    return numbers;
}

void set_limit(Side side, InputLimit& limit, double number) {
    (side == Side::lower ? limit.above : limit.below) =
        side == Side::lower ? number : -number;
}

std::size_t points_in_step(std::size_t points, double share) {
    const auto wanted = std::floor(share * static_cast<double>(points));
    return std::max<std::size_t>(1, static_cast<std::size_t>(wanted));
}

// Where the lowest numbers end that one peel takes: those below a quantile, or all that
// equal the least. Nothing where all are equal.
std::optional<double> limit_of_peel(std::vector<double> numbers, double share) {
    const std::size_t step =
        std::min(points_in_step(numbers.size(), share), numbers.size() - 1);
    const auto cut = numbers.begin() + static_cast<std::ptrdiff_t>(step);
    std::ranges::nth_element(numbers, cut);
    const double least = *std::min_element(numbers.begin(), cut + 1);
    const bool takes_some = least < *cut;
    double taken = least, kept = std::numeric_limits<double>::infinity();
    for (double number : numbers) {
        const bool goes = takes_some ? number < *cut : number == least;
        if (goes)
            taken = std::max(taken, number);
        else
            kept = std::min(kept, number);
    }
    if (std::isinf(kept)) return std::nullopt;
    return limit_between(kept, taken);
}

// A box with another limit of one input.
struct Step {
    std::size_t input;
    InputLimit limit;
};

void make(const Step& step, Limits& limits) { limits[step.input] = step.limit; }

void add_peels(const DesignTable::Column& input, const PointList& points, double share,
               const Step& now, std::vector<Step>& peels) {
    if (!input.words.empty()) {
        std::set<std::string> words;
        for (std::size_t point : points) words.insert(input.words[point]);
        for (const std::string& word : words) {
            peels.push_back(now);
            peels.back().limit.without.insert(word);
        }
        return;
    }
    for (const Side side : {Side::lower, Side::upper})
        if (const auto limit = limit_of_peel(seen_from(side, input, points), share)) {
            peels.push_back(now);
            set_limit(side, peels.back().limit, *limit);
        }
}

// What a step leaves of points that lie inside all other limits.
CaseCount left_by(const Step& step, const Cases& cases, const PointList& points) {
    CaseCount count;
    for (std::size_t point : points)
        if (step.limit.hold(cases.inputs[step.input], point)) {
            ++count.points;
            count.of_interest += cases.of_interest[point];
        }
    return count;
}

// How much a peel lifts the density, by points taken.
double gain_of(const CaseCount& before, const CaseCount& after) {
    return (after.density() - before.density()) /
           static_cast<double>(before.points - after.points);
}

std::optional<Step> best_peel(const Cases& cases, const PointList& points,
                              const Limits& limits, double share,
                              std::size_t least_points) {
    std::vector<Step> peels;
    for (std::size_t i = 0; i < limits.size(); ++i)
        add_peels(cases.inputs[i], points, share, {i, limits[i]}, peels);
    const CaseCount before = count_of(cases, points);
    std::optional<Step> best;
    double best_gain = 0.0;
    for (const Step& peel : peels) {
        const CaseCount after = left_by(peel, cases, points);
        if (after.points < least_points) continue;
        const double gain = gain_of(before, after);
        if (best && !(gain > best_gain)) continue;
        best = peel;
        best_gain = gain;
    }
    return best;
}

// The limit of one side pushed out by a step, given the points that lie inside all
// other limits.
void push_out(Side side, const DesignTable::Column& input, const PointList& points,
              double share, InputLimit& limit) {
    std::vector<double> sorted = seen_from(side, input, points);
    std::ranges::sort(sorted);
    const double now = side == Side::lower ? limit.above : -limit.below;
    const auto first_inside = std::ranges::upper_bound(sorted, now);
    const auto outside = first_inside - sorted.begin();
    const auto inside = static_cast<std::size_t>(sorted.end() - first_inside);
    const auto step = static_cast<std::ptrdiff_t>(points_in_step(inside, share));
    if (step >= outside)
        return set_limit(side, limit, -std::numeric_limits<double>::infinity());
    const double taken = *(first_inside - step);
    const auto first_taken = std::ranges::lower_bound(sorted, taken);
    set_limit(side, limit,
              first_taken == sorted.begin()
                  ? -std::numeric_limits<double>::infinity()
                  : limit_between(taken, *std::prev(first_taken)));
}

// The steps that push out a limit of one input; `points` lie inside all others.
std::vector<Step> pastes_of(const DesignTable::Column& input, const PointList& points,
                            double share, const Step& now) {
    std::vector<Step> pastes;
    for (const std::string& word : now.limit.without) {
        pastes.push_back(now);
        pastes.back().limit.without.erase(word);
    }
    for (const Side side : {Side::lower, Side::upper}) {
        Step open = now;
        set_limit(side, open.limit, -std::numeric_limits<double>::infinity());
        if (open.limit == now.limit) continue;
        PointList beyond;
        std::ranges::copy_if(points, std::back_inserter(beyond),
                             [&](std::size_t p) { return open.limit.hold(input, p); });
        pastes.push_back(now);
        push_out(side, input, beyond, share, pastes.back().limit);
    }
    return pastes;
}

std::optional<Step> best_paste(const Cases& cases, const PointList& points,
                               const Limits& limits, double share) {
    double best_density = count_of(cases, inside(cases, points, limits)).density();
    std::optional<Step> best;
    for (std::size_t i = 0; i < limits.size(); ++i) {
        if (!limits[i].restricts()) continue;
        Limits others = limits;
        others[i] = {};
        const PointList within = inside(cases, points, others);
        for (const Step& paste :
             pastes_of(cases.inputs[i], within, share, {i, limits[i]})) {
            const double density = left_by(paste, cases, within).density();
            if (density < best_density || (best && density == best_density)) continue;
            best = paste;
            best_density = density;
        }
    }
    return best;
}

}  // namespace

std::vector<Limits> peeled(const Cases& cases, const PointList& points,
                           const Peeling& how) {
    const auto least_points = static_cast<std::size_t>(
        std::max(1.0, std::ceil(how.least_mass * static_cast<double>(points.size()))));
    std::vector<Limits> boxes{Limits(cases.inputs.size())};
    for (PointList left = points; count_of(cases, left).density() < 1.0;) {
        const auto next = best_peel(cases, left, boxes.back(), how.share, least_points);
        if (!next) break;
        boxes.push_back(boxes.back());
        make(*next, boxes.back());
        left = inside(cases, left, boxes.back());
    }
    return boxes;
}

Limits pasted(const Cases& cases, const PointList& points, Limits limits,
              const Peeling& how) {
    while (const auto next = best_paste(cases, points, limits, how.share))
        make(*next, limits);
    return limits;
}

}  // namespace verbund
