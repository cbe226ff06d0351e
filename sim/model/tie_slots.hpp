// Something about each tie of a block, for all of them at once.
#pragma once

#include "state/ties.hpp"

#include <array>
#include <cstdint>

namespace verbund {

// A number for each tie of a block. The compiler makes one instruction of four or eight
// of them, as long as they are of one width and no tie has a branch of its own.
template <class Number>
using OfEach = std::array<Number, ties_per_block>;

// A byte for each tie: 1 where something is so, else 0. All at once they are one word.
using Bytes = OfEach<std::uint8_t>;
using Marks = std::uint64_t;

constexpr Marks all_marked = 0x0101010101010101;

// The slots of a set of bits, and back.
constexpr Marks marks_of(std::uint8_t slots) {
    const std::uint64_t own_bit = all_marked * slots & 0x8040201008040201;
    return (own_bit + 0x7f * all_marked) / 0x80 & all_marked;
}
constexpr std::uint8_t slots_of(Marks marks) {
    return static_cast<std::uint8_t>(marks * 0x0102040810204080 >> 56);
}
static_assert(marks_of(0b10000101) == 0x0100000000010001);
static_assert(slots_of(marks_of(0b10000101)) == 0b10000101);

template <class Number>
constexpr OfEach<Number> bit_of_slot{1, 2, 4, 8, 16, 32, 64, 128};

inline OfEach<float> where(std::uint8_t slots, float so, float else_so) {
    OfEach<float> numbers;
    for (std::size_t at = 0; at < numbers.size(); ++at)
        numbers[at] = (slots & bit_of_slot<std::int32_t>[at]) != 0 ? so : else_so;
    return numbers;
}

}  // namespace verbund
