// The two moves of PRIM: a box is peeled from all points down to few, and pasted back
// where it was peeled too far.
#pragma once

#include "analysis/boxes/box.hpp"

namespace verbund {

struct Peeling {
    double share = 0.1;  // of a box's points that one peel takes, at least one point
    double least_mass = 0.05;  // a box never gets smaller than this share of the points
};

// The boxes of all peels, the first without limits. A peel takes the lowest or highest
// share of one number or all points of one word. Of all peels the one is taken that
// lifts the density most for each point that it takes, so that a word with many points
// has no advantage over a thin slice of a number. It ends when every point is of
// interest, or at the least mass.
// Sources: Friedman & Fisher 1999; for the gain by points taken Kwakkel & Jaxa-Rozen
// 2016 ("lenient").
std::vector<Limits> peeled(const Cases& cases, const PointList& points,
                           const Peeling& how);

// A box with its limits pushed out, one after the other, as long as its density does
// not fall. A step takes in the nearest share of the box's points on one side, or a
// word.
Limits pasted(const Cases& cases, const PointList& points, Limits limits,
              const Peeling& how);

}  // namespace verbund
