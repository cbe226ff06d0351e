// Which of several strategies may be the best, in runs that share their luck: Hsu's
// multiple comparisons with the best.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace verbund {

enum class Best { greatest, least };

// One strategy against the best of the others, in the unit of the numbers. Below 0 the
// other is better, whichever end is the best one.
struct AgainstTheBest {
    double gap = 0.0;   // mean minus that of the best other
    double low = 0.0;   // 0 or below
    double high = 0.0;  // 0 or above
    bool may_be_best = false;
};

// With the joint confidence, all intervals hold together and the best strategy is among
// those that may be it. A strategy that may not be the best has high = 0; the only one
// that may has low = 0.
//
// Each strategy has a number a replicate. A replicate counts in which all of them are
// finite. A strategy without any finite number is left out: its numbers are NaN. So are
// the bounds of fewer than two replicates, and then every strategy may be the best.
//
// The bounds are [min(0, min_j(d_ij − δ_ij)), max(0, min_j(d_ij + δ_ij))], d_ij the
// mean paired difference of i and j, δ_ij = t · s_ij ÷ √n. The lower one takes only j
// that may be the best. With a common δ these are Hsu's [min(0, d_i − δ), max(0, d_i +
// δ)] (Annals of Statistics 12, 1984). Only the k − 1 one-sided comparisons with the
// best have to hold. They are joined by Bonferroni, t exceeded with (1 − confidence) ÷
// (k − 1), which asks nothing of their correlation.
//
// Where runs were added until signs were decided, δ_ij is the half width that holds at
// every look (stopping.hpp), at 1 − (1 − confidence) ÷ (k − 1). It is two-sided, and so
// wider than a side needs.
//
// Throws std::invalid_argument when the confidence is not inside 0.5 … 1.
std::vector<AgainstTheBest> best_of_several(
    std::span<const std::span<const double>> samples, double confidence = 0.95,
    Best best = Best::greatest, bool until_decided = false);

}  // namespace verbund
