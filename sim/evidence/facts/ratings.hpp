// The ratings that freelancers got this week, read off what public evidence has grown
// by. Customers rate the lead of a finished project, and every named partner.
#pragma once

#include "state/world.hpp"

#include <vector>

namespace verbund {

struct Rated {
    int jobs = 0;
    int late = 0;
    bool bad = false;  // at least one of them
};

class Ratings {
public:
    // To be called every week.
    void look(const World& world);

    const Rated& of(Row row) const { return rated_[row]; }

private:
    std::vector<Rated> rated_;
    std::vector<Standing> standing_;  // a week ago
    std::vector<Week> entered_;
};

}  // namespace verbund
