// How long things last. A table says for each age how many were seen at it, and how
// many of these ended before the next age. A thing that is first seen at some age (left
// truncation) or lost from sight (right censoring) counts at the ages in which it was
// seen.
#pragma once

#include <span>

namespace verbund {

// By age in whole steps: how many were seen at it, and how many of these ended before
// the next.
struct LifeTable {
    std::span<const double> at_risk;
    std::span<const double> ended;
};

// Kaplan and Meier's share that reaches an age, Π (1 − ended ÷ at risk); NaN when
// nobody was seen at an age before it.
double share_reaching(const LifeTable& table, int age);

// Ended ÷ seen at ages from … to − 1: the mean hazard of a step. NaN when nobody was
// seen.
double mean_hazard(const LifeTable& table, int from, int to);

// Ended ÷ the number that would have ended with the other table's hazard at each age.
// This ratio of hazards does not depend on the mix of ages. Ages at which the other
// table has nobody are left out. NaN when nothing is expected to end.
double hazard_ratio(const LifeTable& table, const LifeTable& other);

// Shape k of the Weibull law, S(t) = exp(−(t ÷ scale)^k), by maximum likelihood over
// ages that are known to the step. Below 1 the hazard falls with age; at 1 it is
// constant. The shape is sought between 0.05 and 20. NaN when nothing ended, or all at
// one age.
double weibull_shape(const LifeTable& table);

}  // namespace verbund
