// Whether what was found agrees with what is known: the arithmetic of `verbund verify`.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace verbund {

// What one independent unit (a run, a region, a tie) has shown: a part of a whole, or a
// value with weight 1.
struct Observation {
    double part = 0.0;
    double whole = 1.0;
};

// Σ part ÷ Σ whole, and its standard error by linearisation:
//   error = √(n ÷ (n − 1) · Σ (part − value · whole)²) ÷ Σ whole
// The value is NaN without any whole, the error is NaN for fewer than two observations.
struct Estimate {
    std::size_t count = 0;
    double value = 0.0;
    double error = 0.0;
};
Estimate estimate_of(std::span<const Observation> observations);

enum class Agreement {
    sampled,  // within 4 standard errors of the observations
    stated,  // within 4 standard errors, from the stated standard deviation of one observation
    exact,  // within a relative 10⁻¹²; 0 only when it is 0
    near,   // within a stated distance
    below,  // below a stated value
};

// A known value, and how near to it a finding must be. `amount` is the deviation,
// distance or bound that the agreement needs.
struct Known {
    double value = 0.0;
    Agreement agreement = Agreement::sampled;
    double amount = 0.0;
};

// A two-sided false alarm of 6·10⁻⁵ for each statistical row.
inline constexpr double most_errors_away = 4.0;
inline constexpr double most_relative_error = 1e-12;

struct Verdict {
    double found = 0.0;
    // Standard errors from the known value, with sign; NaN when none is involved.
    double errors_away = 0.0;
    bool holds = false;  // never without observations, nor when something is NaN
};
Verdict verdict_on(const Known& known, std::span<const Observation> observations);

}  // namespace verbund
