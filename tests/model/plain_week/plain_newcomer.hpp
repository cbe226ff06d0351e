// Who enters, what somebody offers, and what the public makes of it.
#pragma once

#include "plain_world.hpp"

namespace verbund::plain {

// Fills an empty slot.
void enter(PlainWorld& world, Slot slot, int entered, int since);

void offer_trades(PlainWorld& world, Slot slot, std::uint64_t trades);

void draw_everyday(PlainWorld& world, Slot slot);

// What somebody expects to lose of a week before it has lived one.
float lost_at_first(const PlainFreelancer& one, const Parameters& rules);

// How somebody would like to work, for ever.
double ideal_practice(const PlainWorld& world, Slot slot);

// Whether somebody would say „Wir".
bool would_claim(const PlainWorld& world, Slot slot);

// The weight in a customer's choice that every customer sees; a float of two factors of
// which the rate's is one.
float public_weight(const PlainWorld& world, Slot slot);

// Somebody in the region, or who offers a trade there, or no_one after a number of tries: a
// place of a table of a round size is drawn by half a word until somebody is there who
// suits.
template <class Suits>
Slot random_one(const std::vector<Slot>& places, Draw& draw, Suits suits,
                int tries = 256);
std::vector<Slot> slots_of(const PlainRegion& region);

// The next number whose binary digits after the leading four are 0.
std::uint64_t round_size(std::uint64_t number);

template <class Suits>
Slot random_one(const std::vector<Slot>& places, Draw& draw, Suits suits, int tries) {
    std::uint64_t word = 0;
    for (int tried = 0; tried < tries; ++tried) {
        word = tried % 2 == 0 ? draw() : word >> 32;
        const std::uint64_t place =
            (word & 0xffffffff) * round_size(places.size()) >> 32;
        if (place < places.size() && places[place] != no_one && suits(places[place]))
            return places[place];
    }
    return no_one;
}

}  // namespace verbund::plain
