// What a posterior comes to, number by number.
#pragma once

#include "study/calibration.hpp"

#include <string>
#include <vector>

namespace verbund {

// Weighted mean and quantiles .025 and .975, in the unit of the parameter or metric.
struct Summary {
    double mean, low, high;
};

Summary of_prior(const Prior& prior, const Particles& particles, std::size_t dimension);
Summary of_target(const Calibration& found, std::size_t target);

// "income_mean, last 52 weeks".
std::string name_of(const CalibrationTarget& one);

// Sentences about what should not be believed.
std::vector<std::string> warnings_of(const CalibrationPlan& plan,
                                     const Posterior& posterior);

}  // namespace verbund
