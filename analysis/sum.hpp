// A sum, added up from the first number to the last.
#pragma once

#include <numeric>
#include <span>

namespace verbund {

inline double sum_of(std::span<const double> numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

}  // namespace verbund
