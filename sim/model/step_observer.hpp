#pragma once

#include <functional>

namespace verbund {

// Is told the name of each step of a week when the step has ended: of a phase when all
// regions have gone through it, or "exchange" when letters have been carried. It
// changes nothing.
using StepObserver = std::function<void(const char* step)>;

}  // namespace verbund
