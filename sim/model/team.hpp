// Teams: who does which part of a project under a lead.
#pragma once

#include "model/experience.hpp"
#include "model/market.hpp"

#include <array>

namespace verbund {

enum class Obstacle { none, skills, capacity, price };

struct Team {
    std::array<Row, most_parts> worker{nobody, nobody, nobody, nobody};
    int partners = 0;
    int consulted = 0;  // partners whom the lead does not trust to decide
    bool through_cooperation =
        false;  // it brought the lead the request, or somebody for a part
    bool recommended = false;   // another customer named the lead
    bool passed_on = false;     // somebody else was asked before the lead
    Row passed_on_by = nobody;  // the partner who was
};

// The greatest price that a customer pays for a posting, EUR.
inline double most_paid(const Region& home, const Posting& posting) {
    double price = 0.0;
    for (std::size_t part = 0; part < static_cast<std::size_t>(posting.parts); ++part)
        price += double(posting.hours[part]) * home.median_rate[posting.trade[part]];
    return most_paid(posting.budget, price);
}

// What a lead's own parts of a project come to.
struct OwnParts {
    double price = 0.0;   // EUR; no bid of the lead's is cheaper
    double finish = 0.0;  // weeks, if nothing took time off
};

inline OwnParts own_parts(const Posting& posting, const Supplier& lead) {
    OwnParts own{0.0, lead.free_at};
    for (std::size_t part = 0; part < static_cast<std::size_t>(posting.parts); ++part) {
        if (!lead.trades.has(posting.trade[part])) continue;
        const double hours = posting.hours[part];
        own.price += hours * lead.rate;
        own.finish = end_of_work(own.finish, posting.posted, hours, lead.hours);
    }
    return own;
}

// Whether the lead could do its own parts of the project in time.
inline bool has_time(const Market& market, const Posting& posting, Row row,
                     const Supplier& lead, const OwnParts& own) {
    double finish = own.finish;
    double reserve = 0.0;
    if (market.is_careful) {
        const World& world = market.world;
        finish = end_foreseen(world, market.home, row, finish, world.now + 1.0);
        reserve = reserve_of(world, market.home, row);
    }
    return takes_on(lead.free_at, posting.posted, finish, posting.deadline, reserve,
                    market.home.rules.bid);
}

// Calls up partners, then fellow members, for the parts that the lead cannot do. Those
// of the association are searched by when they are free. Without an obstacle the team
// is complete and within the budget.
Obstacle call_up(const Market& market, const Posting& posting, Row lead, Team& team);

// Gives the lead its own parts, which are within the budget, and calls up a team for the
// others, where there are any.
inline Obstacle assemble(const Market& market, const Posting& posting, Row lead,
                         Team& team) {
    const Supplier& its = market.suppliers[lead];
    bool alone = true;
    for (std::size_t part = 0; part < static_cast<std::size_t>(posting.parts); ++part) {
        const bool can = its.trades.has(posting.trade[part]);
        team.worker[part] = can ? lead : nobody;
        alone &= can;
    }
    if (alone) return Obstacle::none;
    if (!its.calls_up()) return Obstacle::skills;
    return call_up(market, posting, lead, team);
}

}  // namespace verbund
