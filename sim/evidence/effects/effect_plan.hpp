// [effect]: what a scenario of scenarios/effects shows of the source text.
#pragma once

#include "io/scenario/scenario_reader.hpp"
#include "study/estimand.hpp"

#include <optional>

namespace verbund {

inline constexpr int most_ideas = 60;  // S1 … S60 of the source text

// What a scenario with the strategies off and on (and null_off and null_on) shows.
struct EffectPlan {
    std::vector<int> ideas;  // n of Sn, ascending
    std::string german;      // the words of the text
    std::string observable;  // a metric
    Window window;
    bool positive = true;  // expected sign of on − off
};

// Reads the table into a plan, which stays empty when the scenario has none. Pass this
// section to read_scenario for a scenario that may be an experiment; the plan must
// outlive it.
Section effect_section(std::optional<EffectPlan>& plan);

}  // namespace verbund
