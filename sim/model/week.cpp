#include "model/week.hpp"

#include "model/conservation.hpp"
#include "model/exchange.hpp"
#include "model/favours.hpp"
#include "model/phases.hpp"
#include "model/rules_in_force.hpp"
#include "state/notes.hpp"

namespace verbund {

void week(World& world, const Workers& workers) {
    // Phases that are named together need nothing that another region writes in one of them.
    const auto everywhere = [&](auto... phases) {
        workers.each(world.regions.size(),
                     [&](std::size_t r) { (phases(world, world.regions[r]), ...); });
    };
    ++world.now;
    forget_notes(world);
    if (world.now == world.from_week) {
        make_room_for_practice(world);
        stop_favour_clocks(world);
        everywhere(change_rules);
        find_favours(world);
    }

    everywhere(turnover);
    exchange(world, &Region::ended);
    everywhere(discuss, meet);
    exchange(world, &Region::discussed, &Region::contacts, &Region::ended);
    everywhere(check);
    exchange(world, &Region::ended, &Region::grown);
    everywhere(read_tie_mail);
    exchange(world, &Region::fell);
    everywhere(read_lost_trust, weigh_ties);
    everywhere(commit);
    exchange(world, &Region::ended, &Region::grown);
    everywhere(gather, advertise, demand, bid);
    exchange(world, &Region::offered, &Region::referred);
    everywhere(deliver);
    exchange(world, &Region::parts_ended);
    everywhere(settle);
    exchange(world, &Region::paid, &Region::together);
    everywhere(learn);
    exchange(world, &Region::fell);
    everywhere(reflect);

    demand_conserved(world);
}

}  // namespace verbund
