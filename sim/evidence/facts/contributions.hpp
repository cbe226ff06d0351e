// What members pay into joint marketing as their cooperation ages, as a share of a full
// contribution.
#pragma once

#include "state/world.hpp"

namespace verbund {

struct Contributions {
    static constexpr int later = 52;  // weeks of age

    double first = 0.0, first_count = 0.0;  // in the week of founding
    double later_sum = 0.0, later_count = 0.0;

    // To be called every week.
    void look(const World& world) {
        for (const Region& region : world.regions) {
            if (region.rules.marketing.contribution <= 0.0) continue;
            for (const Cooperation& one : region.cooperations) {
                if (!one.alive()) continue;
                const int age = world.now - one.founded;
                if (age == 0) {
                    first += one.contributed;
                    ++first_count;
                } else if (age >= later) {
                    later_sum += one.contributed;
                    ++later_count;
                }
            }
        }
    }
};

}  // namespace verbund
