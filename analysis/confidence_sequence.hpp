// Intervals of a mean that hold at every sample size at once, so that somebody may look
// as often as they like and stop when they have seen enough.
#pragma once

#include "analysis/interval.hpp"

namespace verbund {

// ρ², which makes a sequence narrowest when there are `narrowest_at` numbers (above 0):
// (−W₋₁(−α² ÷ e) − 1) ÷ narrowest_at, α = 1 − confidence, in 0 … 1 (Waudby-Smith,
// Arbour, Sinha, Kennedy and Ramdas, Annals of Statistics 52, 2024). Throws
// std::invalid_argument outside of these.
double best_rho_squared(double confidence, double narrowest_at);

// What the absolute sum of v normal numbers with mean 0 and variance 1 stays below for
// all v, with the confidence: √((v + ρ⁻²) · (ln(vρ² + 1) − 2 ln α)), the two-sided
// normal mixture (Robbins, Annals of Mathematical Statistics 41, 1970).
double normal_mixture_bound(double v, double rho_squared, double confidence);

// The asymptotic confidence sequence of the same paper: mean ± what is returned here, s
// · normal_mixture_bound ÷ n. It holds for any law with a variance, the better the later
// the first look is. NaN of fewer than two numbers.
double asymptotic_half_width(const Interval& sample, double rho_squared,
                             double confidence);

// The t confidence sequence, which holds for normal numbers from the second on. With c =
// ρ⁻² and A = ((n + c) ÷ (α²c))^(1/n) the half width is s · √((A − 1)(n − 1) ÷ (n(1 −
// Ac ÷ (n + c)))). It is infinite while Ac ≥ n + c, NaN of fewer than two numbers. It
// inverts a normal mixture of t likelihood ratios (Lai, Annals of Statistics 4, 1976;
// Wang and Ramdas, arXiv 2310.03722).
double t_sequence_half_width(const Interval& sample, double rho_squared,
                             double confidence);

// The p value of "the mean is 0" that holds at every sample size at once: the least
// 1 − confidence at which the t sequence of this ρ² leaves 0 out. With q = n · mean² ÷
// (s²(n − 1)) it is √((n + c) ÷ c) · ((1 + qc ÷ (n + c)) ÷ (1 + q))^(n ÷ 2), at most 1;
// 1 of fewer than two numbers.
double t_sequence_p(const Interval& sample, double rho_squared);

}  // namespace verbund
