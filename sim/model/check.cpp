// Phase 3. Contacts that want to become partners are checked: online tests, then a
// meeting in person. The owner of a tie acts; what it means for a side in another
// region goes there by letter.
#include "core/ahead.hpp"
#include "model/exchange.hpp"
#include "model/phases.hpp"
#include "model/tie_acts.hpp"
#include "model/tie_clocks.hpp"

namespace verbund {

namespace {

struct Impression {
    bool passed = true;
    float good = 0.0F, bad = 0.0F;
};

// What one side finds out about the other at this stage.
Impression look_at(const World& world, const Region& home, Row from, Row at,
                   Stage stage) {
    const Checking& p = home.rules.checking;
    const bool bad = world.people.seen[at].is(Seen::bad);
    Draw draw = Draw::of_directed(
        world.luck, Purpose::check, number_of(world.id_of(from)),
        number_of(world.id_of(at)), world.now, static_cast<std::uint32_t>(stage));
    Impression impression;
    if (stage == Stage::contact) {
        for (int test = 0; test < p.tests; ++test)
            impression.passed &= test_passed(bad, draw.uniform(), p);
    } else if (p.in_person) {
        const bool good = good_impression(bad, draw.uniform(), p);
        (good ? impression.good : impression.bad) =
            static_cast<float>(p.meeting_evidence);
    }
    return impression;
}

float hours_of_step(const World& world, const Region& home, Row other, Stage stage) {
    const Checking& p = home.rules.checking;
    if (stage == Stage::contact) return static_cast<float>(p.tests * p.test_hours);
    if (!p.in_person) return 0.0F;
    const double distance =
        home.holds(other) ? 0.0 : home.km_to(world.region_of(other));
    return static_cast<float>(hours_of_meeting(distance, p));
}

// The next step of a contact: → checked → met.
void step(World& world, Region& home, Row row, TieHalf half) {
    const Row other = half.other();
    const Stage stage = half.stage();
    const Stage next = stage == Stage::contact ? Stage::checked : Stage::met;
    const Impression mine = look_at(world, home, row, other, stage);
    const Impression theirs = look_at(world, home, other, row, stage);
    const float hours = hours_of_step(world, home, other, stage);
    world.people.standing[row].errands += hours;
    if (home.rules.checking.tests > 0 && stage == Stage::contact)
        ++home.tally[Flow::checks];

    // When they part the other side learns of its hours all the same.
    post(world, home, &Region::grown, other,
         TieGrown{other, row, next, hours, theirs.good, theirs.bad});
    if (!mine.passed || !theirs.passed) {
        ++home.tally[Flow::checks_failed];
        end_tie(world, home, row, half);
        return;
    }
    fade(world, home, half);
    half.good() += mine.good;
    half.bad() += mine.bad;
    set_stage(world, row, half, next);
    draw_clocks(world, home, row, half, ClockDraw::grown);
    if (mine.bad > 0.0F) heed_lost_trust(world, home, row, half);
}

}  // namespace

void return_contacts(World& world, Region& home, const Letters<ContactMade>& letters) {
    for_each_ahead(
        letters,
        [&](const ContactMade& contact) {
            fetch(&world.people.traits[contact.to]);
            fetch(&world.people.standing[contact.to]);
            fetch_ties(world.first_ties[contact.to]);
        },
        [&](const ContactMade& contact) {
            form_half(world, home, contact.to, contact.from, Stage::contact, world.now);
        });
}

void check(World& world, Region& home) {
    if (home.rules.partnership.growing <= 0.0) return;
    std::vector<std::pair<Row, TieHalf>> due;
    const auto touch = [&](Row row) { fetch_ties(world.first_ties[row]); };
    for_each_ahead(home.first, home.last(), touch, [&](Row row) {
        world.ties_of(home, row).for_each_ringing(&TieBlock::grows, world.now,
                                                  [&](TieHalf half) {
                                                      if (half.stage() < Stage::met)
                                                          due.emplace_back(row, half);
                                                  });
    });
    for_each_ahead(
        due,
        [&](const auto& one) {
            fetch(&world.people.traits[one.second.other()]);
            fetch_ties(world.first_ties[one.second.other()]);
            fetch_trust(*one.second.block);
        },
        [&](const auto& one) { step(world, home, one.first, one.second); });
}

}  // namespace verbund
