// Phase 6. Members pay their fees, and into joint marketing or ride free; reach
// follows.
#include "model/phases.hpp"

namespace verbund {

namespace {

void charge(World& world, Row member, Cents amount) {
    world.people.own[member].cash -= amount;
    count_net(world, member, -amount);
}

void collect_fees(World& world, Region& home, Cooperation& cooperation) {
    const Cents fee = cents(home.rules.cooperation.fee);
    for (Row member : cooperation.members) charge(world, member, fee);
    const Cents all = fee * static_cast<Cents>(cooperation.members.size());
    cooperation.fund += all;
    home.tally[Flow::fees_eur] += eur(all);
}

void contribute(World& world, Region& home, Cooperation& cooperation) {
    const Marketing& p = home.rules.marketing;
    double payers = 0.0;
    Cents paid = 0;
    for (Row member : cooperation.members) {
        const double share = contribution_of(world.people.seen[member].giving(),
                                             cooperation.contributed, p);
        const Cents amount = cents(share * p.contribution);
        charge(world, member, amount);
        paid += amount;
        payers += share;
    }
    home.purse.spent += paid;
    home.tally[Flow::marketing_eur] += eur(paid);
    cooperation.contributed = payers / static_cast<double>(cooperation.members.size());
    cooperation.reach = reach_of(payers, p);
}

}  // namespace

void advertise(World& world, Region& home) {
    for (Cooperation& cooperation : home.cooperations) {
        if (!cooperation.alive()) continue;
        if (cooperation.members.empty()) {
            cooperation.reach = 0.0;  // an association that nobody pays for
            continue;
        }
        if (home.rules.cooperation.fee > 0.0) collect_fees(world, home, cooperation);
        cooperation.reach = 0.0;
        if (home.rules.marketing.contribution > 0.0)
            contribute(world, home, cooperation);
    }
}

}  // namespace verbund
