#include "model/stand_in.hpp"

#include "model/exchange.hpp"
#include "model/placing.hpp"
#include "model/tie_acts.hpp"

namespace verbund {

namespace {

struct Offer {
    Row row = nobody;
    double finish = 0.0;
};

// Keeps the better of the best offer so far and this colleague, who stands in by disposition and balance.
void consider(const World& world, const Region& home, Row in_need, Row colleague, double balance, const Part& part,
              double hours, double from, Offer& best) {
    const Seen& seen = world.people.seen[colleague];
    if (!seen.is(Seen::active) || (seen.trades >> part.trade & 1) == 0) return;
    const Freelancer& own = world.people.own[colleague];
    const double finish = end_of_work(own.free_at, from, hours, own.hours);
    if (best.row != nobody && finish >= best.finish) return;
    if (!takes_on(own.free_at, from, finish, part.deadline, home.rules.bid)) return;
    Draw draw = Draw::of_directed(world.luck, Purpose::stand_in, number_of(world.id_of(home, colleague)),
                                  number_of(world.id_of(home, in_need)), world.now, part.slot);
    if (stands_in(seen.giving(), balance, draw.uniform(), home.rules.helping)) best = {colleague, finish};
}

Offer best_offer(World& world, Region& home, Row in_need, const Part& part, double hours, double from) {
    Offer best;
    world.ties_of(home, in_need).for_each([&](TieHalf half) {
        if (is_partner(half.stage()) && home.holds(half.other()))
            consider(world, home, in_need, half.other(), -balance_now(world, home, half), part, hours, from, best);
    });
    const std::uint16_t cooperation = world.people.own[in_need].cooperation;
    if (best.row != nobody || cooperation == no_cooperation) return best;
    for (Row member : home.cooperations[cooperation].members)
        if (member != in_need) consider(world, home, in_need, member, 0.0, part, hours, from, best);
    return best;
}

}  // namespace

bool stand_in_for(World& world, Region& home, Row in_need, const Part& part, double weeks_left, double from) {
    if (!home.rules.helping.stand_ins) return false;
    const double hours = weeks_left * world.people.own[in_need].hours;
    ++home.tally[Flow::help_asked];
    const Offer best = best_offer(world, home, in_need, part, hours, from);
    if (best.row == nobody) return false;
    ++home.tally[Flow::help_given];
    place(world, home, best.row, part, from, weeks_of_work(hours, world.people.own[best.row].hours));
    const auto helped = static_cast<float>(hours);
    home.together.in.push_back({best.row, in_need, Experience::none, 0.0F, helped, 0});
    home.together.in.push_back({in_need, best.row, Experience::good, 0.0F, -helped, 0});
    return true;
}

}  // namespace verbund
