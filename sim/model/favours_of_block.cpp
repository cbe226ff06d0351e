#include "model/favours_of_block.hpp"

#include "model/tie_clocks.hpp"
#include "model/tie_now.hpp"
#include "model/tie_slots.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace verbund {

namespace {

// Beside the last times after which somebody gives: it also takes a coin.
constexpr std::uint8_t by_halves = 8;

constexpr Bytes answers_by_giving = [] {
    Bytes answers{};
    for (std::size_t kind = 0; kind < answers.size(); ++kind) {
        const auto giving = static_cast<Giving>(kind);
        answers[kind] = gives_by_halves(giving) ? by_halves : gives_after(giving);
    }
    return answers;
}();

std::uint8_t answers_of(const World& world, Row row) {
    return answers_by_giving[static_cast<std::size_t>(world.people.seen[row].giving())];
}

std::uint64_t answers_of_others(const World& world, const TieBlock& block) {
    Bytes answers;
    for (std::size_t at = 0; at < answers.size(); ++at)
        answers[at] = answers_of(world, block.other[at]);
    return std::bit_cast<std::uint64_t>(answers);
}

struct ActsOfBlock {
    Marks gave, received;
};

// Where a last time is among those after which somebody gives.
constexpr Marks meets(std::uint64_t last_times, std::uint64_t answers) {
    const std::uint64_t common = last_times & answers;
    return (common | common / 2 | common / 4) & all_marked;
}

// Who gives, by what each did last time. One who has refused is one who acted, and did
// not give.
constexpr ActsOfBlock acts_of(std::uint64_t last, std::uint64_t mine,
                              std::uint64_t theirs) {
    const Marks before = last / acted_before & all_marked;
    const Marks they_gave = last / other_gave & all_marked;
    const Marks i_did_give = last / i_gave & all_marked;
    return {meets(all_marked + before + 2 * they_gave, mine),
            meets(all_marked + before + 2 * i_did_give, theirs)};
}
static_assert(acts_of(0, gives_after(Giving::conditional) * all_marked, 0).gave ==
              all_marked);
static_assert(acts_of((acted_before + other_gave) * all_marked,
                      gives_after(Giving::wary) * all_marked, 0)
                  .gave == all_marked);

void remember_acts(TieBlock& block, Marks used, std::uint64_t last,
                   const ActsOfBlock& acts) {
    const std::uint64_t done =
        used * acted_before | acts.gave * i_gave | acts.received * other_gave;
    const auto bytes = std::bit_cast<Bytes>((last & ~(used * 0xff)) | done);
    std::copy(bytes.begin(), bytes.end(), block.acts);
}

// Whether a week's fading of evidence and balance is all that a block wants: its ties
// have faded to last week, and nobody has worked together.
bool fades_evenly(const TieBlock& block, Week now) {
    Week otherwise = 0;
    for (std::size_t at = 0; at < ties_per_block; ++at) {
        const Week weeks = now - block.touched[at];
        const bool counts = (block.used & bit_of_slot<Week>[at]) != 0;
        otherwise |= counts ? static_cast<Week>(weeks - 1) : Week{0};
        otherwise |= block.intensity[at].step();
    }
    return otherwise == 0;
}

void touch(TieBlock& block, Week now) {
    for (std::size_t at = 0; at < ties_per_block; ++at) {
        const Week before = block.touched[at];
        block.touched[at] = (block.used & bit_of_slot<Week>[at]) != 0 ? now : before;
    }
}

// Fades a column and adds to it, in the slots that are used.
void fade_and_add(float (&column)[ties_per_block], std::uint8_t used, double kept,
                  const OfEach<float>& more) {
    OfEach<float> fresh;
    for (std::size_t at = 0; at < fresh.size(); ++at)
        fresh[at] = static_cast<float>(column[at] * kept);
    for (std::size_t at = 0; at < fresh.size(); ++at) fresh[at] += more[at];
    for (std::size_t at = 0; at < fresh.size(); ++at) {
        const float sum = fresh[at];
        const float old = column[at];
        column[at] = (used & bit_of_slot<std::int32_t>[at]) != 0 ? sum : old;
    }
}

// What a week leaves of what ties hold.
struct Kept {
    double evidence = 1.0, balance = 1.0;
};

// Fades a block to this week, or tie by tie where they differ. Returns what is still to
// be faded.
Kept fade_block(const World& world, const Region& home, const TiesOf& ties,
                TieBlock& block) {
    if (fades_evenly(block, world.now)) {
        touch(block, world.now);
        return {home.trust_fading.after(1), home.ledger_fading.after(1)};
    }
    ties.for_each_of(block, [&](TieHalf half) { fade(world, home, half); });
    return {};
}

// What exchanges leave with one side. Returns the hours that it gave to each.
OfEach<float> live_through(const World& world, const Region& home, const TiesOf& ties,
                           TieBlock& block, std::uint8_t gave, std::uint8_t received) {
    const Kept kept = fade_block(world, home, ties, block);
    const auto weight = static_cast<float>(home.rules.trust.negative_weight);
    const auto hours = static_cast<float>(home.rules.favour.hours);
    const OfEach<float> given = where(gave, hours, 0.0F);
    const OfEach<float> taken = where(received, hours, 0.0F);
    OfEach<float> surplus;
    for (std::size_t at = 0; at < surplus.size(); ++at)
        surplus[at] = given[at] - taken[at];
    const std::uint8_t used = block.used;
    fade_and_add(block.good, used, kept.evidence, where(received, 1.0F, 0.0F));
    fade_and_add(block.bad, used, kept.evidence, where(received, 0.0F, weight));
    fade_and_add(block.balance, used, kept.balance, surplus);
    return given;
}

}  // namespace

FavoursOfBlock::FavoursOfBlock(World& world, Region& home)
    : world_(world), home_(home), clocks_run_(ties_can_end(home.rules.partnership)) {}

bool FavoursOfBlock::exchange(Row row, const TiesOf& ties, TieBlock& block) {
    const std::uint64_t mine = answers_of(world_, row) * all_marked;
    const std::uint64_t theirs = answers_of_others(world_, block);
    if (((mine | theirs) & by_halves * all_marked) != 0) return false;

    const Marks used = marks_of(block.used);
    const auto last = std::bit_cast<std::uint64_t>(block.acts);
    ActsOfBlock acts = acts_of(last, mine, theirs);
    acts.gave &= used;
    acts.received &= used;
    remember_acts(block, used, last, acts);
    const OfEach<float> hours = live_through(
        world_, home_, ties, block, slots_of(acts.gave), slots_of(acts.received));
    float& errands = world_.people.standing[row].errands;
    for (const float given : hours) errands += given;
    if (clocks_run_)
        ties.for_each_of(block, [&](TieHalf half) {
            if (!half.was_given()) heed_lost_trust(world_, home_, row, half);
        });
    asked_ += std::popcount(used);
    given_ += std::popcount(acts.gave);
    received_ += std::popcount(acts.received);
    return true;
}

void FavoursOfBlock::tell() const {
    const Favour& p = home_.rules.favour;
    const auto given = static_cast<double>(given_);
    const auto received = static_cast<double>(received_);
    home_.tally[Flow::favours_asked] += static_cast<double>(asked_);
    home_.tally[Flow::favours_given] += received;
    home_.tally[Flow::favours_gain_hours] += received * p.benefit - given * p.hours;
}

}  // namespace verbund
