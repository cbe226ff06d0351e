// Standing orders in the plain twin.
#pragma once

#include "plain_world.hpp"

namespace verbund::plain {

// Draws the trades and hours of a project.
void draw_work(const PlainWorld& world, const Demand& p, PlainPosting& posting,
               Draw& draw);

// The jobs that come this week, in the order of customers.
std::vector<PlainPosting> jobs_of_orders(const PlainWorld& world, PlainRegion& home);

// The supplier to whom a job goes without a tender; no_one when there is a tender.
Slot supplier_of(const PlainWorld& world, PlainRegion& home,
                 const PlainPosting& posting);

// The customer was content with a job of its order or not.
void heed_content(PlainRegion& home, const PlainProject& project, bool content);

}  // namespace verbund::plain
