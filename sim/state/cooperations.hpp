// Cooperations: groups with a name, in one region.
#pragma once

#include "core/ids.hpp"
#include "rules/money.hpp"
#include "state/trade_set.hpp"

#include <cstdint>
#include <vector>

namespace verbund {

// Somebody who has left a cooperation, and perhaps the market since.
struct FormerMember {
    Row row = nobody;
    Week entered = 0;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("row", self.row);
        visit("entered", self.entered);
    }
};

struct Cooperation {
    Week founded = 0;
    Week dissolved = 0;  // 0: alive
    std::vector<Row> members;
    std::vector<FormerMember> former;  // each once, in the order of leaving
    Cents fund = 0;                    // fees paid in, less what was paid out
    double good = 0.0;                 // evidence of the brand
    double bad = 0.0;
    double contributed =
        1.0;  // mean contribution to joint marketing last week, as a share of a full one
    double reach = 0.0;    // chance that a customer hears of it this week
    TradeSet portfolio{};  // trades that its members cover

    bool alive() const { return dissolved == 0; }

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("founded", self.founded);
        visit("dissolved", self.dissolved);
        visit("members", self.members);
        visit("former", self.former);
        visit("fund", self.fund);
        visit("good", self.good);
        visit("bad", self.bad);
        visit("contributed", self.contributed);
        visit("reach", self.reach);
        visit("portfolio", self.portfolio);
    }
};

}  // namespace verbund
