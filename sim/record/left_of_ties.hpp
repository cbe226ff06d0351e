// What is left of what a tie has gathered after weeks in which nobody touched it: the
// numbers of state/fading.hpp for as many weeks as a run has, each computed once.
#pragma once

#include "state/world.hpp"

#include <vector>

namespace verbund {

// Shares of what was there.
struct LeftOfTie {
    double evidence, balance, intensity;
};

class LeftOfTies {
public:
    // Makes the tables reach to this week, by the rules that are in force now.
    void reach(const World& world);

    // By the number of weeks.
    const LeftOfTie* by_weeks(const Region& owner) const {
        return tables_[table_of_region_[owner.index]].data();
    }

private:
    std::size_t table_of(const Region& region);

    std::vector<std::vector<LeftOfTie>> tables_;  // one for regions that are alike
    std::vector<std::size_t> table_of_region_;
};

}  // namespace verbund
