// What the difference between two strategies rests on: a base point, and points that
// each change one input of it.
#pragma once

#include "analysis/interval.hpp"
#include "analysis/outcomes.hpp"

#include <vector>

namespace verbund {

// Whether the difference has the other sign at a point: surely when the base has a sign,
// its interval without 0, and the difference there has one too, by Holm's test over all
// changes; maybe when only the mean turns.
enum class Turn { none, maybe, surely };

// One changed input at one value.
struct Change {
    std::size_t point = 0;
    Interval difference;  // of strategy − baseline there, by pairs
    Interval moved;  // how much that differs from the base point, by pairs of pairs
    double p = 1.0;  // of no move, adjusted by Holm over all changes
    Turn turn = Turn::none;
};

// All changes of one input, those that move the difference most first.
struct Influence {
    std::size_t column = 0;  // of the design
    std::vector<Change> changes;
};

struct WhatItRestsOn {
    Interval base;                    // strategy − baseline at point 0
    std::vector<Influence> ranking;   // the input that moves it most first
    std::vector<std::size_t> unread;  // points that change no input, or several
};

// Whether every point after the first changes exactly one of two or more inputs.
bool is_one_at_a_time(const DesignTable& design);

// For pairs of runs r of the same luck:
//   d(point, r) = strategy(point, r) − baseline(point, r)
//   moved       = mean over r of d(point, r) − d(0, r), with Student's interval
// Inputs are ranked by |moved| of the change that moves most; a change without a number
// comes last. A point changes an input whose cell differs from that of point 0; a cell
// that is left alone (NaN, empty) changes nothing.
WhatItRestsOn what_it_rests_on(const Outcomes& outcomes, std::size_t metric,
                               std::size_t strategy, std::size_t baseline,
                               const DesignTable& design, double confidence = 0.95);

}  // namespace verbund
