#include "plain_ties.hpp"

#include "core/samplers.hpp"

#include <algorithm>
#include <bit>

namespace verbund::plain {

PlainTie* find_tie(PlainWorld& world, Slot slot, Slot other) {
    for (auto& [place, tie] : world.people[slot].ties)
        if (tie.other == other) return &tie;
    return nullptr;
}

PlainTie& nth_tie(PlainWorld& world, Slot slot, std::uint64_t nth) {
    return std::next(world.people[slot].ties.begin(), static_cast<std::ptrdiff_t>(nth))
        ->second;
}

double overlap(std::uint64_t a, std::uint64_t b) {
    const int all = std::popcount(a | b);
    return all == 0 ? 0.0 : static_cast<double>(std::popcount(a & b)) / all;
}

Draw pair_draw(const PlainWorld& world, Purpose purpose, Slot a, Slot b,
               std::uint32_t nth) {
    return Draw::of_pair(world.luck, purpose, world.id_of(a), world.id_of(b),
                         static_cast<std::uint32_t>(world.now), nth);
}

namespace {

double first_liking(const PlainFreelancer& a, const PlainFreelancer& b,
                    const Trust& p) {
    const double east = double(a.sympathy[0]) - b.sympathy[0];
    const double north = double(a.sympathy[1]) - b.sympathy[1];
    return first_goodwill(east * east + north * north, p);
}

void count_end(PlainWorld& world, Slot slot, const PlainTie& tie) {
    Tally& tally = world.home_of(slot).tally;
    const int age = world.now - tie.since;
    ++tally[Flow::ties_ended];
    if (is_partner(tie.stage)) ++tally[Flow::partnerships_ended];
    if (tie.stage == Stage::loose) ++tally[Flow::loose_ended];
    if (age < weeks_per_year / 2) ++tally[Flow::young_ended];
    if (age >= 2 * weeks_per_year) ++tally[Flow::old_ended];
}

}  // namespace

PlainTie* form(PlainWorld& world, Slot slot, Slot other, Stage stage, int since) {
    if (find_tie(world, slot, other) != nullptr) return nullptr;
    auto& ties = world.people[slot].ties;
    int place = 0;
    while (ties.contains(place)) ++place;
    PlainTie& tie = ties[place];
    tie.other = other;
    tie.stage = stage;
    tie.since = since;
    tie.touched = world.now;
    tie.good = static_cast<float>(first_liking(world.people[slot], world.people[other],
                                               world.rules_of(slot, other).trust));
    tie.least_trust = in_255ths(0.5);
    if (slot < other) {
        ++world.home_of(slot).tally[Flow::ties_formed];
        draw_clocks(world, slot, tie, Reason::formed);
    }
    return &tie;
}

void end_tie(PlainWorld& world, Slot slot, Slot other) {
    count_end(world, slot, *find_tie(world, slot, other));
    drop(world, slot, other);
    if (world.home_of(slot).holds(other)) return drop(world, other, slot);
    world.post(Box::ended, world.people[slot].region, world.people[other].region,
               [&world, slot, other] { drop(world, other, slot); });
}

void drop(PlainWorld& world, Slot slot, Slot other) {
    std::erase_if(world.people[slot].ties,
                  [&](const auto& one) { return one.second.other == other; });
}

void fade(const PlainWorld& world, Slot slot, PlainTie& tie) {
    const Parameters& rules = world.rules_of(slot, tie.other);
    const int weeks = world.now - tie.touched;
    tie.intensity = static_cast<int>(intensity_now(world, slot, tie) * 65535.0 + 0.5);
    tie.good = static_cast<float>(tie.good * faded(rules.trust.forgetting, weeks));
    tie.bad = static_cast<float>(tie.bad * faded(rules.trust.forgetting, weeks));
    tie.balance = static_cast<float>(balance_now(world, slot, tie));
    tie.touched = world.now;
}

double trust_now(const PlainWorld& world, Slot slot, const PlainTie& tie) {
    const double kept = faded(world.rules_of(slot, tie.other).trust.forgetting,
                              world.now - tie.touched);
    return trust_from(tie.good * kept, tie.bad * kept);
}

double balance_now(const PlainWorld& world, Slot slot, const PlainTie& tie) {
    return tie.balance *
           faded(world.rules_of(slot, tie.other).helping.ledger_forgetting,
                 world.now - tie.touched);
}

double intensity_now(const PlainWorld& world, Slot slot, const PlainTie& tie) {
    const double kept = faded(1.0 - world.rules_of(slot, tie.other).intensity.growth,
                              world.now - tie.touched);
    return tie.intensity / 65535.0 * kept;
}

}  // namespace verbund::plain
