// How unevenly something is shared out, and how much of that is chance.
#pragma once

#include <span>
#include <vector>

namespace verbund {

// Gini coefficient of numbers that are not negative: 0 when all are alike, (n − 1) ÷ n
// when one has all. NaN without numbers or when all are 0.
double gini(std::vector<double> numbers);

// Part of the sum that the greatest `share` of the numbers have (0.1: the greatest
// tenth, rounded up). NaN as gini.
double top_share(std::vector<double> numbers, double share);

// Gini coefficient of the Poisson law, exp(−2m) · (I0(2m) + I1(2m)): what is left when
// only chance shares out. Mean m > 0.
double gini_of_poisson(double mean);

// Chance that two of a buyer's purchases, drawn at random, are from one seller: Σ n(n −
// 1) ÷ (N(N − 1)), which does not depend on how many there are. NaN for fewer than two.
double same_again(std::span<const double> counts);

// 2 to the power of the entropy (bits) of the shares: n equal shares have the number n.
// NaN without any.
double effective_number(std::span<const double> amounts);

}  // namespace verbund
