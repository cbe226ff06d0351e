// What leads owe their partners: they are paid for all parts and pay the others later
// (rules/money.hpp).
#pragma once

#include "state/world.hpp"

namespace verbund {

// Counts what a worker is paid by a customer, or by a lead, in the end.
void count_revenue(Region& home, Cents pay, bool through_cooperation);

// Whether the lead is paid for what a worker has done, and owes it them.
bool is_owed(const Region& home, const Project& project, const Assignment& worker);

// The customer pays the lead for a partner's part. Nobody pays the partner of a lead who
// has left.
void owe(const World& world, Region& home, const Project& project,
         const Assignment& partner, Cents pay);

// Leads pay what is due this week.
void pay_debts(const World& world, Region& home);

}  // namespace verbund
