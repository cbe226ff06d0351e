// The points of a design, for people and for programs.
#pragma once

#include "io/json.hpp"
#include "state/scenario.hpp"

#include <string>

namespace verbund {

// A row a point; of many the first and the last. Empty when nothing varies.
std::string points_text(const Scenario& scenario);

// The kind, the factors, and every point with its values; null when nothing varies.
Json points_json(const Scenario& scenario);

}  // namespace verbund
