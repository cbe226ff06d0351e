// [calibrate]: which parameters are sought, and what is known of the world.
#pragma once

#include "io/scenario/scenario_reader.hpp"
#include "study/calibration.hpp"

#include <optional>

namespace verbund {

// Reads the table into a plan, which stays empty when the scenario has none. Pass this
// section to read_scenario for a scenario that may have one; the plan must outlive it.
Section calibrate_section(std::optional<CalibrationPlan>& plan);

// A scenario with its plan, checked at every corner of the priors. Throws as
// read_scenario, and ScenarioRefused for a scenario without [calibrate].
struct ToCalibrate {
    Scenario scenario;
    CalibrationPlan plan;
};
ToCalibrate read_to_calibrate(const std::filesystem::path& path,
                              const ReadOptions& options,
                              const std::vector<Section>& others = {});

}  // namespace verbund
