#include "model/admission.hpp"

#include "model/rules_somewhere.hpp"

namespace verbund {

namespace {

bool wins_vote(const World& world, Region& home, Row row, int people) {
    const CooperationRules& p = home.rules.cooperation;
    if (!is_judged(people, p)) return true;
    const int voters = voters_of(people, p);
    const auto id = number_of(world.id_of(home, row));
    Draw draw(world.luck, Purpose::vote, id, world.now);
    int in_favour = 0;
    for (int voter = 0; voter < voters; ++voter)
        in_favour += votes_for(world.people.seen[row].is(Seen::bad), draw.uniform(), p);
    if (!is_tie(in_favour, voters)) return is_majority(in_favour, voters);
    ++home.tally[Flow::tied_votes];
    return Draw(world.luck, Purpose::tie_of_votes, id, world.now).chance(0.5);
}

}  // namespace

void make_room_for_refusals(World& world, Weekly Region::*rules) {
    const bool waits = somewhere(world, rules, [](const Parameters& p) {
        return p.cooperation.refusal_lasts > 0;
    });
    if (waits) world.people.turned_away.resize(world.people.seen.size());
}

bool may_be_judged(const World& world, const Region& home, Row row) {
    const auto& refused = world.people.turned_away;
    return refused.empty() ||
           may_be_judged(refused[row], world.now, home.rules.cooperation);
}

bool is_let_in(World& world, Region& home, Row row, int people) {
    if (wins_vote(world, home, row, people)) return true;
    ++home.tally[Flow::rejected];
    if (home.rules.cooperation.refusal_lasts > 0)
        world.people.turned_away[row] = world.now;
    return false;
}

}  // namespace verbund
