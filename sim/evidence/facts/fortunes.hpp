// What becomes of people: the jobs they get, with whom they began, and who refuses while others
// have nothing to do.
#pragma once

#include "evidence/facts/ratings.hpp"

#include <vector>

namespace verbund {

// Somebody who was there throughout the last year.
struct Fortune {
    double jobs;        // rated within that year
    double partners;    // at its end
    double reputation;  // at its beginning
    double income;      // EUR a week, running mean over about a year, at its end
    double
        income_of_first_partners;  // the same of its first partners when they had become so; NaN: none seen
};

class Fortunes {
public:
    // To be called every week after the ratings have been looked at; the last year begins after
    // week `year_begins`.
    void look(const World& world, const Ratings& ratings, int year_begins);

    std::vector<Fortune> all(const World& world) const;

    double refusals =
        0.0;  // weeks of the last year in which a freelancer refused for lack of time
    double idle_colleagues =
        0.0;  // sum over these: share without work among those of the region with a trade in common

private:
    struct Person {
        Week entered;
        bool throughout;
        double jobs, reputation, first_partners;
    };
    std::vector<Person> people_;

    void meet(const World& world, const Region& region, Row row);
    void count_refusals(const World& world, const Region& region);
};

}  // namespace verbund
