// Leaving the market or a cooperation, being stood in for, and what that takes of the
// calendar.
#pragma once

#include "plain_world.hpp"

namespace verbund::plain {

void depart(PlainWorld& world, Slot slot);
// Of who stays on the market the cooperation keeps the name.
void leave_cooperation(PlainWorld& world, Slot slot, bool stays = true);

// Puts a part at the end of somebody's work.
void place(PlainWorld& world, Slot slot, PlainPart part, double posted, double weeks);

// When work of these hours would end.
double end_of_work(double free_at, double posted, double hours, double hours_per_week);

// When somebody sees work end that would end at a time if nothing came between after
// the next end of a week, `planned`; by the rules of a region.
double foreseen(const PlainFreelancer& one, const Parameters& rules, double finish,
                double planned);

// What somebody keeps in reserve, by the rules of a region.
double reserve_of(const PlainFreelancer& one, const Parameters& rules);

// Tells the project that a part of it has ended, or is lost.
void end_part(PlainWorld& world, Slot slot, const PlainPart& part, bool done,
              double finish);

// Looks for somebody in the region who does what is left of a part (in weeks of the one
// in need) from a time on.
bool stand_in_for(PlainWorld& world, Slot in_need, const PlainPart& part,
                  double weeks_left, double from);

}  // namespace verbund::plain
