#include "model/week.hpp"

#include "model/conservation.hpp"
#include "model/favours.hpp"
#include "model/phases.hpp"
#include "model/rules_in_force.hpp"
#include "model/steps.hpp"
#include "state/notes.hpp"

namespace verbund {

void week(World& world, const Workers& workers, const StepObserver& observer) {
    const Steps steps(world, workers, observer);
    ++world.now;
    forget_notes(world);
    if (world.now == world.from_week) {
        make_room_for_practice(world);
        stop_favour_clocks(world);
        steps.everywhere({{"change_rules", change_rules}});
        find_favours(world);
    }

    steps.everywhere({{"turnover", turnover}});
    steps.exchange(&Region::ended);
    steps.everywhere({{"discuss", discuss}, {"meet", meet}});
    steps.exchange(&Region::discussed, &Region::contacts, &Region::ended);
    steps.everywhere({{"check", check}});
    steps.exchange(&Region::ended, &Region::grown);
    steps.everywhere({{"read_tie_mail", read_tie_mail}});
    steps.exchange(&Region::fell);
    steps.everywhere({{"read_lost_trust", read_lost_trust}, {"weigh_ties", weigh_ties}});
    steps.everywhere({{"commit", commit}});
    steps.exchange(&Region::ended, &Region::grown);
    steps.everywhere(
        {{"gather", gather}, {"advertise", advertise}, {"demand", demand}, {"bid", bid}});
    steps.exchange(&Region::offered, &Region::referred);
    steps.everywhere({{"deliver", deliver}});
    steps.exchange(&Region::parts_ended);
    steps.everywhere({{"settle", settle}});
    steps.exchange(&Region::paid, &Region::together);
    steps.everywhere({{"learn", learn}});
    steps.exchange(&Region::fell);
    steps.everywhere({{"reflect", reflect}});

    demand_conserved(world);
}

}  // namespace verbund
