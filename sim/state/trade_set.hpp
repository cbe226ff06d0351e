// A set of trades.
#pragma once

#include <bit>
#include <cstdint>

namespace verbund {

inline constexpr int most_trades_in_all = 64;

class TradeSet {
public:
    constexpr TradeSet() = default;
    static constexpr TradeSet of(int trade) {
        return TradeSet(std::uint64_t{1} << trade);
    }

    constexpr bool has(int trade) const { return (bits_ >> trade & 1) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr int count() const { return std::popcount(bits_); }
    constexpr bool meets(TradeSet other) const { return (bits_ & other.bits_) != 0; }
    constexpr TradeSet without(TradeSet other) const {
        return TradeSet(bits_ & ~other.bits_);
    }
    constexpr void add(TradeSet other) { bits_ |= other.bits_; }

    // The trade at a place from 0 to count() − 1, in the order of the trades.
    constexpr int nth(std::uint64_t place) const {
        std::uint64_t left = bits_;
        for (; place > 0; --place) left &= left - 1;
        return std::countr_zero(left);
    }

    // Calls act(trade) for every trade of the set, in their order.
    template <class Act>
    constexpr void for_each(Act&& act) const {
        for (std::uint64_t left = bits_; left != 0; left &= left - 1)
            act(std::countr_zero(left));
    }

    // Trades of both.
    friend constexpr TradeSet operator&(TradeSet a, TradeSet b) {
        return TradeSet(a.bits_ & b.bits_);
    }
    // Trades of either.
    friend constexpr TradeSet operator|(TradeSet a, TradeSet b) {
        return TradeSet(a.bits_ | b.bits_);
    }
    // Trades of exactly one.
    friend constexpr TradeSet operator^(TradeSet a, TradeSet b) {
        return TradeSet(a.bits_ ^ b.bits_);
    }
    friend constexpr auto operator<=>(TradeSet, TradeSet) = default;

private:
    explicit constexpr TradeSet(std::uint64_t bits) : bits_(bits) {}

    std::uint64_t bits_ = 0;
};
static_assert(sizeof(TradeSet) == 8);
static_assert((TradeSet::of(3) | TradeSet::of(63)).nth(1) == 63);
static_assert((TradeSet::of(3) | TradeSet::of(5)).without(TradeSet::of(3)) ==
              TradeSet::of(5));

}  // namespace verbund
