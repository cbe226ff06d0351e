#include "analysis/sequences/sobol_points.hpp"

#include <boost/random/sobol.hpp>

#include <bit>
#include <stdexcept>

namespace verbund {

namespace {

constexpr int digits = 53;  // as many as a number in 0 … 1 holds
constexpr std::size_t most_sobol_points = std::size_t{1} << 24;
constexpr std::size_t most_dimensions = 3667;

// Mixes a word so that each of its bits depends on all (SplitMix64; Steele, Lea & Flood
// 2014).
constexpr std::uint64_t mixed(std::uint64_t word) {
    word += 0x9e3779b97f4a7c15u;
    word = (word ^ (word >> 30)) * 0xbf58476d1ce4e5b9u;
    word = (word ^ (word >> 27)) * 0x94d049bb133111ebu;
    return word ^ (word >> 31);
}

// Flips each digit by a coin that belongs to the digits before it.
std::uint64_t scrambled(std::uint64_t word, std::uint64_t key) {
    std::uint64_t flips = 0;
    for (int place = 0; place < digits; ++place) {
        const std::uint64_t before = word >> (digits - place);
        const std::uint64_t coin =
            mixed(mixed(key + static_cast<std::uint64_t>(place)) ^ before) & 1u;
        flips |= coin << (digits - 1 - place);
    }
    return word ^ flips;
}

void check(std::size_t points, std::size_t dimensions) {
    if (!std::has_single_bit(points) || points > most_sobol_points)
        throw std::invalid_argument(
            "the number of Sobol points is a power of two, at most 16777216");
    if (dimensions < 1 || dimensions > most_dimensions)
        throw std::invalid_argument("Sobol points have 1 to 3667 dimensions");
}

// Calls give(point, input, digits of the coordinate) for each coordinate in turn.
template <typename Give>
void each_coordinate(std::size_t points, std::size_t dimensions, Give give) {
    for (std::size_t input = 0; input < dimensions; ++input) give(0, input, 0);
    boost::random::sobol sequence(dimensions);  // starts after the point 0
    for (std::size_t point = 1; point < points; ++point)
        for (std::size_t input = 0; input < dimensions; ++input)
            give(point, input, sequence() >> (64 - digits));
}

}  // namespace

UnitPoints plain_sobol_points(std::size_t points, std::size_t dimensions) {
    check(points, dimensions);
    UnitPoints found(points, UnitPoint(dimensions));
    each_coordinate(points, dimensions,
                    [&](std::size_t point, std::size_t input, std::uint64_t word) {
                        found[point][input] = static_cast<double>(word) * 0x1p-53;
                    });
    return found;
}

UnitPoints sobol_points(std::size_t points, std::size_t dimensions,
                        std::uint64_t seed) {
    check(points, dimensions);
    UnitPoints found(points, UnitPoint(dimensions));
    each_coordinate(points, dimensions,
                    [&](std::size_t point, std::size_t input, std::uint64_t word) {
                        const std::uint64_t key = mixed(mixed(seed) + input);
                        const std::uint64_t placed = scrambled(word, key);
                        found[point][input] = static_cast<double>(placed) * 0x1p-53;
                    });
    return found;
}

}  // namespace verbund
