// Ties: one relation, two halves, each kept with its own side. Eight halves stand in
// one block of four cache lines, column by column; more are chained. The half of the
// owner has the clocks and the decision about the stage.
#pragma once

#include "core/ahead.hpp"
#include "core/ids.hpp"
#include "rules/partnership.hpp"
#include "state/small_numbers.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace verbund {

inline constexpr int ties_per_block = 8;

struct alignas(64) TieBlock {
    // Finding a tie, and knowing that no clock rings, reads this cache line only.
    Row other[ties_per_block]{};
    // Next week in which the tie may end; never for the half that does not own it.
    Week ends[ties_per_block]{};
    Stage stage[ties_per_block]{};
    std::uint32_t next = nothing;  // further block, in the region's list
    Week soonest = never;   // in a first block: no clock of the chain rings before it
    std::uint8_t used = 0;  // bit per slot
    std::uint8_t spare = 0;

    // Evidence of trust in the other.
    float good[ties_per_block]{};
    float bad[ties_per_block]{};

    // Week to which evidence, balance and intensity have faded.
    Week touched[ties_per_block]{};
    // Share of the week worked together.
    Share16 intensity[ties_per_block]{};
    // Week in which it may take its next step; the owner's half only.
    Week grows[ties_per_block]{};
    // Joint projects.
    std::uint16_t joint[ties_per_block]{};

    // Hours given − received.
    float balance[ties_per_block]{};
    // Week it formed; below 1 when it was there at the start.
    std::int16_t since[ties_per_block]{};
    // Last favour and when the next may come: see Act.
    std::uint8_t acts[ties_per_block]{};
    // Lower trust that the end's clock allows for, at most ½.
    Share8 least_trust[ties_per_block]{};

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("other", self.other);
        visit("ends", self.ends);
        visit("stage", self.stage);
        visit("next", self.next);
        visit("soonest", self.soonest);
        visit("used", self.used);
        visit("spare", self.spare);
        visit("good", self.good);
        visit("bad", self.bad);
        visit("touched", self.touched);
        visit("intensity", self.intensity);
        visit("grows", self.grows);
        visit("joint", self.joint);
        visit("balance", self.balance);
        visit("since", self.since);
        visit("acts", self.acts);
        visit("least_trust", self.least_trust);
    }
};
static_assert(sizeof(TieBlock) == 256);

// Fetches what finding a tie reads.
inline void fetch_ties(const TieBlock& block) { fetch(&block); }

// Fetches what reading the trust in somebody needs besides.
inline void fetch_trust(const TieBlock& block) {
    fetch(&block.good);
    fetch(&block.touched);
}

// What happened at the last favour, both ways; whether the next is asked for when the
// weeks that the upper four bits count are over: the owner's half counts, across a
// border both do alike.
enum Act : std::uint8_t { i_gave = 1, other_gave = 2, acted_before = 4, asks_next = 8 };
inline constexpr int one_week_to_favour = 16;
inline constexpr int most_weeks_to_favour = 15;

// Of the two sides of a tie the one with the smaller row owns it.
constexpr bool owns_tie(Row row, Row other) { return row < other; }

// One half of a tie, to be changed or, where Block is const, only to be read. Valid
// until ties of the region are added.
template <class Block>
struct HalfOfTie {
    static constexpr bool may_change = !std::is_const_v<Block>;

    Block* block = nullptr;
    int at = 0;
    Block* first = nullptr;  // of the chain

    explicit operator bool() const { return block != nullptr; }
    operator HalfOfTie<const TieBlock>() const requires may_change {
        return {block, at, first};
    }

    auto& other() const { return block->other[at]; }
    // Whether the one whose half this is owns the tie.
    bool is_owned_by(Row row) const { return owns_tie(row, other()); }
    Week ends() const { return block->ends[at]; }
    Week grows() const { return block->grows[at]; }
    auto& stage() const { return block->stage[at]; }
    auto& acts() const { return block->acts[at]; }
    bool has_acted() const { return (acts() & acted_before) != 0; }
    bool has_given() const { return (acts() & i_gave) != 0; }
    bool was_given() const { return (acts() & other_gave) != 0; }
    bool next_is_asked_for() const { return (acts() & asks_next) != 0; }
    int weeks_to_favour() const { return acts() / one_week_to_favour; }
    auto& since() const { return block->since[at]; }
    auto& good() const { return block->good[at]; }
    auto& bad() const { return block->bad[at]; }
    auto& touched() const { return block->touched[at]; }
    auto& joint() const { return block->joint[at]; }
    auto& balance() const { return block->balance[at]; }
    double intensity() const { return block->intensity[at].share(); }
    auto& least_trust() const { return block->least_trust[at]; }

