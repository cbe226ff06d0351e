// Eigen counts with signed numbers, the standard library with unsigned ones.
#pragma once

#include <Eigen/Core>

#include <cstddef>

namespace verbund {

inline Eigen::Index as_index(std::size_t i) { return static_cast<Eigen::Index>(i); }

}  // namespace verbund
