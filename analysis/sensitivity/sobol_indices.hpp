// How much of an output's variance each input brings about, with the noise of single
// runs taken out.
#pragma once

#include "analysis/bootstrap.hpp"
#include "analysis/sensitivity/replicates.hpp"
#include "analysis/sequences/saltelli_blocks.hpp"

#include <cstddef>
#include <vector>

namespace verbund {

// Shares of a variance. They may fall below 0 or above 1 by chance.
struct SobolIndex {
    IntervalEstimate first;         // S1 of the mean response: the input alone
    IntervalEstimate total;         // ST: with all interactions it has a part in
    IntervalEstimate first_of_run;  // the same parts, of the variance of a single run
    IntervalEstimate total_of_run;
};

// NaN where it cannot be said: noise of one run a point, indices where the variance of
// the mean response is not above 0.
struct SobolIndices {
    std::size_t rows = 0;       // base rows of the design
    std::size_t rows_used = 0;  // without those in which a run failed
    std::size_t replicates = 0;
    NoiseFrom noise_from = NoiseFrom::nothing;
    double mean = 0.0;             // of the response over the inputs
    double variance = 0.0;         // of the mean response
    double noise = 0.0;            // variance of single runs at one point
    IntervalEstimate noise_share;  // noise ÷ (variance + noise)
    std::vector<SobolIndex> inputs;
};

// S1 by Saltelli et al. (2010), ST by Jansen (1999); f are means of r replicates, V̂
// their variance over the points A and B, centred:
//   S1 = mean of f(B) (f(AB) − f(A)) ÷ V',  ST = (J − σ²/r) ÷ V',  V' = V̂ − σ²/r,
//   J = half the mean of (f(A) − f(AB))².
// Where every point has replicates, noise that points share is told from noise of their
// own: r times what is subtracted is then the mean covariance over replicates of what is
// multiplied, in V̂ with what all points share removed. That is σ² and 0 where runs are
// independent. Where only some points were run again, nothing is known of what A and AB
// share, and nothing is subtracted from J: ST is too great by σ² ÷ V' where runs are
// independent, and by nothing where the luck of A and AB is the same. A row with a failed
// run is left out whole. Intervals are bootstrapped by whole rows; they take rows as
// drawn, so that they are wide for Sobol points, and the luck of replicates as given.
SobolIndices sobol_indices(const SaltelliLayout& layout, const Replicates& seen,
                           const BootstrapPlan& plan = {});

}  // namespace verbund
