// Standing orders: their jobs, and who has them (rules/retainer.hpp).
#pragma once

#include "state/world.hpp"

namespace verbund {

// The standing order that a posting or project of a region is a job of; nullptr when it
// is no job.
template <class Job>
StandingOrder* order_behind(Region& home, const Job& job) {
    return home.standing_orders.behind(job.number, home.index, job.customer);
}

// Gives the region's customers the standing orders that its rules say. A customer who
// has had one keeps it with its supplier, for the work that the rules now say.
void give_standing_orders(const World& world, Region& home);

// Puts this week's jobs at the end of the postings, in the order of customers.
void post_standing_jobs(const World& world, Region& home);

// The next job is put out to tender.
void end_retainer(Region& home, StandingOrder& order);

// Gives the order of a job to the freelancer who takes it on, unless somebody else has
// it, for whom they do this one.
void hand_over_order(const World& world, Region& home, const Posting& posting,
                     Row lead);

// The customer looks for somebody else after a job with which they were not content,
// whoever has done it.
void heed_content(Region& home, const Project& project, bool content);

}  // namespace verbund
