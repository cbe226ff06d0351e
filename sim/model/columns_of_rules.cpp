#include "model/columns_of_rules.hpp"

#include "model/admission.hpp"
#include "model/best_odds.hpp"
#include "model/experience.hpp"
#include "model/new_trades.hpp"

namespace verbund {

void drop_columns_of_rules(World& world) {
    Freelancers& people = world.people;
    people.taken.clear();
    people.reserve.clear();
    people.membership.clear();
    people.new_trades.clear();
    people.turned_away.clear();
}

void make_room_for_rules(World& world, Weekly Region::*rules) {
    make_room_for_experience(world, rules);
    make_room_for_best_odds(world, rules);
    make_room_for_new_trades(world, rules);
    make_room_for_refusals(world, rules);
}

}  // namespace verbund
