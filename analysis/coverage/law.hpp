// Laws that differences of an experiment are drawn from.
#pragma once

#include "analysis/random_stream.hpp"

#include <functional>
#include <span>
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

// Each finite number of a sample is as likely, whatever its neighbours: the sample stands
// for the law that it came from, without the tails that it has not seen. Throws
// std::invalid_argument where no two finite numbers differ.
Law law_of_sample(std::string name, std::span<const double> sample);

}  // namespace verbund
