// Phase 8. In the order of posting. A bidder who is too dear or has no time is taken
// out; the customer's choice is drawn, and drawn again without a winner who finds no
// team or whose team is too dear. Where customers look at teams, a bid weighs at first
// as much as it could with the best known of all, and from then on as much as its team
// makes it.
#include "plain_bid.hpp"
#include "core/weighted_choice.hpp"
#include "plain_departure.hpp"
#include "plain_newcomer.hpp"
#include "plain_orders.hpp"
#include "plain_phases.hpp"

#include <algorithm>
#include <cmath>

namespace verbund::plain {

double own_weight(const PlainWorld& world, const PlainRegion& home, Slot slot) {
    const double weight = public_weight(world, slot);
    if (world.people[slot].cooperation < 0) return weight;
    const PlainCooperation& its = home.cooperations[world.people[slot].cooperation];
    return weight *
           exact_exp(home.rules.choice.brand * (trust_from(its.good, its.bad) - 0.5));
}

bool is_too_dear(const PlainWorld& world, const PlainRegion& home,
                 const PlainPosting& posting, Slot slot) {
    const PlainFreelancer& one = world.people[slot];
    double price = 0.0;
    for (std::size_t i = 0; i < posting.trade.size(); ++i)
        if (offers(one, posting.trade[i])) price += double(posting.hours[i]) * one.rate;
    return price > most_paid(home, posting);
}

namespace {

using Bidders = std::vector<PlainBidder>;

void weigh_waiting(const PlainWorld& world, const PlainRegion& home,
                   const PlainPosting& posting, Bidders& bidders) {
    const auto begin = [&](const PlainBidder& one) {
        return std::max(world.people[one.slot].free_at, posting.posted);
    };
    double soonest = INFINITY;
    for (const PlainBidder& one : bidders)
        if (one.weight > 0.0) soonest = std::min(soonest, begin(one));
    for (PlainBidder& one : bidders)
        if (one.weight > 0.0)
            one.weight *= weight_of_waiting(begin(one) - soonest, home.rules.choice);
}

// True when somebody refused for lack of time. Who was asked for a trade that it lacks
// does not bid itself, whatever its rate.
bool weigh(PlainWorld& world, PlainRegion& home, const PlainPosting& posting,
           Bidders& bidders) {
    bool refused = false;
    for (std::size_t i = 0; i < bidders.size(); ++i) {
        PlainBidder& asked = bidders[i];
        PlainFreelancer& one = world.people[asked.slot];
        asked.weight *= own_weight(world, home, asked.slot);
        if (!asked.lacks_trade && is_too_dear(world, home, posting, asked.slot)) {
            asked.weight = 0.0;
            continue;
        }
        const bool can = !asked.lacks_trade && has_time(world, asked.slot, posting);
        const bool busy =
            would_pass_on(one.free_at - posting.posted, home.rules.cooperation);
        if (can && !busy) continue;
        const PlainBidder other = passed_on(world, home, posting, bidders, i, can);
        if (other.slot != no_one) {
            asked = other;
            ++home.tally[other.partner == no_one ? Flow::passed_on
                                                 : Flow::passed_to_partner];
        } else if (!can) {
            asked.weight = 0.0;
            if (asked.lacks_trade) continue;
            one.refused = world.now;
            refused = true;
        }
    }
    weigh_waiting(world, home, posting, bidders);
    return refused;
}

// A project that nobody could take on goes to another region, once only.
bool refer(PlainWorld& world, PlainRegion& home, const PlainPosting& posting) {
    Draw draw = world.once(Purpose::referral, posting.number);
    if (posting.customer < 0 || home.neighbours.empty()) return false;
    if (!draw.chance(home.rules.referral.across_regions)) return false;
    world.regions[home.neighbours[by_weight(home.pulls, draw.uniform())]]
        .referred.push_back(posting);
    ++home.tally[Flow::referred];
    return true;
}

double log_odds(const PlainFreelancer& one) {
    return exact_log((one.good + 1.0) / (one.bad + 1.0));
}

// Factor on the weight of a bid by who would do each part beside the lead; where nobody
// is called up yet, whoever is best known.
double factor_of(const PlainWorld& world, const PlainRegion& home,
                 const PlainPosting& posting, Slot lead, const PlainTeam* team) {
    if (posting.trade.size() == 1 || !looks_at_team(home.rules.choice)) return 1.0;
    double hours = 0.0;
    for (float its : posting.hours) hours += its;
    WorkOfPartners work;
    for (std::size_t part = 0; part < posting.trade.size(); ++part) {
        if (offers(world.people[lead], posting.trade[part])) continue;
        const double known = team == nullptr
                                 ? exact_log(world.best_odds)
                                 : log_odds(world.people[team->worker[part]]);
        work.share += posting.hours[part] / hours;
        work.log_odds += posting.hours[part] / hours * known;
    }
    const double shown = world.people[lead].names ? home.rules.bid.shown / 3.0 : 0.0;
    return exact_exp(
        utility_of_team(work, log_odds(world.people[lead]), shown, home.rules.choice));
}

// Whether a bid that was chosen by its weight at most stays chosen by its own.
bool convinces(const PlainWorld& world, const PlainPosting& posting, std::size_t bidder,
               double weight, double at_most) {
    Draw draw = world.once(Purpose::acceptance, posting.number,
                           static_cast<std::uint32_t>(bidder));
    return weight >= at_most || draw.uniform() * at_most < weight;
}

void serve(PlainWorld& world, PlainRegion& home, const PlainPosting& posting) {
    if (const Slot slot = supplier_of(world, home, posting); slot != no_one) {
        PlainTeam alone;
        alone.worker = {slot};
        return accept(world, home, posting, slot, alone);
    }
    Bidders bidders = ask(world, home, posting);
    if (bidders.empty()) {
        if (!refer(world, home, posting)) ++home.tally[Flow::nobody_asked];
        return;
    }
    bool no_time = weigh(world, home, posting, bidders);
    Draw draw = world.once(Purpose::choice, posting.number);
    std::vector<double> weights;
    for (const PlainBidder& one : bidders)
        weights.push_back(one.weight *
                          factor_of(world, home, posting, one.slot, nullptr));
    weights.push_back(
        weight_of_nothing(home.median_rate[posting.trade[0]], home.rules.choice));
    for (;;) {
        const auto winner = static_cast<std::size_t>(chosen(weights, draw.uniform()));
        if (winner == bidders.size()) break;
        const PlainBidder& one = bidders[winner];
        PlainTeam team;
        team.through_cooperation = one.through_cooperation;
        team.recommended = one.recommended;
        team.passed_on = one.passed_on;
        team.passed_on_by = one.partner;
        const Obstacle obstacle = assemble(world, posting, one.slot, team);
        no_time |= obstacle == Obstacle::capacity;
        double weight = 0.0;
        if (obstacle == Obstacle::none)
            weight = one.weight * factor_of(world, home, posting, one.slot, &team);
        if (weight > 0.0 && convinces(world, posting, winner, weight, weights[winner]))
            return accept(world, home, posting, one.slot, team);
        weights[winner] = weight;
    }
    // It chose nothing if one of those who were not drawn could have done it as well.
    bool chose_nothing = false;
    for (std::size_t i = 0; i < bidders.size(); ++i) {
        if (weights[i] <= 0.0) continue;
        PlainTeam team;
        const Obstacle obstacle = assemble(world, posting, bidders[i].slot, team);
        chose_nothing |= obstacle == Obstacle::none;
        no_time |= obstacle == Obstacle::capacity;
    }
    if (!chose_nothing && refer(world, home, posting)) return;
    ++home.tally[chose_nothing ? Flow::bought_nothing
                 : no_time     ? Flow::refused_capacity
                               : Flow::refused_skills];
}

}  // namespace

void bid(PlainWorld& world, PlainRegion& home) {
    for (const PlainPosting& posting : home.postings) serve(world, home, posting);
}

}  // namespace verbund::plain
