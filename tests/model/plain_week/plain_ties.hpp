// How ties form, fade and end in the plain twin. Of the two the one with the smaller
// slot decides about the tie and holds its clocks.
#pragma once

#include "plain_world.hpp"

namespace verbund::plain {

// Why a clock is set; part of the address of its draw.
enum class Reason : std::uint32_t {
    rang,
    formed,
    rules_changed,
    grown,
    trust_fell,
    worked
};

PlainTie* find_tie(PlainWorld& world, Slot slot, Slot other);

// The tie at a place in the list of all, counted from 0.
PlainTie& nth_tie(PlainWorld& world, Slot slot, std::uint64_t nth);

// What one becomes to the other; nullptr when it is something already. A new tie takes
// the lowest place that is free, and a freelancer's ties are always walked by place.
PlainTie* form(PlainWorld& world, Slot slot, Slot other, Stage stage, int since);

void end_tie(PlainWorld& world, Slot slot, Slot other);
void drop(PlainWorld& world, Slot slot, Slot other);

void draw_clocks(PlainWorld& world, Slot slot, PlainTie& tie, Reason reason);
void try_growth(PlainWorld& world, Slot slot, PlainTie& tie, Reason reason);
int next_ring(int after, Draw& draw, double hazard);
double growth_hazard(const PlainWorld& world, Slot slot, const PlainTie& tie);
double bound_of_end(const PlainWorld& world, Slot slot, const PlainTie& tie,
                    int least_trust);
double frailty_of(const PlainWorld& world, Slot slot, Slot other);

// A trust as clocks allow for it.
int in_255ths(double trust);

bool can_end(const Partnership& p);

// Bad evidence has come: the clock of the end must allow for the trust that is left,
// where ties can end.
void heed_lost_trust(PlainWorld& world, Slot slot, PlainTie& tie);
void allow_for_trust(PlainWorld& world, Slot slot, PlainTie& tie);

void fade(const PlainWorld& world, Slot slot, PlainTie& tie);
double trust_now(const PlainWorld& world, Slot slot, const PlainTie& tie);
double balance_now(const PlainWorld& world, Slot slot, const PlainTie& tie);
double intensity_now(const PlainWorld& world, Slot slot, const PlainTie& tie);

double overlap(std::uint64_t a, std::uint64_t b);
Draw pair_draw(const PlainWorld& world, Purpose purpose, Slot a, Slot b,
               std::uint32_t nth = 0);

}  // namespace verbund::plain