    // A favour that was asked for both ways; the clock of the next one does not run.
    void set_acts(bool gave, bool given) const requires may_change {
        acts() = static_cast<std::uint8_t>(acted_before | (gave ? i_gave : 0) |
                                           (given ? other_gave : 0));
    }
    void set_favour_clock(int weeks, bool asks) const requires may_change {
        acts() = static_cast<std::uint8_t>(
            (acts() & (i_gave | other_gave | acted_before)) | (asks ? asks_next : 0) |
            weeks * one_week_to_favour);
    }
    void set_intensity(double share) const requires may_change {
        block->intensity[at] = Share16(share);
    }
    void set_ends(Week week) const requires may_change {
        set_clock(block->ends[at], week);
    }
    void set_grows(Week week) const requires may_change {
        set_clock(block->grows[at], week);
    }

private:
    void set_clock(Week& clock, Week week) const requires may_change {
        clock = week;
        first->soonest = std::min(first->soonest, week);
    }
};

using TieHalf = HalfOfTie<TieBlock>;
using TieHalfToRead = HalfOfTie<const TieBlock>;

// Further blocks of one region.
struct TieOverflow {
    std::vector<TieBlock> blocks;
    std::vector<std::uint32_t> free;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("blocks", self.blocks);
        visit("free", self.free);
    }
};

// The halves of one freelancer: its first block and the region's further ones.
template <class Block>
class HalvesOf {
public:
    using Half = HalfOfTie<Block>;
    using Overflow =
        std::conditional_t<std::is_const_v<Block>, const TieOverflow, TieOverflow>;

    HalvesOf(Block& first, Overflow& overflow) : first_(&first), overflow_(&overflow) {}

    // Calls act(half) for every tie, in the order of slots. act may end the tie it is
    // given.
    template <class Act>
    void for_each(Act&& act) const {
        for_each_block([&](Block& block) { for_each_of(block, act); });
    }

    // Calls act(block) for every block of the chain.
    template <class Act>
    void for_each_block(Act&& act) const {
        for (Block* block = first_; block != nullptr; block = after(*block))
            act(*block);
    }

    // Calls act(half) for every tie of one block.
    template <class Act>
    void for_each_of(Block& block, Act&& act) const {
        for (unsigned left = block.used; left != 0; left &= left - 1)
            act(half_at(block, left));
    }

    // Calls act(half) for the ties whose clock of the end allows for less trust than
    // this.
    template <class Act>
    void for_each_allowing_below(double trust, Act&& act) const {
        const Share8 limit = Share8::rounded_up(trust);
        for (Block* block = first_; block != nullptr; block = after(*block)) {
            unsigned below = 0;
            for (int at = 0; at < ties_per_block; ++at)
                below |= static_cast<unsigned>(block->least_trust[at] < limit) << at;
            for (below &= block->used; below != 0; below &= below - 1)
                act(half_at(*block, below));
        }
    }

    // Calls act(half) for the ties whose clock column says `now`.
    template <class Act>
    void for_each_ringing(Week (TieBlock::*clock)[ties_per_block], Week now,
                          Act&& act) const {
        if (first_->soonest > now) return;
        for (Block* block = first_; block != nullptr; block = after(*block)) {
            unsigned ringing = 0;
            for (int at = 0; at < ties_per_block; ++at)
                ringing |= static_cast<unsigned>((block->*clock)[at] == now) << at;
            for (ringing &= block->used; ringing != 0; ringing &= ringing - 1)
                act(half_at(*block, ringing));
        }
    }

    Half find(Row other) const;

    // The tie at a place from 0 to count() − 1, in the order of slots.
    Half nth(int place) const;

    int count() const;

protected:
    Half half_at(Block& block, unsigned slots) const {
        return {&block, std::countr_zero(slots), first_};
    }

    Block* after(const Block& block) const {
        return block.next == nothing ? nullptr : &overflow_->blocks[block.next];
    }

    Block* first_;
    Overflow* overflow_;
};

using TiesToRead = HalvesOf<const TieBlock>;

// The same, to be changed.
class TiesOf : public HalvesOf<TieBlock> {
public:
    using HalvesOf::HalvesOf;

    // Takes a week off every favour clock that runs, and calls act(half) for those that
    // are in their last week or do not run.
    template <class Act>
    void count_down_favours(Act&& act) const {
        for (TieBlock* block = first_; block != nullptr; block = after(*block)) {
            unsigned down = 0;
            for (int at = 0; at < ties_per_block; ++at) {
                const bool runs = block->acts[at] >= 2 * one_week_to_favour;
                block->acts[at] = static_cast<std::uint8_t>(
                    block->acts[at] - (runs ? one_week_to_favour : 0));
                down |= static_cast<unsigned>(!runs) << at;
            }
            for (down &= block->used; down != 0; down &= down - 1)
                act(half_at(*block, down));
        }
    }

    // After the last look of a week: what rings next.
    void wind(Week now) const;

    // A fresh half towards the other, all columns at their defaults. The tie must not
    // exist yet.
    TieHalf add(Row other);

    // Ends a half. Its slot may be used again at once.
    void remove(TieHalf half);

    void clear();
};

}  // namespace verbund
