// What leads owe their partners: they are paid for all parts and pay the others later
// (rules/money.hpp).
#pragma once

#include "model/represented.hpp"

namespace verbund {

// Counts what a worker is paid by a customer, or by a lead, in the end.
inline void count_revenue(Region& home, Cents pay, bool through_cooperation) {
    home.tally[Flow::revenue_eur] += eur(pay);
    if (through_cooperation) home.tally[Flow::through_cooperation_eur] += eur(pay);
}

// Whether the lead is paid for what a worker has done, and owes it them.
inline bool is_owed(const Region& home, const Project& project,
                    const Assignment& worker) {
    if (home.rules.money.lead_pays == 0) return false;
    const Assignment& lead = lead_of(home, project);
    const bool by_lead = worker.worker == lead.worker && worker.entered == lead.entered;
    return is_owed(by_lead, home.rules.money);
}

// The customer pays the lead for a partner's part. Nobody pays the partner of a lead who
// has left.
void owe(const World& world, Region& home, const Project& project,
         const Assignment& partner, Cents pay);

// Leads pay what is due this week.
void pay_debts(const World& world, Region& home);

}  // namespace verbund
