// The phases of the plain twin's week, by the names that they have in
// sim/model/week.cpp.
#pragma once

#include "plain_world.hpp"

namespace verbund::plain {

PlainWorld start(const Scenario& scenario, const RunKey& run);
void week(PlainWorld& world);

void stop_favour_clocks(PlainWorld& world);
void begin_to_foresee(PlainWorld& world);
void fade_ties(PlainWorld& world);
void change_rules(PlainWorld& world, PlainRegion& home);
void give_orders(const PlainWorld& world, PlainRegion& home);
void open_association(PlainWorld& world, PlainRegion& home);
void close_association(PlainWorld& world, PlainRegion& home);
void turnover(PlainWorld& world, PlainRegion& home);
void discuss(PlainWorld& world, PlainRegion& home);
void meet(PlainWorld& world, PlainRegion& home);
void check(PlainWorld& world, PlainRegion& home);
void weigh_ties(PlainWorld& world, PlainRegion& home);
void commit(PlainWorld& world, PlainRegion& home);
void gather(PlainWorld& world, PlainRegion& home);
void advertise(PlainWorld& world, PlainRegion& home);
void demand(PlainWorld& world, PlainRegion& home);
void bid(PlainWorld& world, PlainRegion& home);
void deliver(PlainWorld& world, PlainRegion& home);
void learn(PlainWorld& world, PlainRegion& home);
void reflect(PlainWorld& world, PlainRegion& home);
void adapt(PlainWorld& world, PlainRegion& home);
void imitate(PlainWorld& world, PlainRegion& home);

// The letters about ties that lie in a region: ends, then impressions from discussions,
// then steps.
void read_tie_mail(PlainWorld& world, PlainRegion& home);

}  // namespace verbund::plain
