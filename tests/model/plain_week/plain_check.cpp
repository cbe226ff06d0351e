// Phase 3. Contacts whose clock of growth rings are checked: online tests, then a
// meeting in person. Both sides look and both pay for it with their time.
#include "plain_phases.hpp"
#include "plain_ties.hpp"

#include <cmath>

namespace verbund::plain {

namespace {

struct Impression {
    bool passed = true;
    float good = 0.0F, bad = 0.0F;
};

Impression look_at(const PlainWorld& world, const Checking& p, Slot from, Slot at,
                   Stage stage) {
    const bool unreliable = world.people[at].unreliable;
    Draw draw = Draw::of_directed(
        world.luck, Purpose::check, world.id_of(from), world.id_of(at),
        static_cast<std::uint32_t>(world.now), static_cast<std::uint32_t>(stage));
    Impression impression;
    if (stage == Stage::contact) {
        for (int test = 0; test < p.tests; ++test)
            impression.passed &= test_passed(unreliable, draw.uniform(), p);
    } else if (p.in_person) {
        const bool good = good_impression(unreliable, draw.uniform(), p);
        (good ? impression.good : impression.bad) =
            static_cast<float>(p.meeting_evidence);
    }
    return impression;
}

// What one side makes of it.
void take_step(PlainWorld& world, Slot slot, PlainTie& tie, Stage next,
               const Impression& impression) {
    fade(world, slot, tie);
    tie.good += impression.good;
    tie.bad += impression.bad;
    tie.stage = next;
    draw_clocks(world, slot, tie, Reason::grown);
    if (impression.bad > 0.0F) heed_lost_trust(world, slot, tie);
}

void step(PlainWorld& world, PlainRegion& home, Slot slot, Slot other) {
    const Checking& p = home.rules.checking;
    PlainTie& tie = *find_tie(world, slot, other);
    const Stage stage = tie.stage;
    const Impression mine = look_at(world, p, slot, other, stage);
    const Impression theirs = look_at(world, p, other, slot, stage);
    const PlainRegion& there = world.home_of(other);
    const double east = there.x_km - home.x_km, north = there.y_km - home.y_km;
    const double meeting =
        p.in_person ? hours_of_meeting(std::sqrt(east * east + north * north), p) : 0.0;
    const double hours = stage == Stage::contact ? p.tests * p.test_hours : meeting;
    const bool passed = mine.passed && theirs.passed;
    world.people[slot].errands += static_cast<float>(hours);
    if (p.tests > 0 && stage == Stage::contact) ++home.tally[Flow::checks];
    if (!passed) ++home.tally[Flow::checks_failed];
    const Stage next = stage == Stage::contact ? Stage::checked : Stage::met;
    world.post(Box::grown, home.index, world.people[other].region, [=, &world] {
        world.people[other].errands += static_cast<float>(hours);
        if (PlainTie* held = find_tie(world, other, slot); passed && held)
            take_step(world, other, *held, next, theirs);
    });
    if (passed)
        take_step(world, slot, tie, next, mine);
    else
        end_tie(world, slot, other);
}

}  // namespace

void check(PlainWorld& world, PlainRegion& home) {
    read_tie_mail(world, home);
    world.read(Box::contacts, home.index);
    std::vector<std::pair<Slot, Slot>> due;
    for (Slot slot = home.first; slot < home.last; ++slot)
        for (const auto& [place, tie] : world.people[slot].ties)
            if (tie.grows == world.now && tie.stage < Stage::met)
                due.emplace_back(slot, tie.other);
    for (const auto& [slot, other] : due) step(world, home, slot, other);
}

}  // namespace verbund::plain
