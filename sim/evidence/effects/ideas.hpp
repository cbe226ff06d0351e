// The sixty ideas S1 … S60 of the source text: the words of each, and where it lives in
// the model. `verbund list concepts` and `verbund effects` both print this table.
#pragma once

#include "evidence/effects/effect_plan.hpp"

#include <array>
#include <string>
#include <string_view>

namespace verbund {

struct Idea {
    std::string_view german;
    std::string_view lives;            // files of rules, or what is planned
    int same_as = 0;                   // the idea whose row it shares; 0: its own
    std::string_view structural = {};  // the test of a property that has no off value
};

// By number − 1.
const std::array<Idea, most_ideas>& idea_table();

// "S7".
std::string name_of_idea(int number);

}  // namespace verbund
