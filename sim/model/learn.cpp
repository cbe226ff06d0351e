// Phase 11. What has been paid, rated and lived through together moves cash,
// reputation, trust, ledgers and knowledge; bad news is talked over or not.
#include "core/ahead.hpp"
#include "core/samplers.hpp"
#include "model/experience.hpp"
#include "model/favours.hpp"
#include "model/phases.hpp"
#include "model/public_face.hpp"
#include "model/tie_acts.hpp"
#include "model/tie_clocks.hpp"

#include <algorithm>
#include <limits>

namespace verbund {

namespace {

void receive(World& world, Region& home, const Paid& letter) {
    Freelancer& own = world.people.own[letter.to];
    Standing& standing = world.people.standing[letter.to];
    const Cents costs = share_of(letter.pay, home.rules.money.business_costs);
    own.cash += letter.pay - costs + letter.held;
    home.purse.spent += costs;
    standing.earned += static_cast<float>(eur(letter.pay));
    count_net(world, letter.to, letter.pay - costs);
    const bool from_within =
        letter.through_cooperation && own.cooperation != no_cooperation;
    if (from_within) count_for_membership(world, home, letter.to, letter.pay - costs);
    if (letter.of_debt) return;
    if (letter.through_cooperation) ++standing.orders;
    if (letter.referred) ++standing.referrals;
    if (from_within)
        standing.identity = static_cast<float>(
            identity_after(standing.identity, letter.content, home.rules.identity));
    if (letter.good + letter.bad + letter.on_time + letter.late == 0.0F) return;
    const double kept = home.rating_fading.after(world.now - standing.rated);
    standing.good =
        static_cast<float>(evidence_after(standing.good, kept, letter.good));
    standing.bad = static_cast<float>(evidence_after(standing.bad, kept, letter.bad));
    standing.on_time =
        static_cast<float>(evidence_after(standing.on_time, kept, letter.on_time));
    standing.late =
        static_cast<float>(evidence_after(standing.late, kept, letter.late));
    standing.rated = world.now;
    publish_weight(world, home, letter.to);
}

// Both sides of a pair draw the same numbers: a conflict, and whether bad news is
// talked over.
struct PairLuck {
    double conflict, talk;
};

PairLuck luck_of(const World& world, const WorkedTogether& letter) {
    Draw draw = pair_draw(world, Purpose::conflict, letter.to, letter.with,
                          static_cast<std::uint32_t>(letter.project_number));
    const double conflict = draw.uniform();
    return {conflict, draw.uniform()};
}

// Whether the two disagree about who was to do what; both sides find the same.
bool disputed(const World& world, const WorkedTogether& letter, bool written,
              const Trust& p) {
    if (p.expectations <= 0.0) return false;
    Draw draw = pair_draw(world, Purpose::expectation, letter.to, letter.with,
                          static_cast<std::uint32_t>(letter.project_number));
    return expectations_clash(standard_normal(draw), written, p);
}

void feel(World& world, Region& home, const WorkedTogether& letter, TieHalf half) {
    const Parameters& rules = world.owner_of(home, letter.with).rules;
    const Trust& p = rules.trust;
    const auto& traits = world.people.traits;
    const PairLuck luck = luck_of(world, letter);
    const bool written = half.stage() == Stage::written;
    const double similarity = overlap(world.people.seen[letter.to].trades,
                                      world.people.seen[letter.with].trades);
    const double open = chance_of_talk(traits[letter.to].openness,
                                       traits[letter.with].openness, written, p);
    const bool talked = luck.talk < open;
    const bool conflict = letter.hours > 0.0F &&
                          luck.conflict < chance_of_conflict(similarity, written, p);
    const bool dispute = letter.hours > 0.0F && disputed(world, letter, written, p);
    if (conflict && owns_tie(letter.to, letter.with)) ++home.tally[Flow::conflicts];
    if (dispute && owns_tie(letter.to, letter.with)) ++home.tally[Flow::disputes];
    if (letter.experience == Experience::good) half.good() += 1.0F;
    if (letter.experience == Experience::bad)
        half.bad() += static_cast<float>(weight_of_bad(talked, p));
    const int quarrels = int(conflict) + int(dispute);
    if (quarrels == 0) return;
    half.bad() += static_cast<float>(quarrels * weight_of_bad(talked, p));
    world.people.standing[letter.to].errands +=
        static_cast<float>(hours_of_quarrels(quarrels, written, rules.partnership));
}

void work_together(World& world, Region& home, const WorkedTogether& letter,
                   TieHalf half) {
    const float share = share_of_week(letter.hours, world.people.own[letter.to].hours);
    const Intensity& p = world.owner_of(home, letter.with).rules.intensity;
    half.set_intensity(intensity_after(half.intensity(), share,
                                       std::max(1, world.now - half.since()), p));
    if (half.joint() > 0 && owns_tie(letter.to, letter.with))
        ++home.tally[Flow::repeat_pairs];
    if (owns_tie(letter.to, letter.with)) ++home.tally[Flow::joint_pairs];
    if (half.joint() < std::numeric_limits<std::uint16_t>::max()) ++half.joint();
    if (is_partner(half.stage()))
        try_growth(world, home, letter.to, half, ClockDraw::worked);
}

void learn_from(const World& world, Region& home, const WorkedTogether& letter) {
    if (home.rules.teaching.passing_on <= 0.0) return;
    const TradeSet mine = world.people.seen[letter.to].trades;
    const TradeSet theirs = world.people.seen[letter.with].trades;
    const TradeSet kept = home.rules.teaching.core_protected
                              ? world.people.traits[letter.with].core
                              : TradeSet{};
    const TradeSet teachable =
        theirs.without(mine).without(kept).without(world.regulated);
    if (teachable.empty()) return;
    Draw draw = Draw::of_directed(world.luck, Purpose::teaching,
                                  number_of(world.id_of(home, letter.to)),
                                  letter.project_number, world.now);
    if (!draw.chance(chance_of_learning(overlap(mine, theirs), home.rules.teaching)))
        return;
    const auto which = below(draw, static_cast<std::uint64_t>(teachable.count()));
    home.learned.push_back({letter.to, TradeSet::of(teachable.nth(which))});
}

void count_first(const World& world, Region& home, const WorkedTogether& letter,
                 TieHalfToRead half) {
    ++home.tally[Flow::first_projects];
    home.tally[Flow::first_trust] += trust_now(world, home, half);
    if (letter.experience == Experience::good) ++home.tally[Flow::first_good];
}

void experience(World& world, Region& home, const WorkedTogether& letter) {
    // A freelancer who was stood in for when leaving the market is no longer there.
    if (!world.is_active(letter.to) || !world.is_active(letter.with)) return;
    TieHalf half = world.ties_of(home, letter.to).find(letter.with);
    if (!half) {
        if (home.holds(letter.with))
            form_half(world, home, letter.with, letter.to, Stage::met, world.now);
        half = form_half(world, home, letter.to, letter.with, Stage::met, world.now);
    }
    fade(world, home, half);
    if (letter.hours > 0.0F && half.joint() == 0)
        count_first(world, home, letter, half);
    feel(world, home, letter, half);
    half.balance() += letter.helped;
    heed_lost_trust(world, home, letter.to, half);
    if (letter.hours <= 0.0F) return;
    work_together(world, home, letter, half);
    learn_from(world, home, letter);
}

}  // namespace

void receive_pay(World& world, Region& home, const Letters<Paid>& letters) {
    for_each_ahead(
        letters,
        [&](const Paid& letter) {
            fetch(&world.people.own[letter.to]);
            fetch(&world.people.standing[letter.to]);
        },
        [&](const Paid& letter) { receive(world, home, letter); });
}

void learn(World& world, Region& home, const Letters<WorkedTogether>& letters) {
    for_each_ahead(
        letters,
        [&](const WorkedTogether& letter) { fetch_ties(world.first_ties[letter.to]); },
        [&](const WorkedTogether& letter) { experience(world, home, letter); });
    favours(world, home);
}

}  // namespace verbund
