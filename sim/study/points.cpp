#include "study/points.hpp"

#include "analysis/sequences/morris_trajectories.hpp"
#include "analysis/sequences/saltelli_blocks.hpp"

#include <algorithm>

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

Design one_at_a_time(const std::vector<Axis>& axes) {
    Design design;
    design.kind = "one_at_a_time";
    for (const Axis& axis : axes) design.columns.push_back(axis.factor);
    design.points = {Point(axes.size())};
    for (std::size_t column = 0; column < axes.size(); ++column)
        for (const Value& value : axes[column].values) {
            design.points.emplace_back(axes.size());
            design.points.back()[column] = value;
        }
    return design;
}

const Factor& factor_of(const Side& side) {
    return std::visit([](const auto& held) -> const Factor& { return held.factor; },
                      side);
}

Value value_at(const Side& side, double place) {
    if (const auto* span = std::get_if<Span>(&side)) return value_at(*span, place);
    const std::vector<Value>& values = std::get<Axis>(side).values;
    const auto part =
        static_cast<std::size_t>(place * static_cast<double>(values.size()));
    return values[std::min(part, values.size() - 1)];
}

Design stretched(std::string kind, const std::vector<Side>& sides,
                 const UnitPoints& places) {
    Design design;
    design.kind = std::move(kind);
    for (const Side& side : sides) design.columns.push_back(factor_of(side));
    design.points.clear();
    for (const UnitPoint& place : places) {
        Point& point = design.points.emplace_back();
        for (std::size_t i = 0; i < sides.size(); ++i)
            point.emplace_back(value_at(sides[i], place[i]));
    }
    return design;
}

Design saltelli(const std::vector<Side>& sides, std::size_t base, std::uint64_t seed,
                int replicates) {
    Design design =
        stretched("saltelli", sides, saltelli_blocks(base, sides.size(), seed));
    design.base = base;
    if (replicates > 1) return design;
    const SaltelliLayout layout(design.points.size(), sides.size());
    design.replicates.assign(design.points.size(), 1);
    for (std::size_t row = 0; row < base; ++row) design.replicates[layout.a(row)] = 2;
    return design;
}

Design morris(const std::vector<Side>& sides, std::size_t trajectories,
              std::size_t levels, std::uint64_t seed) {
    Design design = stretched(
        "morris", sides, morris_trajectories(trajectories, sides.size(), seed, levels));
    design.base = trajectories;
    design.levels = levels;
    return design;
}

void keep_points(Design& design, const std::vector<bool>& wanted) {
    std::vector<Point> points;
    std::vector<int> replicates;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!wanted[i]) continue;
        points.push_back(std::move(design.points[i]));
        if (!design.replicates.empty()) replicates.push_back(design.replicates[i]);
    }
    design.points = std::move(points);
    design.replicates = std::move(replicates);
}

}  // namespace verbund
