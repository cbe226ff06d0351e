// calibrate.vary and calibrate.log: the parameters that are sought.
#pragma once

#include "io/scenario/draft.hpp"
#include "study/calibration.hpp"

namespace verbund {

inline constexpr std::size_t most_priors = 10;  // of which 2¹⁰ corners are checked

void read_priors(Reading& reading, Fields& fields, Draft& draft, CalibrationPlan& plan);

}  // namespace verbund
