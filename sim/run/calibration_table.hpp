// What a calibration found, as text or JSON.
#pragma once

#include "study/calibration.hpp"

#include <string>

namespace verbund {

std::string calibration_text(const Scenario& scenario, const CalibrationPlan& plan,
                             const Calibration& found);
std::string calibration_json(const Scenario& scenario, const CalibrationPlan& plan,
                             const Calibration& found);

}  // namespace verbund
