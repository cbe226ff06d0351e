// How long ties and businesses last, seen week by week. The question is how long
// freelancers who stay keep a tie. So a tie that ends because one of them leaves the
// market counts as lost from sight, not as ended.
#pragma once

#include "state/world.hpp"

#include <vector>

namespace verbund {

// By age in weeks: how many were seen at it, and how many of these ended before the
// next week.
struct Lives {
    std::vector<double> at_risk, ended;

    void add(int age, bool end);
};

class TieLives {
public:
    // To be called every week; bridges are told from embedded ties only when wanted.
    void look(const World& world, bool tell_bridges);

    Lives all;
    Lives bridges;   // of ties without a common contact
    Lives embedded;  // of the others

private:
    struct Kept {
        Row row, other;
        Week row_entered, other_entered;
        std::int16_t since;
        bool bridge;
    };
    std::vector<Kept> kept_;
    std::vector<std::vector<Row>> tied_;  // by row, ascending

    void count_ends(const World& world, bool tell_bridges);
    void sort_tied(const World& world);
    void keep(const World& world, bool tell_bridges);
};

class BusinessLives {
public:
    void look(const World& world);

    Lives all;

private:
    struct Kept {
        Row row;
        Week entered;
        std::int32_t since;
    };
    std::vector<Kept> kept_;
};

}  // namespace verbund
