#include "model/debts.hpp"

#include "model/exchange.hpp"

#include <algorithm>

namespace verbund {

namespace {

// Puts what belongs to partners into a lead's cash, or below 0 takes it out.
void hold(const World& world, Region& home, Row lead, Week entered, Cents amount) {
    Paid letter{};
    letter.to = lead;
    letter.entered = entered;
    letter.held = amount;
    letter.of_debt = true;
    post(world, home, &Region::paid, lead, letter);
}

void lose(Region& home, Cents pay) { home.tally[Flow::pay_lost_eur] += eur(pay); }

void pay(const World& world, Region& home, const Debt& debt) {
    if (!still_there(world, debt.lead, debt.lead_entered)) {
        lose(home, debt.pay);
        return;
    }
    hold(world, home, debt.lead, debt.lead_entered, -debt.pay);
    count_revenue(home, debt.pay, debt.through_cooperation);
    if (!still_there(world, debt.partner, debt.partner_entered)) {
        home.purse.taken_away += debt.pay;
        return;
    }
    Paid letter{};
    letter.to = debt.partner;
    letter.entered = debt.partner_entered;
    letter.pay = debt.pay;
    letter.through_cooperation = debt.through_cooperation;
    letter.of_debt = true;
    post(world, home, &Region::paid, debt.partner, letter);
}

}  // namespace

void owe(const World& world, Region& home, const Project& project,
         const Assignment& partner, Cents pay) {
    const Assignment& lead = lead_of(home, project);
    if (!still_there(world, lead)) {
        home.purse.taken_away += pay;
        lose(home, pay);
        return;
    }
    hold(world, home, lead.worker, lead.entered, pay);
    home.debts.push_back({pay, lead.worker, partner.worker, lead.entered,
                          partner.entered,
                          static_cast<Week>(world.now + home.rules.money.lead_pays),
                          project.is(through_cooperation)});
}

void pay_debts(const World& world, Region& home) {
    const auto first =
        std::stable_partition(home.debts.begin(), home.debts.end(),
                              [&](const Debt& debt) { return debt.due > world.now; });
    std::for_each(first, home.debts.end(),
                  [&](const Debt& debt) { pay(world, home, debt); });
    home.debts.erase(first, home.debts.end());
}

}  // namespace verbund
