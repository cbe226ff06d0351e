// Shape of the network of ties within a view. They cost more than the other metrics and
// are recorded on request.
#pragma once

#include "record/view.hpp"

namespace verbund {

enum class TieKind { any, partners, worked_together };

// Size of the largest part that ties of a kind connect ÷ active freelancers; ties that
// leave the view do not count.
double largest_share(const View& view, TieKind kind);

// Mean size of the connected part to which a freelancer outside of the largest part
// belongs. This susceptibility is greatest where one part begins to hold nearly
// everybody. NaN when nobody is outside.
double other_islands(const View& view, TieKind kind);

// 3 × triangles ÷ triads (transitivity).
double clustering(const View& view, TieKind kind);

}  // namespace verbund
