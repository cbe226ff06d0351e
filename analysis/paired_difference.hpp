// How one strategy differs from another, in runs that share their luck.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace verbund {

// The difference "other − baseline", in the unit of the numbers. What cannot be said is
// NaN: the mean of no pairs, the others of fewer than two; low and high also of pairs
// that all differ by the same while they are too few for the sign test to be as sure.
struct PairedDifference {
    std::size_t pairs = 0;   // replicates in which both numbers are finite
    double mean = 0.0;       // of the differences
    double deviation = 0.0;  // of the differences (n − 1)
    double low = 0.0;        // mean ± t · deviation ÷ √pairs
    double high = 0.0;
    double p = 1.0;       // two-sided, of "the mean is 0"; 1 of fewer than two pairs
    double better = 0.0;  // share of pairs with a difference above 0; a tie counts half
    // Variance of the mean difference, divided by what it would be if as many runs had
    // luck of their own. 1 − variance_left is what pairing cuts.
    double variance_left = 0.0;
    // Half width that as many runs with luck of their own would have: Welch's interval.
    // It is for planning. Of runs that do share their luck it covers less than it says
    // where pairing hurts, and is too wide elsewhere.
    double unpaired_half_width = 0.0;
    double skewness = 0.0;  // G1 of the differences; NaN of fewer than three pairs
    // The correlation of the pairs is below 0, at 1 % one-sided: luck of their own would
    // give a narrower interval to further runs. The interval above stays the paired one.
    bool pairing_hurts = false;

    // Fewer pairs than 25 · G1²: the interval may cover less than it says (a rule of
    // thumb of Cochran, Sampling Techniques, 1977; Sugden, Smith and Jones, Journal of
    // the Royal Statistical Society B 62, 2000).
    bool is_too_skewed() const;
};

// other − baseline of every replicate of which both numbers are finite.
std::vector<double> paired_differences(std::span<const double> baseline,
                                       std::span<const double> other);

// Replicates of the same index make a pair; the longer sample's rest is left out, as is
// a pair whose difference is not finite. Throws std::invalid_argument when the
// confidence is not inside 0 … 1.
//
// G1 = √(n(n − 1)) ÷ (n − 2) · m3 ÷ m2^1.5, as SAS and Excel have it (Joanes and Gill,
// The Statistician 47, 1998).
PairedDifference paired_difference(std::span<const double> baseline,
                                   std::span<const double> other,
                                   double confidence = 0.95);

// The confidence that each of several two-sided intervals needs, so that all hold
// together with the joint one: joint^(1 ÷ comparisons). It is enough for normal means
// with any correlation (Šidák, JASA 62, 1967). Throws std::invalid_argument without
// comparisons, or when the joint confidence is not inside 0 … 1.
double sidak_confidence(double joint, std::size_t comparisons);

// The same for statements of any kind, which may depend on each other in any way:
// 1 − (1 − joint) ÷ comparisons (Bonferroni). Throws as above.
double bonferroni_confidence(double joint, std::size_t comparisons);

}  // namespace verbund
