#include "state/ties.hpp"

namespace verbund {

namespace {

constexpr std::uint8_t full = 0xff;

}  // namespace

template <class Block>
HalfOfTie<Block> HalvesOf<Block>::find(Row other) const {
    for (Block* block = first_; block != nullptr; block = after(*block)) {
        for (int at = 0; at < ties_per_block; ++at)
            if (block->other[at] == other && (block->used >> at & 1) != 0)
                return {block, at, first_};
    }
    return {};
}

TieHalf TiesOf::add(Row other) {
    TieBlock* block = first_;
    while (block->used == full && block->next != nothing) block = after(*block);
    if (block->used == full) {
        std::uint32_t fresh = 0;
        if (overflow_->free.empty()) {
            const bool in_overflow = block != first_;
            const auto place = in_overflow ? block - overflow_->blocks.data() : 0;
            fresh = static_cast<std::uint32_t>(overflow_->blocks.size());
            overflow_->blocks.emplace_back();
            if (in_overflow) block = overflow_->blocks.data() + place;
        } else {
            fresh = overflow_->free.back();
            overflow_->free.pop_back();
            overflow_->blocks[fresh] = TieBlock{};
        }
        block->next = fresh;
        block = &overflow_->blocks[fresh];
    }
    const int at = std::countr_one(block->used);
    block->used = static_cast<std::uint8_t>(block->used | (1U << at));
    const TieHalf half{block, at, first_};
    half.other() = other;
    half.set_ends(never);
    half.set_grows(never);
    half.stage() = Stage::contact;
    half.acts() = 0;
    half.since() = 0;
    half.good() = 0.0F;
    half.bad() = 0.0F;
    half.touched() = 0;
    half.joint() = 0;
    half.balance() = 0.0F;
    half.set_intensity(0.0);
    half.least_trust() = {};
    return half;
}

void TiesOf::remove(TieHalf half) {
    half.block->used = static_cast<std::uint8_t>(half.block->used & ~(1U << half.at));
    half.stage() = Stage::none;
    half.set_ends(never);
    half.set_grows(never);
}

void TiesOf::wind(Week now) const {
    if (first_->soonest > now) return;
    Week soonest = never;
    for (const TieBlock* block = first_; block != nullptr; block = after(*block))
        for (const auto* clock : {&block->ends, &block->grows})
            for (const Week week : *clock)
                if (week > now) soonest = std::min(soonest, week);
    first_->soonest = soonest;
}

void TiesOf::clear() {
    for (std::uint32_t next = first_->next; next != nothing;) {
        overflow_->free.push_back(next);
        const std::uint32_t following = overflow_->blocks[next].next;
        overflow_->blocks[next] = TieBlock{};
        next = following;
    }
    *first_ = TieBlock{};
}

template <class Block>
HalfOfTie<Block> HalvesOf<Block>::nth(int place) const {
    Block* block = first_;
    for (; place >= std::popcount(block->used); block = after(*block))
        place -= std::popcount(block->used);
    unsigned left = block->used;
    for (; place > 0; --place) left &= left - 1;
    return half_at(*block, left);
}

template <class Block>
int HalvesOf<Block>::count() const {
    int ties = 0;
    for (const Block* block = first_; block != nullptr; block = after(*block))
        ties += std::popcount(block->used);
    return ties;
}

template class HalvesOf<TieBlock>;
template class HalvesOf<const TieBlock>;

}  // namespace verbund
