// Points with inputs, and boxes among them: what lies inside and how much of it is a
// case of interest.
#pragma once

#include "analysis/outcomes.hpp"

#include <cstddef>
#include <limits>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace verbund {

// The inputs of points, and which points are cases of interest. Every input has a
// number or a word at every point. What it looks at outlives it.
struct Cases {
    std::span<const DesignTable::Column> inputs;
    const std::vector<bool>& of_interest;
};

// Where one input lies inside a box.
struct InputLimit {
    double above = -std::numeric_limits<double>::infinity();
    double below = std::numeric_limits<double>::infinity();
    std::set<std::string> without;  // words that lie outside

    bool operator==(const InputLimit&) const = default;

    bool restricts() const;
    bool hold(const DesignTable::Column& input, std::size_t point) const;
};

using Limits = std::vector<InputLimit>;  // by input
using PointList = std::vector<std::size_t>;

// Those of some points that lie inside.
PointList inside(const Cases& cases, const PointList& points, const Limits& limits);

struct CaseCount {
    std::size_t points = 0;
    std::size_t of_interest = 0;

    double density() const;  // share of points that are of interest; 0 of none
};

CaseCount count_of(const Cases& cases, const PointList& points);

// Harmonic mean of coverage and density of a box among some points, 0 … 1:
// 2 · cases inside ÷ (points inside + cases among all).
double merit_of(const CaseCount& box, const CaseCount& all);

// A limit between a number that lies inside and one that lies outside, halfway.
double limit_between(double inside, double outside);

}  // namespace verbund
