// Which strategy holds up over the points of a design, and where the others do not.
#pragma once

#include "analysis/boxes/discovery.hpp"

#include <string>
#include <vector>

namespace verbund {

// What is asked of outcomes: indices of their metrics and strategies.
struct RobustQuestion {
    std::size_t metric = 0;
    std::string unit;  // of the metric; empty when nobody knows
    Wanted wanted = Wanted::more;
    GoodEnough asked;
    std::vector<std::size_t> strategies;  // of which boxes are searched
};

struct RobustAnswer {
    RobustQuestion question;
    Robustness robustness;
    std::vector<Discovery> discoveries;
};

RobustAnswer robust_answer(const Outcomes& outcomes, const DesignTable& design,
                           const RobustQuestion& question);

// "12.5 EUR/week"; shares and plain numbers have no unit.
std::string with_unit(const std::string& text, const std::string& unit);

}  // namespace verbund
