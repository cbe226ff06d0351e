// Whether the fast model and the plain twin have come to the same world.
#pragma once

#include "plain_world.hpp"
#include "state/world.hpp"

namespace verbund::plain {

// The first entity and field that differ, with both values; empty when nothing does. At
// the end of a week.
std::string difference(const World& fast, const PlainWorld& plain);

}  // namespace verbund::plain
