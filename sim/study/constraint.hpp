// What must hold at a point, and what follows from other columns.
#pragma once

#include "state/design.hpp"

namespace verbund {

// times × a column, or times alone.
struct Term {
    double times = 1.0;
    std::optional<std::size_t> column;
    double otherwise = 1.0;  // where the point leaves the column as it is
};

using Sum = std::vector<Term>;

enum class Relation { less, at_most, equal, at_least, more };

struct Constraint {
    Sum left;
    Relation relation;
    Sum right;
};

// Sums differ in the last digits of binary, so that .7 + .3 ≤ 1 is held to 10⁻¹².
bool holds(const Constraint& constraint, const Point& point);

// A column that is factor × another + plus. A point that leaves the other as it is
// leaves the column as it is.
struct Link {
    std::size_t of;
    double factor = 1.0, plus = 0.0;
};

// As a number; a whole one is rounded to the nearest.
std::optional<Value> linked_value(const Link& link, ValueKind kind, const Point& point);

}  // namespace verbund
