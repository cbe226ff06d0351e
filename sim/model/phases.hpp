// The phases of the week, each for one region. A phase writes its own region only; what it
// wants of another it mails.
#pragma once

#include "state/world.hpp"

namespace verbund {

void turnover(World& world, Region& home);
void discuss(World& world, Region& home);
void meet(World& world, Region& home);
void check(World& world, Region& home);
void read_tie_mail(World& world, Region& home);
void read_lost_trust(World& world, Region& home);
void weigh_ties(World& world, Region& home);
void commit(World& world, Region& home);
void gather(World& world, Region& home);
void advertise(World& world, Region& home);
void demand(World& world, Region& home);
void bid(World& world, Region& home);
void deliver(World& world, Region& home);
void settle(World& world, Region& home);
void learn(World& world, Region& home);
void reflect(World& world, Region& home);

// Parts of reflect: members adapt their practice; some freelancers reconsider their giving.
void adapt(World& world, Region& home);
void imitate(World& world, Region& home);

// Adds the column of practice when the strategy of the run lets members adapt; before
// change_rules.
void make_room_for_practice(World& world);

// Puts the strategy of the run in force in a region; called once, at the start of its week.
void change_rules(World& world, Region& home);

}  // namespace verbund
