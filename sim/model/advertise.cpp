// Phase 6. Members pay their fees, and into joint marketing or ride free. Fees pay for
// administration and perhaps for reach; reach follows.
#include "model/experience.hpp"
#include "model/phases.hpp"

namespace verbund {

namespace {

void charge(World& world, const Region& home, Row member, Cents amount) {
    count_for_membership(world, home, member, -amount);
    world.people.own[member].cash -= amount;
    count_net(world, member, -amount);
}

Cents charge_all(World& world, const Region& home, const Cooperation& cooperation,
                 Cents amount) {
    for (Row member : cooperation.members) charge(world, home, member, amount);
    return amount * static_cast<Cents>(cooperation.members.size());
}

// Fees, and what members must add so that the administration can be paid. Returns the
// full contributions to joint marketing that are bought with the rest of the fees.
double keep_accounts(World& world, Region& home, Cooperation& cooperation) {
    const CooperationRules& p = home.rules.cooperation;
    const auto members = static_cast<Cents>(cooperation.members.size());
    const Cents administration = cents(p.administration) * members;
    const Cents fees = charge_all(world, home, cooperation, cents(p.fee));
    cooperation.fund += fees;
    const Cents levies = charge_all(world, home, cooperation,
                                    levy_of(cooperation.fund, administration, members));
    const Cents on_reach = spent_on_reach(fees, administration, p);
    cooperation.fund += levies - administration - on_reach;
    home.purse.spent += administration + on_reach;
    home.tally[Flow::fees_eur] += eur(fees + levies);
    home.tally[Flow::administration_eur] += eur(administration);
    home.tally[Flow::reach_bought_eur] += eur(on_reach);
    return contributions_bought(on_reach, p);
}

// Returns the full contributions to joint marketing that members pay.
double contribute(World& world, Region& home, Cooperation& cooperation) {
    const Marketing& p = home.rules.marketing;
    double payers = 0.0;
    Cents paid = 0;
    for (Row member : cooperation.members) {
        const double share = contribution_of(world.people.seen[member].giving(),
                                             cooperation.contributed, p);
        const Cents amount = cents(share * p.contribution);
        charge(world, home, member, amount);
        paid += amount;
        payers += share;
    }
    home.purse.spent += paid;
    home.tally[Flow::marketing_eur] += eur(paid);
    cooperation.contributed = payers / static_cast<double>(cooperation.members.size());
    return payers;
}

}  // namespace

void advertise(World& world, Region& home) {
    const CooperationRules& p = home.rules.cooperation;
    for (Cooperation& cooperation : home.cooperations) {
        if (!cooperation.alive()) continue;
        if (cooperation.members.empty()) {
            cooperation.reach = 0.0;  // an association that nobody pays for
            continue;
        }
        double contributions = 0.0;
        if (home.rules.marketing.contribution > 0.0)
            contributions = contribute(world, home, cooperation);
        if (p.fee > 0.0 || p.administration > 0.0)
            contributions += keep_accounts(world, home, cooperation);
        cooperation.reach = reach_of(contributions, home.rules.marketing);
    }
}

}  // namespace verbund
