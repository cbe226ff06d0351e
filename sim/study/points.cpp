#include "study/points.hpp"

namespace verbund {

Design grid(const std::vector<Axis>& axes) {
    Design design;
    for (const Axis& axis : axes) {
        design.columns.push_back(axis.factor);
        std::vector<Point> longer;
        for (const Point& point : design.points)
            for (const Value& value : axis.values) {
                longer.push_back(point);
                longer.back().push_back(value);
            }
        design.points = std::move(longer);
    }
    return design;
}

}  // namespace verbund
