// Numbers that rules are given in tests.
#pragma once

#include <rapidcheck.h>

#include <cstddef>

namespace verbund::test {

// How often a random rule is drawn: four standard errors of a share are then 0.0032 at
// most.
inline constexpr std::size_t many = 400'000;

// Any number from `from` to `to`, in thousandths.
inline double share_in(int from, int to) {
    return *rc::gen::inRange(from * 1000, to * 1000 + 1) / 1000.0;
}

// Any share from 0 to 1, in thousandths.
inline double share() { return share_in(0, 1); }

}  // namespace verbund::test
