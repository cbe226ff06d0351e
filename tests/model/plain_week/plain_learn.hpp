// What is made of money, ratings and joint work when the letters about them are read.
#pragma once

#include "plain_world.hpp"

namespace verbund::plain {

enum class Experience { none, good, bad };

// Two have worked on a project, or one has stood in for the other.
struct PlainTogether {
    Slot to, with;
    Experience experience;  // of `to` with the other
    float hours;            // of the smaller of the two parts; 0 for a stand-in
    float helped;  // hours that `to` stood in for the other; below 0: was stood in for
    Id project;    // 0 for a stand-in
};

struct PlainPaid {
    Slot to;
    Cents pay = 0;
    float good = 0.0F, bad = 0.0F, on_time = 0.0F, late = 0.0F;  // public evidence
    bool through_cooperation = false, referred = false, content = false;
    Cents held = 0;        // what a lead gets for partners; below 0: pays them
    bool of_debt = false;  // of a part that was told of before
};

void tell_of_work(PlainWorld& world, int from_region, const PlainTogether& together);
void receive(PlainWorld& world, const PlainPaid& paid);

}  // namespace verbund::plain
