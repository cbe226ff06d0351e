// What the difference between two strategies rests on, in four formats.
#pragma once

#include "analysis/one_at_a_time.hpp"
#include "run/commands.hpp"

#include <string>

namespace verbund {

struct RestsOn {
    std::size_t metric = 0, strategy = 0, baseline = 0;  // indices of the outcomes
    std::string unit;                                    // of the metric, or empty
    WhatItRestsOn found;
};

// Text and Markdown name the ten inputs that move the difference most, and every change
// that turns its sign. JSON and CSV hold all changes.
std::string rests_on_table(const Outcomes& outcomes, const DesignTable& design,
                           const RestsOn& answer, Format format);

}  // namespace verbund
