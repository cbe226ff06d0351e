// The patient rule induction method: boxes of inputs in which cases of interest crowd.
#pragma once

#include "analysis/boxes/peeling.hpp"

#include <cstdint>

namespace verbund {

// One input of a box, and how surely the box needs it.
struct Restriction {
    std::size_t input = 0;
    InputLimit limit;
    double quasi_p = 1.0;
};

struct FoundBox {
    std::vector<Restriction> restrictions;  // by input
    std::size_t points = 0, of_interest = 0;
    double mass = 0.0;      // share of all points that lie inside
    double coverage = 0.0;  // share of all cases of interest that lie inside
    double density = 0.0;   // share of the points inside that are of interest
    double luck = 1.0;      // chance of a box as good when the inputs do not matter
};

struct PrimPlan {
    Peeling peeling;
    bool paste = true;
    double level = 0.05;  // most of quasi-p and of luck
    std::size_t most_boxes = 4;
    std::size_t shuffles = 199;  // for luck
    std::uint64_t seed = 1;
};

// Boxes one after the other: points of an earlier box count in no later one, so that
// masses and coverages add up.
//
// One box: of all peels the one with the greatest harmonic mean of coverage and
// density, pasted, without restrictions whose quasi-p is above the level.
//   quasi-p  P(X ≥ cases inside), X binomial: n the points inside, the chance the
//            density of the box without this restriction
//   luck     (1 + shuffles whose box has the same harmonic mean or more) ÷
//            (1 + shuffles); a shuffle gives the cases of interest to other points
// quasi-p takes the restriction as given and knows nothing of the search. Luck repeats
// the search, so the boxes end with the first whose luck is above the level, or whose
// density is not above that of all points.
// Sources: Friedman & Fisher 1999 (method); Bryant & Lempert 2010 (coverage, density,
// quasi-p); Phipson & Smyth 2010 (chance by shuffles).
// Throws std::invalid_argument for inputs of another length than the cases, or with a
// cell that is empty.
std::vector<FoundBox> boxes_of(const Cases& cases, const PrimPlan& plan = {});

// quasi-p of the limit of one input of a box, among some points.
double quasi_p_of(const Cases& cases, const PointList& points, const Limits& box,
                  std::size_t input);

}  // namespace verbund
