// Shape of the network of ties within a view. They cost more than the other metrics and are recorded on request.
#pragma once

#include "record/view.hpp"

namespace verbund {

// Size of the largest connected part ÷ active freelancers; ties that leave the view do not count.
double largest_share(const View& view, bool partners_only);

// 3 × triangles ÷ triads (transitivity).
double clustering(const View& view, bool partners_only);

}  // namespace verbund
