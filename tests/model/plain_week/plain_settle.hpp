// Phase 10 is what is made of the letters about parts that have ended.
#pragma once

#include "plain_world.hpp"

namespace verbund::plain {

struct PlainEnded {
    Id project;
    int part;
    bool done;
    Id worker;
    float hours, rate;  // that the worker has worked on it; of the worker
    float reliability;
    double finish;
};

// Leads pay what they owe and is due.
void pay_debts(PlainWorld& world, PlainRegion& home);

// Judges the part; settles the project when it was the last.
void take_in(PlainWorld& world, const PlainEnded& ended);

// What somebody has worked on a part of a project that another has taken over.
struct PlainHandedOn {
    Id project;
    int part;
    PlainAssignment by;
};

void hand_on(PlainWorld& world, const PlainHandedOn& work);

// Puts the one who has ended a part of somebody else's in their place, to be paid by
// their own rate.
void take_over(PlainWorld& world, PlainProject& project, const PlainEnded& ended);

// What of the others in a project bears on one worker's part.
JointWork joint_work(PlainWorld& world, const PlainProject& project, Id worker);

// The partners of whom one has passed the project on to the other hear what came of it.
void report_passing_on(PlainWorld& world, Id number, const PlainProject& project,
                       bool content);

// Every two of the team get to know each other's work.
void report_team(PlainWorld& world, Id number, const PlainProject& project);

}  // namespace verbund::plain
