#pragma once

#include "state/world.hpp"

namespace verbund {

// The two of each tie may ask each other for a favour. Each side works out both acts from what both know and writes
// its own half.
void favours(World& world, Region& home);

}  // namespace verbund
