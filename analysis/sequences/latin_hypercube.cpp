#include "analysis/sequences/latin_hypercube.hpp"

#include "analysis/random_stream.hpp"
#include "analysis/undefined.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace verbund {

namespace {

constexpr std::size_t most_cube_points = std::size_t{1} << 20;
constexpr int exchanges = 10'000;

double squared_distance(const UnitPoint& a, const UnitPoint& b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
    return sum;
}

// Distance⁻¹⁶ by multiplications alone, which are the same on every machine.
double closeness(const UnitPoint& a, const UnitPoint& b) {
    const double second = 1.0 / squared_distance(a, b);
    const double fourth = second * second;
    const double eighth = fourth * fourth;
    return eighth * eighth;
}

// How close two points come to all others.
double closeness_of_two(const UnitPoints& points, std::size_t a, std::size_t b) {
    double sum = 0.0;
    for (std::size_t k = 0; k < points.size(); ++k)
        if (k != a && k != b)
            sum += closeness(points[a], points[k]) + closeness(points[b], points[k]);
    return sum;
}

void draw_apart(UnitPoints& points, RandomStream& stream) {
    for (int exchange = 0; exchange < exchanges; ++exchange) {
        const std::size_t input = stream.below(points[0].size());
        const std::size_t a = stream.below(points.size());
        const std::size_t b = stream.below(points.size());
        if (a == b) continue;
        const double before = closeness_of_two(points, a, b);
        std::swap(points[a][input], points[b][input]);
        if (!(closeness_of_two(points, a, b) < before))
            std::swap(points[a][input], points[b][input]);
    }
}

}  // namespace

UnitPoints latin_hypercube(std::size_t points, std::size_t dimensions,
                           std::uint64_t seed, Spread spread) {
    if (points < 1 || points > most_cube_points || dimensions < 1)
        throw std::invalid_argument(
            "a Latin hypercube has 1 to 1048576 points and at least one dimension");
    RandomStream stream(seed);
    UnitPoints found(points, UnitPoint(dimensions));
    std::vector<std::size_t> cells(points);
    for (std::size_t input = 0; input < dimensions; ++input) {
        std::iota(cells.begin(), cells.end(), std::size_t{0});
        stream.shuffle(cells);
        for (std::size_t point = 0; point < points; ++point) {
            // With 32 bits within a cell no sum is rounded up to the next cell.
            const double within = std::floor(stream.uniform() * 0x1p32) * 0x1p-32;
            found[point][input] = (static_cast<double>(cells[point]) + within) /
                                  static_cast<double>(points);
        }
    }
    if (spread == Spread::maximin) draw_apart(found, stream);
    return found;
}

double least_distance(const UnitPoints& points) {
    if (points.size() < 2) return undefined;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t a = 0; a < points.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            least = std::min(least, squared_distance(points[a], points[b]));
    return std::sqrt(least);
}

}  // namespace verbund
