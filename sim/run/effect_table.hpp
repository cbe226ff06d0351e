// The table of effects: a line for each idea of the text and experiment, in three
// formats.
#pragma once

#include "evidence/effects/experiment.hpp"
#include "run/commands.hpp"

#include <string>

namespace verbund {

// For the ideas asked for, or for all sixty when there are none. Experiments whose
// outcomes have two peaks come first.
std::string effect_table(const std::vector<Experiment>& experiments,
                         const std::vector<Finding>& findings,
                         const std::vector<int>& ideas, Format format);

}  // namespace verbund
