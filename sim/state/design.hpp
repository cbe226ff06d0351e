// The points at which a scenario is run.
#pragma once

#include "rules/parameter_table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace verbund {

// What a design changes from point to point.
struct Factor {
    std::string name;         // as it is written
    const ParameterRow* row;  // what its values may be
};

// A value for each factor; a factor without one stays as it is.
using Point = std::vector<std::optional<Value>>;

// A table: a row a point, a column a factor. Without columns there is one point, which
// changes nothing.
struct Design {
    std::vector<Factor> columns;
    std::vector<Point> points{{}};
    std::vector<int> replicates;  // by point; empty: the scenario's for each
};

}  // namespace verbund
