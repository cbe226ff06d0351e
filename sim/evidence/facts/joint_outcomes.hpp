// What came of joint work, from each side: ties whose number of joint projects has
// risen within a week.
#pragma once

#include "state/world.hpp"

#include <vector>

namespace verbund {

struct JointOutcome {
    double trust;     // of this side in the other, a week before
    double distance;  // 1 − common ÷ all trades of the two
    int joint;        // earlier joint projects
    bool partners;    // at the time
    bool written;     // under a written agreement
    bool good;        // the other's work was
    bool content;     // nothing bad was found in the other, no conflict either
    bool learned;     // this side took over a trade that the other offers
};

class JointOutcomes {
public:
    // `count`: add what came of this week's work, else only take it in.
    void look(const World& world, bool count);

    std::vector<JointOutcome> all;

private:
    struct Kept {
        Row other;
        std::int16_t since;
        std::uint16_t joint;
        Stage stage;
        double good, bad, trust;
    };
    struct Person {
        Week entered;
        TradeSet trades;
        std::vector<Kept> ties;
    };
    std::vector<Person> people_;

    static Kept now(const World& world, const Region& region, TieHalfToRead half);
    static Kept before(const World& world, const Region& region, Row row,
                       const Person& person, TieHalfToRead half);
    void count(const World& world, const Region& region, Row row);
};

}  // namespace verbund
