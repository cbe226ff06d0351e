// Compares the state of the fast model with that of the plain twin, value by value.
#pragma once

#include "plain_world.hpp"
#include "state/world.hpp"

#include <bit>

#include <fmt/format.h>

namespace verbund::plain {

// Remembers the first difference of all that it is shown.
class Comparison {
public:
    std::string entity, found;

    void same(std::string_view field, double fast, double plain) {
        if (found.empty() && fast != plain)
            found = fmt::format("{}, {}: {} in the fast model, {} in the plain one",
                                entity, field, fast, plain);
    }
    void same_id(std::string_view field, Id fast, Id plain) {
        if (found.empty() && fast != plain)
            found = fmt::format("{}, {}: {:x} in the fast model, {:x} in the plain one",
                                entity, field, fast, plain);
    }
};

// Slots stand as rows do, but without gaps between regions.
class Comparer {
public:
    Comparer(const World& fast, const PlainWorld& plain) : fast_(fast), plain_(plain) {}

    std::string first_difference() {
        for (std::size_t r = 0; r < plain_.regions.size() && at_.found.empty(); ++r)
            compare(fast_.regions[r], plain_.regions[r]);
        at_.entity = "all regions";
        std::size_t open = 0;
        for (const Region& region : fast_.regions) open += region.projects.alive();
        at_.same("open projects", static_cast<double>(open),
                 static_cast<double>(plain_.projects.size()));
        return at_.found;
    }

private:
    const World& fast_;
    const PlainWorld& plain_;
    Comparison at_;

    Id id_at(Row row) const {
        return row == nobody ? no_id : number_of(fast_.id_of(row));
    }
    Row row_of(Slot slot) const {
        const PlainRegion& home = plain_.home_of(slot);
        return fast_.regions[static_cast<std::size_t>(home.index)].first +
               static_cast<Row>(slot - home.first);
    }
    Id id_in(const Assignment& one) const {
        const Region& there = fast_.region_of(one.worker);
        return number_of(
            freelancer_id(one.entered, there.index, one.worker - there.first));
    }
    void compare(const Region& fast, const PlainRegion& plain);
    void compare_person(const Region& home, Row row, Slot slot);
    void compare_traits(const Seen& seen, const Traits& traits,
                        const PlainFreelancer& plain);
    void compare_standing(const Standing& fast, const Freelancer& own,
                          const PlainFreelancer& plain);
    void compare_new_trades(Row row, const PlainFreelancer& plain);
    void compare_ties(const Region& home, Row row, Slot slot);
    void compare_work(const Region& home, Row row, const PlainFreelancer& plain);
    void compare_market(const Region& fast, const PlainRegion& plain);
    void compare_cooperation(const Region& home, const Cooperation& fast,
                             const PlainCooperation& plain);
    void compare_customer(const Customer& fast, const PlainCustomer& plain,
                          const Region& home);
    void compare_order(const StandingOrder& fast, const PlainOrder& plain,
                       const Region& home);
    void compare_project(const Region& home, const Project& fast,
                         const PlainProject& plain);
    void compare_handed_on(const Region& home, const Project& fast, std::size_t part,
                           const PlainProject& plain);
};

}  // namespace verbund::plain
