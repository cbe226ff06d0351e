// Laws that differences of an experiment are drawn from.
#pragma once

#include "analysis/random_stream.hpp"

#include <functional>
#include <string>
#include <vector>

namespace verbund {

// Numbers with mean 0 and standard deviation 1. They may be drawn from anybody's
// sample, centred and scaled.
struct Law {
    std::string name;
    std::function<double(RandomStream&)> draw;
};

// Normal, exponential (skewness 2) and log-normal with σ = 1 (skewness 6.2), each
// centred and scaled.
const std::vector<Law>& usual_laws();

}  // namespace verbund
