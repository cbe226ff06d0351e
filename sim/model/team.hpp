// Teams: who does which part of a project under a lead.
#pragma once

#include "model/free_members.hpp"
#include "state/world.hpp"

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
double most_paid(const Region& home, const Posting& posting);

// What a lead asks for its own parts of the project, EUR: no bid of its is cheaper.
double price_of_own_parts(const World& world, const Posting& posting, Row lead);

// Whether the lead could do its own parts of the project in time.
bool has_time(const World& world, const Region& home, Row lead, const Posting& posting);

// Calls up partners, then fellow members, for the parts that the lead cannot do. Those
// of the association are searched by when they are free. Without an obstacle the team
// is complete and within the budget.
Obstacle assemble(const World& world, Region& home, const FreeMembers& association,
                  const Posting& posting, Row lead, Team& team);

}  // namespace verbund
