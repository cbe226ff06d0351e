// Ways to fill the table of design points.
#pragma once

#include "analysis/sequences/unit_points.hpp"
#include "state/scenario.hpp"
#include "study/span.hpp"

#include <variant>

namespace verbund {

// A factor and the values that it takes.
struct Axis {
    Factor factor;
    std::vector<Value> values;
};

// Every combination of the values, the last axis fastest. Without axes: the one point
// that changes nothing.
Design grid(const std::vector<Axis>& axes);

// A base point that leaves everything as it is, and then each value of each axis alone.
Design one_at_a_time(const std::vector<Axis>& axes);

// One side of the unit cube: a span, or values that each take an equal part of 0 … 1.
using Side = std::variant<Span, Axis>;

const Factor& factor_of(const Side& side);
Value value_at(const Side& side, double place);

// The points of the unit cube as values. `kind` is what the scenario calls them.
Design stretched(std::string kind, const std::vector<Side>& sides,
                 const UnitPoints& places);

// Saltelli blocks with a second run of the points of A where each point has one run:
// without it nobody could tell noise from variance.
Design saltelli(const std::vector<Side>& sides, std::size_t base, std::uint64_t seed,
                int replicates);

Design morris(const std::vector<Side>& sides, std::size_t trajectories,
              std::size_t levels, std::uint64_t seed);

// Keeps the points that are wanted, in their order.
void keep_points(Design& design, const std::vector<bool>& wanted);

}  // namespace verbund
