// How strategies differ in several metrics: each difference, how sure all of them are
// together, how points of a design differ in it, and which strategy may be the best.
#pragma once

#include "analysis/best_of_several.hpp"
#include "analysis/outcomes.hpp"
#include "analysis/paired_difference.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace verbund {

// The difference "other − baseline" in a metric, as indices in the outcomes. Those that
// were named before the runs are one family, and those that were asked afterwards are
// another: whoever has seen the numbers picks what stands out.
struct Comparison {
    std::size_t metric, other, baseline;
    bool named_before;
};

// How the mean differences of single points lie. It does not shrink with more runs; the
// luck that is left in the mean of a point adds to it.
struct SpreadOfPoints {
    std::size_t points = 0;  // with a pair of runs
    double least = 0.0, greatest = 0.0;
    std::size_t least_at = 0, greatest_at = 0;  // index of the point, the first of ties
    double deviation = 0.0;                     // over points (n − 1)
    std::size_t above = 0;                      // points with a difference above 0
};

struct Compared {
    Comparison asked;
    std::size_t family = 0;  // comparisons in its family, itself included
    // Of the means over points, a pair a replicate. Low and high are of an interval that
    // holds together with all others of the family. `p` is of this difference alone.
    // `better` is of single runs: the mean over points of their shares.
    PairedDifference difference;
    double p = 1.0;  // adjusted by Holm within the family
    std::vector<std::size_t> points_left_out = {};        // no replicate has both there
    std::optional<SpreadOfPoints> spread = std::nullopt;  // of two points or more
};

// What each comparison gives, in the order asked. The confidence is the joint one of a
// family, by Šidák: each interval has confidence^(1 ÷ comparisons in the family). A
// replicate counts where every point that is not left out has both its numbers. Where
// runs were added until signs were decided, intervals and p are those that hold at every
// look (stopping.hpp). Throws std::invalid_argument when the confidence is not inside
// 0 … 1.
std::vector<Compared> compared(const Outcomes& outcomes,
                               std::span<const Comparison> asked, double confidence,
                               bool until_decided = false);

// Each strategy against the best of the others, once where more is better and once where
// less is; both in the order of the strategies that are given. The confidence is joint
// over the strategies, for one end and one metric. Numbers are means over the points at
// which every strategy that has a number anywhere has one; without such a point each may
// be the best. Where runs were added until signs were decided, it holds at every look.
struct Extremes {
    std::vector<AgainstTheBest> greatest, least;
};
Extremes extremes_of(const Outcomes& outcomes, std::size_t metric,
                     std::span<const std::size_t> strategies, double confidence,
                     bool until_decided = false);

}  // namespace verbund
