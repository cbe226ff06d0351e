#include "analysis/sequences/morris_trajectories.hpp"

#include "analysis/random_stream.hpp"

#include <numeric>
#include <stdexcept>

namespace verbund {

namespace {

using Levels = std::vector<std::size_t>;  // by input

UnitPoint point_at(const Levels& at, std::size_t levels) {
    UnitPoint point;
    for (std::size_t level : at)
        point.push_back(static_cast<double>(level) / static_cast<double>(levels - 1));
    return point;
}

void add_trajectory(UnitPoints& points, std::size_t dimensions, std::size_t levels,
                    RandomStream& stream) {
    // A step is half of the levels: from each level there is one way only.
    Levels at;
    for (std::size_t input = 0; input < dimensions; ++input)
        at.push_back(stream.below(levels));
    std::vector<std::size_t> order(dimensions);
    std::iota(order.begin(), order.end(), std::size_t{0});
    stream.shuffle(order);
    points.push_back(point_at(at, levels));
    for (std::size_t input : order) {
        at[input] = (at[input] + levels / 2) % levels;
        points.push_back(point_at(at, levels));
    }
}

}  // namespace

UnitPoints morris_trajectories(std::size_t trajectories, std::size_t dimensions,
                               std::uint64_t seed, std::size_t levels) {
    if (trajectories < 1 || dimensions < 1)
        throw std::invalid_argument(
            "Morris needs at least one trajectory and one input");
    if (levels < 2 || levels % 2 != 0)
        throw std::invalid_argument("the number of Morris levels is even, at least 2");
    RandomStream stream(seed);
    UnitPoints points;
    for (std::size_t t = 0; t < trajectories; ++t)
        add_trajectory(points, dimensions, levels, stream);
    return points;
}

}  // namespace verbund
