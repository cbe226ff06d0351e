// One look at a region between two weeks: what stands there, counted once for all
// metrics.
#pragma once

#include "record/left_of_ties.hpp"

#include <vector>

namespace verbund {

struct Census {
    double active = 0, members = 0, tenure_weeks = 0, trades = 0, giving = 0,
           refused_in_a_year = 0, below_zero = 0;
    double reputation = 0, satisfaction = 0, partners = 0;
    double contacts = 0, loose = 0, regular = 0,
           written = 0;  // ties, counted at their owners
    double halves = 0, trust = 0, partner_halves = 0, partner_trust = 0;
    double young = 0, young_trust = 0;  // halves of ties below half a year
    double old = 0, old_trust = 0;      // halves of ties of two years and more
    double owed_hours = 0, intensity = 0;
    double cooperations = 0, cooperation_age = 0, fund_eur = 0, reach = 0,
           portfolio = 0, brand = 0;
    // Squared distances from the means of cooperations.
    double practice_variation = 0, ideal_variation = 0;
    double remembered = 0, customer_trust = 0;
    // EUR a week, running means of revenue and of what is left of it; sorted.
    std::vector<float> incomes, net_incomes;
};

Census census_of(const World& world, const Region& region);

// The same for somebody who looks often, and keeps what is left as of this week.
Census census_of(const World& world, const Region& region, const LeftOfTies& left);

// Of all regions together.
Census sum_of(const std::vector<Census>& regions);

}  // namespace verbund
