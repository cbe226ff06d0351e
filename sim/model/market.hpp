// The market of a region in one week, and those who may bid for one project.
#pragma once

#include "model/free_members.hpp"
#include "model/members_by_trade.hpp"
#include "model/suppliers.hpp"
#include "state/world.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace verbund {

inline constexpr std::size_t most_bidders = 19;

// How a request came to a bidder.
enum class Way : std::uint8_t {
    remembered,
    asked,
    recommended,    // by another customer
    heard_of,       // through the joint marketing of its cooperation
    from_member,    // passed on by a fellow member
    from_partner,   // passed on by a partner
    without_trade,  // the customer remembers it for another trade
};

struct Bidders {
    std::array<Row, most_bidders> row;
    std::array<double, most_bidders + 1> weight;  // one more for buying nothing
    std::array<Way, most_bidders> way;
    std::array<Row, most_bidders>
        passed_on_by;  // who was asked first; only where it was passed on
    std::size_t count = 0;
    std::size_t bids = 0;       // of those asked; once they are weighed
    bool one_is_named = false;  // by another customer
    // The cooperation that was last found to have nobody else who can take this on. It
    // need not be searched again.
    std::uint16_t asked_in_vain = no_cooperation;

    // Nobody is asked yet.
    void begin() {
        count = 0;
        one_is_named = false;
        asked_in_vain = no_cooperation;
    }
    bool has(Row one) const {
        std::size_t i = 0;
        while (i < count && row[i] != one) ++i;
        return i < count;
    }
    void add(Row one, double its_weight, Way its_way = Way::asked) {
        row[count] = one;
        way[count] = its_way;
        weight[count++] = its_weight;
    }
};

struct Market {
    World& world;
    Region& home;
    Suppliers suppliers;
    MembersByTrade members;
    bool passes_on = false;   // somebody may pass on what they are asked for
    bool is_careful = false;  // somebody foresees lost time or keeps a reserve
    std::array<double, most_trades_in_all>
        nothing{};                // weight of buying nothing, by first trade
    std::vector<double> brand{};  // factor of each cooperation's members; 1 without one
    std::vector<double> reach{};  // of the cooperations, cumulated
    double heard_of = 0.0;        // chance that a customer has heard of at least one
    double best_known = 0.0;      // log-odds of reputation that nobody exceeds
    FreeMembers association{};    // of the region, if there is one

    // Takes note of what somebody has taken on.
    void renew(Row worker) {
        suppliers.renew(world, worker);
        if (!association.are_of(no_cooperation)) association.renew(world, worker);
    }
};

}  // namespace verbund
