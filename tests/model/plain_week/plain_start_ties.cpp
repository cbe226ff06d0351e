// The ties of week 0.
#include "core/samplers.hpp"
#include "plain_newcomer.hpp"
#include "plain_ties.hpp"

#include <algorithm>

namespace verbund::plain {

namespace {

// How many contacts one has begun that still stand, when meeting and parting balance.
double standing_contacts(const Parameters& rules) {
    const double met = rules.meeting.contacts_per_week;
    const double end = rules.partnership.end_contact;
    return std::min(30.0,
                    end > 0.0 ? met / (1.0 - exact_exp(-end)) : met * weeks_per_year);
}

struct StartContact {
    Slot from, to;
    int since;
};

std::vector<StartContact> meet_before(const PlainWorld& world,
                                      const PlainRegion& home) {
    std::vector<StartContact> found;
    const Start& p = home.rules.start;
    const double mean = standing_contacts(home.rules) +
                        (p.kind == StartKind::dense ? p.dense_contacts : 0.0);
    for (Slot slot = home.first; slot < home.first + home.expected; ++slot) {
        Draw draw = world.once(Purpose::start_contacts, world.id_of(slot));
        for (int left = poisson(draw, mean); left > 0; --left) {
            const bool across = draw.uniform() < home.rules.meeting.across_regions &&
                                !home.neighbours.empty();
            const double at = draw.uniform();
            const int where =
                across ? home.neighbours[by_weight(home.pulls, at)] : home.index;
            const Slot other = random_one(
                slots_of(world.regions[where]), draw,
                [&](Slot one) { return one != slot && world.people[one].active; });
            const std::int64_t drawn =
                weeks_until(draw, home.rules.partnership.end_contact);
            const int since = -static_cast<int>(
                drawn < 0 ? weeks_per_year * draw.uniform() : double(drawn));
            if (other != no_one && since >= world.people[slot].since &&
                since >= world.people[other].since)
                found.push_back({slot, other, since});
        }
    }
    return found;
}

void make_start_contact(PlainWorld& world, const StartContact& contact) {
    const auto [from, to, since] = contact;
    if (form(world, from, to, Stage::contact, since) == nullptr) return;
    world.post(
        Box::contacts, world.people[from].region, world.people[to].region,
        [&world, from, to, since] {
            if (form(world, to, from, Stage::contact, since) != nullptr) return;
            PlainTie& tie = *find_tie(
                world, to,
                from);  // both have sought each other: the older acquaintance counts
            tie.since = std::min(tie.since, since);
        });
}

// Everybody is tied to everybody in the region, or to the two beside it: first to the
// next, then to the one before.
void tie_plainly(PlainWorld& world, PlainRegion& home) {
    const Start& p = home.rules.start;
    std::vector<Slot> there;
    for (Slot slot : slots_of(home))
        if (world.people[slot].active) there.push_back(slot);
    const std::size_t count = there.size();
    const auto tie = [&](Slot slot, Slot other) {
        PlainTie* formed =
            form(world, slot, other, p.partners ? Stage::loose : Stage::contact, 1);
        if (formed != nullptr) formed->good += static_cast<float>(p.goodwill);
    };
    for (std::size_t i = 0; i < count; ++i) {
        if (p.kind == StartKind::complete)
            for (Slot other : there)
                if (other != there[i]) tie(there[i], other);
        if (p.kind == StartKind::ring && count > 1) {
            tie(there[i], there[(i + 1) % count]);
            tie(there[i], there[(i + count - 1) % count]);
        }
    }
}

}  // namespace

void make_contacts(PlainWorld& world, PlainRegion& home) {
    const StartKind kind = home.rules.start.kind;
    if (kind == StartKind::complete || kind == StartKind::ring)
        return tie_plainly(world, home);
    if (kind == StartKind::empty) return;
    for (const StartContact& contact : meet_before(world, home))
        make_start_contact(world, contact);
}

}  // namespace verbund::plain
