// Cooperations: groups with a name, in one region.
#pragma once

#include "core/ids.hpp"
#include "rules/money.hpp"

#include <cstdint>
#include <vector>

namespace verbund {

struct Cooperation {
    Week founded = 0;
    Week dissolved = 0;  // 0: alive
    std::vector<Row> members;
    Cents fund = 0;     // fees paid in, less what was paid out
    double good = 0.0;  // evidence of the brand
    double bad = 0.0;
    double contributed =
        1.0;  // mean contribution to joint marketing last week, as a share of a full one
    double reach = 0.0;           // chance that a customer hears of it this week
    std::uint64_t portfolio = 0;  // trades that its members cover

    bool alive() const { return dissolved == 0; }
};

}  // namespace verbund
