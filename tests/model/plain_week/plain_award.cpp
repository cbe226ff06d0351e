// A project is given to a lead and its team.
#include "plain_bid.hpp"
#include "plain_newcomer.hpp"

#include <cmath>

namespace verbund::plain {

namespace {

void hand_out(PlainWorld& world, PlainRegion& home, const PlainPosting& posting,
              const PlainTeam& team) {
    PlainProject& project = world.projects[posting.number];
    project.region = home.index;
    project.customer = posting.customer;
    project.deadline = static_cast<float>(posting.deadline);
    project.open = static_cast<int>(team.worker.size());
    project.bad.resize(team.worker.size());
    project.handed_on.resize(team.worker.size());
    project.through_cooperation = team.through_cooperation;
    project.standing = posting.standing;
    project.given = world.now;
    project.recommended = team.recommended;
    if (team.passed_on_by != no_one) {
        project.passed_on_by = world.id_of(team.passed_on_by);
        project.passed_on_to = world.id_of(team.worker[0]);
    }
    const double begin =
        posting.posted + weeks_of_consulting(team.consulted, home.rules.deciding);
    for (std::size_t i = 0; i < team.worker.size(); ++i) {
        const Slot slot = team.worker[i];
        project.parts.push_back(
            {world.id_of(slot), posting.hours[i], world.people[slot].rate});
        const PlainPart part{posting.number, static_cast<int>(i), posting.trade[i], 0.0,
                             project.deadline};
        const PlainOffer offer{slot, part, begin, posting.deadline, posting.hours[i]};
        if (home.holds(slot))
            take_on(world, offer);
        else
            world.home_of(slot).offers.push_back(offer);
    }
}

// Time that a team costs its lead, in hours: for each partner, and by distance for each
// part done in another region.
double coordination_of(const PlainWorld& world, const PlainRegion& home,
                       const PlainTeam& team) {
    const Bidding& p = home.rules.bid;
    double hours = p.coordination * static_cast<double>(team.partners.size());
    for (Slot slot : team.worker) {
        const PlainRegion& there = world.home_of(slot);
        const double east = there.x_km - home.x_km;
        const double north = there.y_km - home.y_km;
        if (!home.holds(slot))
            hours += p.coordination_distance * std::sqrt(east * east + north * north) /
                     100.0;
    }
    return hours;
}

void take_order(const PlainWorld& world, PlainRegion& home, const PlainPosting& posting,
                Slot lead) {
    if (!posting.standing) return;
    PlainOrder& order = home.orders.at(posting.customer);
    ++home.tally[Flow::standing_taken];
    if (order.jobs == 0) {
        order.supplier = world.id_of(lead);
        order.since = world.now;
    }
    if (order.supplier == world.id_of(lead)) ++order.jobs;
}

}  // namespace

void accept(PlainWorld& world, PlainRegion& home, const PlainPosting& posting,
            Slot lead, const PlainTeam& team) {
    hand_out(world, home, posting, team);
    take_order(world, home, posting, lead);
    Tally& tally = home.tally;
    const double coordination = coordination_of(world, home, team);
    world.people[lead].errands += static_cast<float>(coordination);
    ++tally[Flow::accepted];
    const double hidden =
        1.0 - (world.people[lead].names ? home.rules.bid.shown / 3.0 : 0.0);
    for (std::size_t i = 0; i < team.worker.size(); ++i) {
        tally[Flow::accepted_hours] += posting.hours[i];
        if (team.worker[i] != lead)
            tally[Flow::unknown_hours] += hidden * posting.hours[i];
    }
    if (posting.trade.size() > 1) ++tally[Flow::bundles_served];
    if (team.recommended) ++tally[Flow::won_recommended];
    if (team.passed_on) ++tally[Flow::won_passed_on];
    if (world.people[lead].cooperation >= 0) ++tally[Flow::won_by_member];
    if (would_claim(world, lead)) ++tally[Flow::won_by_claimer];
    if (posting.customer >= 0)
        for (const PlainSupplier& supplier : remembered(home, posting.customer))
            if (supplier.id == world.id_of(lead)) ++tally[Flow::repeat_custom];
    if (team.partners.empty()) return;
    ++tally[Flow::team_projects];
    tally[Flow::consulting_weeks] +=
        weeks_of_consulting(team.consulted, home.rules.deciding);
    double gain = -coordination * world.people[lead].rate;
    for (std::size_t i = 0; i < team.worker.size(); ++i)
        if (team.worker[i] != lead)
            gain += posting.hours[i] * world.people[team.worker[i]].rate;
    tally[Flow::synergy_eur] += gain;
}

}  // namespace verbund::plain
