// How letters get from region to region: posted, carried and read.
#pragma once

#include "state/world.hpp"

namespace verbund {

// Carries letters to their regions, in the order of the regions that wrote them.
template <class... Boxes>
void exchange(World& world, Boxes... boxes) {
    const auto carry = [&](auto box) {
        for (Region& from : world.regions) {
            for (const auto& [to, letter] : (from.*box).out)
                (world.regions[to].*box).in.push_back(letter);
            (from.*box).out.clear();
        }
    };
    (carry(boxes), ...);
}

// Has a phase act on the letters in one mailbox of a region, and empties the mailbox.
// No phase does that by itself.
template <auto box, auto act>
void read(World& world, Region& home) {
    act(world, home, (home.*box).in);
    (home.*box).in.clear();
}

// Sends a letter to a region: at once to this one, else with the next exchange.
template <class Letter>
void post_to(Region& home, Mailbox<Letter> Region::*box, RegionIndex to,
             const Letter& letter) {
    if (to == home.index)
        (home.*box).in.push_back(letter);
    else
        (home.*box).out.emplace_back(to, letter);
}

// Sends a letter about a row to where it lives.
template <class Letter>
void post(const World& world, Region& home, Mailbox<Letter> Region::*box, Row to,
          const Letter& letter) {
    post_to(home, box, home.holds(to) ? home.index : world.region_of(to).index, letter);
}

}  // namespace verbund
