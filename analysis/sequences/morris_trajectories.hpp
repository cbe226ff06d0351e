// Trajectories that change one input at a time (Morris 1991).
#pragma once

#include "analysis/sequences/unit_points.hpp"

#include <cstddef>
#include <cstdint>

namespace verbund {

constexpr std::size_t usual_levels = 4;

// How far an input moves: p ÷ (2(p − 1)) of its range, with p levels.
constexpr double morris_step(std::size_t levels = usual_levels) {
    return static_cast<double>(levels) / (2.0 * static_cast<double>(levels - 1));
}

// trajectories · (d + 1) points, the d + 1 of a trajectory in turn. Every coordinate is
// one of the levels 0, 1 ÷ (p − 1), …, 1. From one point to the next one input moves by
// a step, and every input moves once; where it starts, in which order inputs move and
// which way is drawn evenly. Throws std::invalid_argument without trajectories or
// dimensions, and for levels that are odd or fewer than 2.
UnitPoints morris_trajectories(std::size_t trajectories, std::size_t dimensions,
                               std::uint64_t seed, std::size_t levels = usual_levels);

}  // namespace verbund
