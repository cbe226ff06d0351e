#include "analysis/sequences/saltelli_blocks.hpp"

#include "analysis/sequences/sobol_points.hpp"

#include <stdexcept>

namespace verbund {

SaltelliLayout::SaltelliLayout(std::size_t points, std::size_t dimensions)
    : dimensions_(dimensions), base_rows_(points / (dimensions + 2)) {
    if (dimensions < 1 || base_rows_ < 1 || points % points_per_row() != 0)
        throw std::invalid_argument(
            "Saltelli blocks have a multiple of d + 2 points for d inputs");
}

UnitPoints saltelli_blocks(std::size_t base_rows, std::size_t dimensions,
                           std::uint64_t seed) {
    UnitPoints found;
    for (const UnitPoint& both : sobol_points(base_rows, 2 * dimensions, seed)) {
        const auto half = both.begin() + static_cast<std::ptrdiff_t>(dimensions);
        const UnitPoint a(both.begin(), half);
        const UnitPoint b(half, both.end());
        found.push_back(a);
        found.push_back(b);
        for (std::size_t input = 0; input < dimensions; ++input) {
            found.push_back(a);
            found.back()[input] = b[input];
        }
    }
    return found;
}

}  // namespace verbund
