// Where in the inputs one strategy is not good enough: scenario discovery (Bryant &
// Lempert 2010).
#pragma once

#include "analysis/boxes/prim.hpp"
#include "analysis/robustness.hpp"

#include <vector>

namespace verbund {

struct Discovery {
    std::size_t strategy = 0;
    std::size_t points = 0;   // that have the numbers that are needed
    std::size_t failing = 0;  // those at which the strategy is not good enough
    // Those of the failing ones that luck does not explain: by Student's test of the
    // strategy's mean, or by pairs of its difference from the baseline, with 95 % over
    // all points (Holm).
    std::size_t surely = 0;
    // The boxes hold the rarer of both: failing points, or the others.
    bool of_failing = true;
    std::vector<FoundBox> boxes;      // a restriction's input is a column of the design
    std::vector<std::size_t> unread;  // columns of the design that have gaps
};

Discovery discovered(const Outcomes& outcomes, std::size_t metric, std::size_t strategy,
                     Wanted wanted, const GoodEnough& asked, const DesignTable& design,
                     const PrimPlan& plan = {});

}  // namespace verbund
