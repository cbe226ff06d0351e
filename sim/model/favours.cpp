#include "model/favours.hpp"

#include "core/ahead.hpp"
#include "core/samplers.hpp"
#include "model/favours_of_block.hpp"
#include "model/tie_clocks.hpp"
#include "model/tie_now.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace verbund {

namespace {

// Whether two whose clock has run down ask each other this week. In how many weeks they
// will is drawn ahead, as far as a half can count, so that most weeks need no draw.
bool ask_now(const World& world, const Region& owner, std::uint64_t id, TieHalf half) {
    if (owner.rules.favour.asked >= 1.0 || half.next_is_asked_for()) return true;
    if (half.weeks_to_favour() > 0) {
        half.set_favour_clock(0, false);
        return false;
    }
    if (owner.rules.favour.asked <= 0.0) return false;
    Draw draw = Draw::of_pair(world.luck, Purpose::favour, id,
                              number_of(world.id_of(half.other())), world.now, 2);
    const std::int64_t weeks = weeks_until(draw, owner.favour_hazard);
    const bool asks = 0 < weeks && weeks <= most_weeks_to_favour;
    half.set_favour_clock(asks ? static_cast<int>(weeks) - 1 : most_weeks_to_favour - 1,
                          asks);
    return weeks == 1;
}

struct Acts {
    bool mine, theirs;
};

// Who of two that ask each other gives, worked out from what both know.
Acts acts_of(const World& world, const Favour& p, Row row, std::uint64_t id,
             TieHalfToRead half) {
    const Row other = half.other();
    const auto other_id = number_of(world.id_of(other));
    const bool is_first = id < other_id;
    std::array<double, 2> slips{1.0, 1.0};
    std::array<double, 2> talks{1.0, 1.0};
    double forgiven = 0.0;
    if (p.slip > 0.0 || p.generosity > 0.0) {
        Draw draw = Draw::of_pair(world.luck, Purpose::favour, id, other_id, world.now);
        slips = {draw.uniform(), draw.uniform()};
        if (p.generosity > 0.0) talks = {draw.uniform(), draw.uniform()};
        const auto& traits = world.people.traits;
        forgiven = chance_of_forgiving(traits[row].openness, traits[other].openness, p);
    }
    const auto gives = [&](Row who, bool other_has_given, bool first) {
        LastTime last_time = LastTime::none;
        if (half.has_acted()) {
            const bool good = other_has_given || talks[first ? 0 : 1] < forgiven;
            last_time = good ? LastTime::gave : LastTime::refused;
        }
        const Giving giving = world.people.seen[who].giving();
        std::array<double, 2> coins{};
        if (gives_by_halves(giving)) {
            Draw toss =
                Draw::of_pair(world.luck, Purpose::favour, id, other_id, world.now, 1);
            coins = {toss.uniform(), toss.uniform()};
        }
        return favour_given(means_to_give(giving, last_time, coins[first ? 0 : 1]),
                            slips[first ? 0 : 1], p);
    };
    return {gives(row, half.was_given(), is_first),
            gives(other, half.has_given(), !is_first)};
}

// What an exchange leaves with one side.
void live_through(World& world, Region& home, Row row, TieHalf half, Acts acts,
                  const Parameters& rules) {
    const Favour& p = rules.favour;
    half.set_acts(acts.mine, acts.theirs);
    fade(world, home, half);
    if (acts.theirs)
        half.good() += 1.0F;
    else
        half.bad() += static_cast<float>(rules.trust.negative_weight);
    if (!acts.theirs) heed_lost_trust(world, home, row, half);
    half.balance() += static_cast<float>(hours_given(acts.mine, acts.theirs, p));
    if (acts.mine) world.people.standing[row].errands += static_cast<float>(p.hours);
    ++home.tally[Flow::favours_asked];
    if (acts.theirs) ++home.tally[Flow::favours_given];
    home.tally[Flow::favours_gain_hours] += gain_of_favour(acts.mine, acts.theirs, p);
}

void exchange_favour(World& world, Region& home, Row row, std::uint64_t id,
                     TieHalf half) {
    const Row other = half.other();
    const Parameters& rules = world.owner_of(home, other).rules;
    const Acts acts = acts_of(world, rules.favour, row, id, half);
    live_through(world, home, row, half, acts, rules);
    if (!home.holds(other)) return;
    live_through(world, home, other, world.ties_of(home, other).find(row),
                 {acts.theirs, acts.mine}, rules);
}

// Within a region the owner of a tie sees to both halves; across a border each side
// works out both acts from what both know and writes its own half.
void favours_one_by_one(World& world, Region& home) {
    std::vector<TieHalf> asking;
    for (Row row = home.first; row < home.last(); ++row) {
        if (!world.is_active(row)) continue;
        const auto id = number_of(world.id_of(home, row));
        asking.clear();
        world.ties_of(home, row).count_down_favours([&](TieHalf half) {
            if (!half.is_owned_by(row) && home.holds(half.other())) return;
            if (!ask_now(world, world.owner_of(home, half.other()), id, half)) return;
            fetch(&world.people.seen[half.other()]);
            fetch_ties(world.first_ties[half.other()]);
            asking.push_back(half);
        });
        for (TieHalf half : asking) exchange_favour(world, home, row, id, half);
    }
}

void fetch_block(const TieBlock& block) {
    fetch(&block);
    fetch(&block.good);
    fetch(&block.touched);
    fetch(&block.balance);
}

// The block that follows another of the region; the last follows itself.
const TieBlock& after(const Region& home, const TieBlock& block) {
    return block.next == nothing ? block : home.ties.blocks[block.next];
}

// Fetches what favours read of the rows that come soon. A block says which is next in
// its chain and whose ties it holds, so it must be there before them.
void fetch_ahead(const World& world, const Region& home, Row row) {
    const Row left = home.last() - row;
    if (left <= 10) return;
    const TieBlock* first = &world.first_ties[row];
    fetch_block(first[10]);
    fetch_block(after(home, first[6]));
    fetch_block(after(home, after(home, first[3])));
    world.ties_to_read(home, row + 1).for_each_block([&](const TieBlock& block) {
        for (const Row other : block.other) fetch(&world.people.seen[other]);
    });
}

// Everybody asks everybody: each side sees to its own half.
void favours_by_block(World& world, Region& home) {
    FavoursOfBlock favours(world, home);
    for (Row row = home.first; row < home.last(); ++row) {
        fetch_ahead(world, home, row);
        if (!world.is_active(row)) continue;
        const TiesOf ties = world.ties_of(home, row);
        ties.for_each_block([&](TieBlock& block) {
            if (favours.exchange(row, ties, block)) return;
            ties.for_each_of(block, [&](TieHalf half) {
                const auto id = number_of(world.id_of(home, row));
                const Acts acts = acts_of(world, home.rules.favour, row, id, half);
                live_through(world, home, row, half, acts, home.rules);
            });
        });
    }
    favours.tell();
}

}  // namespace

void favours(World& world, Region& home) {
    switch (world.favours_asked) {
        case FavoursAsked::nowhere: return;
        case FavoursAsked::somewhere: return favours_one_by_one(world, home);
        case FavoursAsked::everywhere_each_week: return favours_by_block(world, home);
    }
}

void stop_favour_clocks(World& world) {
    if (std::all_of(world.regions.begin(), world.regions.end(), [](const Region& one) {
            return one.rules.favour.asked == one.later.favour.asked;
        }))
        return;
    for (Region& home : world.regions)
        for (Row row = home.first; row < home.last(); ++row)
            world.ties_of(home, row).for_each(
                [](TieHalf half) { half.set_favour_clock(0, false); });
}

}  // namespace verbund
