// Points in the blocks that variance-based indices need (Saltelli et al. 2010).
#pragma once

#include "analysis/sequences/unit_points.hpp"

#include <cstddef>
#include <cstdint>

namespace verbund {

// Which row is which. For each base row there are d + 2 points in turn: A, B, and for
// each input i the point AB_i, which is A with input i from B.
class SaltelliLayout {
public:
    // Throws std::invalid_argument where points is no multiple of d + 2 or either is 0.
    SaltelliLayout(std::size_t points, std::size_t dimensions);

    std::size_t dimensions() const { return dimensions_; }
    std::size_t base_rows() const { return base_rows_; }
    std::size_t points_per_row() const { return dimensions_ + 2; }

    std::size_t a(std::size_t row) const { return row * points_per_row(); }
    std::size_t b(std::size_t row) const { return a(row) + 1; }
    std::size_t ab(std::size_t row, std::size_t input) const {
        return a(row) + 2 + input;
    }

private:
    std::size_t dimensions_, base_rows_;
};

// base_rows · (d + 2) points in [0, 1)^d in the order above; A and B are the two halves
// of one scrambled Sobol sequence of 2d dimensions. Throws std::invalid_argument where
// base_rows is not a power of two or d lies outside of 1 … 1833.
UnitPoints saltelli_blocks(std::size_t base_rows, std::size_t dimensions,
                           std::uint64_t seed);

}  // namespace verbund
