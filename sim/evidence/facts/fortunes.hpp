// What becomes of people: the jobs they get, with whom they began, and who refuses
// while others have nothing to do.
#pragma once

#include "evidence/facts/ratings.hpp"

#include <vector>

namespace verbund {

// One freelancer who was there throughout the last year.
struct Fortune {
    double jobs;        // rated within that year
    double partners;    // at its end
    double reputation;  // at its beginning
    double income;      // EUR a week, running mean over about a year, at its end
    // The same of their first partners, when they had become so. NaN: none were seen.
    double income_of_first_partners;
};

class Fortunes {
public:
    // To be called every week after the ratings have been looked at; the last year
    // begins after week `year_begins`.
    void look(const World& world, const Ratings& ratings, int year_begins);

    std::vector<Fortune> all(const World& world) const;

    // Weeks of the last year in which a freelancer refused for lack of time.
    double refusals = 0.0;
    // Sum over these weeks: the share without work among the colleagues of the region
    // who have a trade in common with the one who refused.
    double idle_colleagues = 0.0;

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
