#include "core/hash.hpp"
#include "state/world.hpp"

#include <span>

namespace verbund {

namespace {

template <class Thing>
void add(Fingerprint& print, const std::vector<Thing>& things) {
    print.add(std::span<const Thing>(things));
}

template <class Thing>
void add(Fingerprint& print, const Pool<Thing>& pool) {
    add(print, pool.things);
    add(print, pool.free);
}

void add(Fingerprint& print, const Cooperation& cooperation) {
    const double numbers[] = {double(cooperation.founded),
                              double(cooperation.dissolved),
                              double(cooperation.fund),
                              cooperation.good,
                              cooperation.bad,
                              cooperation.contributed,
                              cooperation.reach};
    print.add(std::span<const double>(numbers));
    print.add(&cooperation.portfolio, sizeof cooperation.portfolio);
    add(print, cooperation.members);
}

void add(Fingerprint& print, const Region& region) {
    print.add(&region.active, sizeof region.active);
    for (const TradePlaces& places : region.offering) {
        add(print, places.row);
        add(print, places.free);
    }
    add(print, region.customers);
    print.add(region.median_rate.data(), sizeof region.median_rate);
    add(print, region.projects.given);
    add(print, region.projects.further);
    add(print, region.parts);
    for (const Cooperation& cooperation : region.cooperations) add(print, cooperation);
    for (const Referred& letter : region.referred.in)
        print.add(&letter.posting.number, sizeof letter.posting.number);
    add(print, region.ties.blocks);
    add(print, region.ties.free);
    print.add(&region.purse, sizeof region.purse);
}

}  // namespace

std::string fingerprint(const World& world) {
    Fingerprint print;
    print.add(&world.now, sizeof world.now);
    Freelancers::for_each_member(world.people,
                                 [&](const char*, const auto& column) { add(print, column); });
    add(print, world.first_ties);
    for (const Region& region : world.regions) add(print, region);
    return print.text();
}

}  // namespace verbund
