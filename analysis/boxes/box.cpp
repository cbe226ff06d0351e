#include "analysis/boxes/box.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace verbund {

bool InputLimit::restricts() const {
    return std::isfinite(above) || std::isfinite(below) || !without.empty();
}

bool InputLimit::hold(const DesignTable::Column& input, std::size_t point) const {
    if (!input.words.empty()) return !without.contains(input.words[point]);
    return input.numbers[point] > above && input.numbers[point] < below;
}

PointList inside(const Cases& cases, const PointList& points, const Limits& limits) {
    PointList found;
    std::ranges::copy_if(points, std::back_inserter(found), [&](std::size_t point) {
        for (std::size_t i = 0; i < limits.size(); ++i)
            if (!limits[i].hold(cases.inputs[i], point)) return false;
        return true;
    });
    return found;
}

double CaseCount::density() const {
    if (points == 0) return 0.0;
    return static_cast<double>(of_interest) / static_cast<double>(points);
}

CaseCount count_of(const Cases& cases, const PointList& points) {
    CaseCount count{points.size(), 0};
    for (std::size_t point : points) count.of_interest += cases.of_interest[point];
    return count;
}

double merit_of(const CaseCount& box, const CaseCount& all) {
    const std::size_t both = box.points + all.of_interest;
    if (both == 0) return 0.0;
    return 2.0 * static_cast<double>(box.of_interest) / static_cast<double>(both);
}

double limit_between(double inside, double outside) {
    const double middle = outside + (inside - outside) / 2.0;
    return middle == inside ? outside : middle;
}

}  // namespace verbund
