// Phase 2. In a region everybody first seeks, looking at the ties as they are; then
// ties are dropped and made.
#include "core/samplers.hpp"
#include "plain_newcomer.hpp"
#include "plain_phases.hpp"
#include "plain_ties.hpp"

#include <algorithm>

namespace verbund::plain {

namespace {

void impress(PlainWorld& world, Slot slot, PlainTie& tie, bool good) {
    fade(world, slot, tie);
    (good ? tie.good : tie.bad) +=
        static_cast<float>(world.rules_of(slot, tie.other).forum.evidence);
    if (!good) heed_lost_trust(world, slot, tie);
}

void take_part(PlainWorld& world, PlainRegion& home, Slot slot, Draw& draw) {
    world.people[slot].errands += static_cast<float>(home.rules.forum.hours);
    const std::size_t count = world.people[slot].ties.size();
    if (count == 0) return;
    PlainTie& tie = nth_tie(world, slot, below(draw, count));
    const Slot other = tie.other;
    impress(world, slot, tie,
            good_in_discussion(world.people[other].unreliable, draw.uniform(),
                               home.rules.forum));
    const bool good = good_in_discussion(world.people[slot].unreliable, draw.uniform(),
                                         home.rules.forum);
    world.post(Box::discussed, home.index, world.people[other].region,
               [&world, slot, other, good] {
                   if (PlainTie* theirs = find_tie(world, other, slot))
                       impress(world, other, *theirs, good);
               });
}

// Number of events of a Poisson law by one uniform number.
int events_at(double uniform, double mean) {
    int events = 0;
    double chance = exact_exp(-mean);
    for (double left = uniform - chance; left >= 0.0 && events < 100; left -= chance) {
        ++events;
        chance *= mean / events;
    }
    return events;
}

int contacts_sought(const PlainWorld& world, const PlainRegion& home, Slot slot) {
    const Coworking& p = home.rules.coworking;
    const auto stay = static_cast<std::uint32_t>(stay_of(world.now, p));
    const bool in_office =
        Draw(world.luck, Purpose::coworking, world.id_of(slot), stay).chance(p.share);
    const double mean =
        home.rules.meeting.contacts_per_week * (in_office ? p.contacts : 1.0);
    return events_at((world.people[slot].contacts_luck + 0.5) * 0x1p-32, mean);
}

Slot some_tie_of(PlainWorld& world, Slot slot, Draw& draw) {
    const std::size_t count = world.people[slot].ties.size();
    return count == 0 ? no_one : nth_tie(world, slot, below(draw, count)).other;
}

// A contact of a contact in the region, else somebody at random in a region.
Slot find_contact(PlainWorld& world, const PlainRegion& home, Slot slot, Draw& draw) {
    const double first = draw.uniform();
    const double second = draw.uniform();
    const ContactKind kind = kind_of_contact(first, second, home.rules.meeting);
    if (kind == ContactKind::through_contact) {
        const Slot through = some_tie_of(world, slot, draw);
        const Slot found = through != no_one && home.holds(through)
                               ? some_tie_of(world, through, draw)
                               : no_one;
        if (found != no_one && found != slot) return found;
    }
    const bool across = kind == ContactKind::across && !home.neighbours.empty();
    const int where =
        across ? home.neighbours[by_weight(home.pulls, draw.uniform())] : home.index;
    return random_one(slots_of(world.regions[where]), draw, [&](Slot one) {
        return one != slot && world.people[one].active;
    });
}

struct Pair {
    Slot slot, other;
};

void seek(PlainWorld& world, const PlainRegion& home, std::vector<Pair>& made) {
    for (Slot slot = home.first; slot < home.last; ++slot) {
        if (!world.people[slot].active) continue;
        const int count = contacts_sought(world, home, slot);
        for (int nth = 0; nth < count; ++nth) {
            Draw draw =
                world.draw(Purpose::contacts, slot, static_cast<std::uint32_t>(nth));
            const Slot other = find_contact(world, home, slot, draw);
            if (other != no_one && find_tie(world, slot, other) == nullptr)
                made.push_back({slot, other});
        }
    }
}

// Drops the least trusted tie of those who rewire; each seeks another in the region.
void rewire(PlainWorld& world, const PlainRegion& home, std::vector<Pair>& made) {
    std::vector<Pair> dropped;
    for (Slot slot = home.first; slot < home.last; ++slot) {
        if (!world.people[slot].active) continue;
        Draw draw = world.draw(Purpose::rewiring, slot);
        if (!draw.chance(home.rules.favour.rewiring)) continue;
        Slot weakest = no_one;
        double least = 2.0;
        for (const auto& [place, tie] : world.people[slot].ties) {
            if (trust_now(world, slot, tie) < least) weakest = tie.other;
            least = std::min(least, trust_now(world, slot, tie));
        }
        if (weakest != no_one) dropped.push_back({slot, weakest});
        const Slot other = random_one(slots_of(home), draw, [&](Slot one) {
            return one != slot && world.people[one].active;
        });
        if (other != no_one && find_tie(world, slot, other) == nullptr)
            made.push_back({slot, other});
    }
    for (const auto& [slot, other] : dropped)
        if (find_tie(world, slot, other) != nullptr) end_tie(world, slot, other);
}

}  // namespace

void discuss(PlainWorld& world, PlainRegion& home) {
    for (Slot slot = home.first; slot < home.last; ++slot) {
        if (!world.people[slot].active) continue;
        Draw draw = world.draw(Purpose::forum, slot);
        for (int left = poisson(draw, home.rules.forum.discussions); left > 0; --left)
            take_part(world, home, slot, draw);
    }
}

void meet(PlainWorld& world, PlainRegion& home) {
    read_tie_mail(world, home);
    std::vector<Pair> made;
    seek(world, home, made);
    rewire(world, home, made);
    home.tally[Flow::contacts_made] += static_cast<double>(made.size());
    for (const auto& [slot, other] : made) {
        form(world, slot, other, Stage::contact, world.now);
        world.post(Box::contacts, home.index, world.people[other].region,
                   [&world, slot, other] {
                       form(world, other, slot, Stage::contact, world.now);
                   });
    }
}

}  // namespace verbund::plain
