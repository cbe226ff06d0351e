#include "model/week.hpp"

#include "model/columns_of_rules.hpp"
#include "model/conservation.hpp"
#include "model/favours.hpp"
#include "model/phases.hpp"
#include "model/rules_in_force.hpp"
#include "model/rules_to_come.hpp"
#include "model/steps.hpp"
#include "state/notes.hpp"

namespace verbund {

void week(World& world, const Workers& workers, const StepObserver& observer) {
    const Steps steps(world, workers, observer);
    ++world.now;
    forget_notes(world);
    if (world.now == world.from_week) {
        make_room_for_practice(world);
        make_room_for_rules(world, &Region::later);
        stop_favour_clocks(world);
        steps.everywhere({{"fade_ties", fade_ties}});
        steps.everywhere({{"change_rules", change_rules}});
        find_favours(world);
        name_next_rules(world);
    }

    steps.everywhere({{"turnover", turnover}});
    steps.exchange(&Region::ended);
    steps.everywhere({{"lose_ties", read<&Region::ended, lose_ties>},
                      {"discuss", discuss},
                      {"be_impressed", read<&Region::discussed, be_impressed>},
                      {"meet", meet}});
    steps.exchange(&Region::discussed, &Region::contacts, &Region::ended);
    steps.everywhere({{"lose_ties", read<&Region::ended, lose_ties>},
                      {"be_impressed", read<&Region::discussed, be_impressed>},
                      {"return_contacts", read<&Region::contacts, return_contacts>},
                      {"check", check}});
    steps.exchange(&Region::ended, &Region::grown);
    steps.everywhere({{"lose_ties", read<&Region::ended, lose_ties>},
                      {"follow_growth", read<&Region::grown, follow_growth>}});
    steps.exchange(&Region::fell);
    steps.everywhere(
        {{"allow_for_lost_trust", read<&Region::fell, allow_for_lost_trust>},
         {"weigh_ties", weigh_ties}});
    steps.everywhere({{"commit", commit}});
    steps.exchange(&Region::ended, &Region::grown);
    steps.everywhere({{"lose_ties", read<&Region::ended, lose_ties>},
                      {"follow_growth", read<&Region::grown, follow_growth>},
                      {"gather", gather},
                      {"advertise", advertise},
                      {"demand", read<&Region::referred, demand>},
                      {"bid", bid}});
    steps.exchange(&Region::offered, &Region::referred);
    steps.everywhere(
        {{"take_offers", read<&Region::offered, take_offers>}, {"deliver", deliver}});
    steps.exchange(&Region::parts_ended);
    steps.everywhere({{"settle", read<&Region::parts_ended, settle>}});
    steps.exchange(&Region::paid, &Region::together);
    steps.everywhere({{"receive_pay", read<&Region::paid, receive_pay>},
                      {"learn", read<&Region::together, learn>}});
    steps.exchange(&Region::fell);
    steps.everywhere(
        {{"allow_for_lost_trust", read<&Region::fell, allow_for_lost_trust>},
         {"reflect", reflect}});

    require_conserved(world);
}

}  // namespace verbund
