// Projects from the week in which they are given away to the week in which they end. A
// project that does both within one week is never seen.
#pragma once

#include "evidence/facts/ratings.hpp"

#include <unordered_map>
#include <vector>

namespace verbund {

// A team of two or more whose project has ended.
struct TeamOutcome {
    std::vector<double> hours;  // of each of its people
    bool success;               // finished, in time, and every part good
};

class Commissions {
public:
    // To be called every week, after the ratings have been looked at.
    void look(const World& world, const Ratings& ratings, bool count);

    // Teams whose outcome can be told, because the lead had no other rating that week.
    std::vector<TeamOutcome> teams;

    double jobs = 0.0;  // each person in a project once
    // Of these: the customer remembered the lead, another customer named them or a
    // partner passed the request on, or the lead called up the partner.
    double through_ties = 0.0;
    double recommended = 0.0;  // of these again: another customer named the lead

    // By customer of a region: how often they bought, and of whom.
    struct Purchase {
        Row lead;
        Week entered;
        double count;
    };
    std::vector<std::vector<Purchase>> purchases;  // regions one after the other

private:
    struct Open {
        Row lead;
        Week entered;
        std::vector<double> hours;
        Week seen;  // the last week in which the project was open
    };
    std::unordered_map<std::uint64_t, Open> open_;

    Open take_in(const World& world, const Region& region, std::uint32_t place,
                 bool count);
    void buy(const Region& region, const Project& project, std::size_t first_customer);
    void close(const World& world, const Ratings& ratings, bool count);
};

}  // namespace verbund
