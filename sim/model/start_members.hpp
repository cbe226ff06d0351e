// The freelancers whom a list names, and the ties of a survey.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Puts the members of a list, and the ties between them, in place of those that were
// drawn: the first of their region, in the order of the list. What the list does not say
// stays as it was drawn.
void replace_by_members(World& world, const Scenario& scenario);

}  // namespace verbund
