// The inputs of a design, as its method of sensitivity reads them.
#pragma once

#include "analysis/outcomes.hpp"

#include <string>
#include <vector>

namespace verbund {

// Elementary effects of trajectories, shares of variance of Saltelli blocks, partial rank
// correlation of any other points.
enum class SensitivityMethod { morris, sobol, ranks };

// By the kind of the design: "morris", "saltelli", any other.
SensitivityMethod method_for(const DesignTable& design);

// An input: a column of the design, or several that rise and fall together at every
// point.
struct DesignInput {
    std::string name;  // "a, b" of several
    std::string unit;  // of the first
    // By point. Words are numbered from 0 in the order of the alphabet.
    std::vector<double> numbers;
    bool ordered = true;  // false of three words and more, which no number orders
};

struct DesignInputs {
    std::vector<DesignInput> inputs;
    std::vector<std::string> left_out;  // columns that the method cannot read
};

// Throws std::invalid_argument, with the reason, where the points are not those of the
// method: trajectories or blocks in their order, with a value of every input at every
// point. Ranks leave out a column that some point leaves alone, that does not vary or
// that has no order.
DesignInputs inputs_of(const DesignTable& design, SensitivityMethod method);

}  // namespace verbund
