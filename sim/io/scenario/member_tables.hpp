// Members and surveyed ties out of tables.
#pragma once

#include "io/scenario/draft.hpp"
#include "io/scenario/listed_rows.hpp"

#include <unordered_map>

namespace verbund {

// What a region has room for: members, and customers who may be somebody's regular ones.
struct Room {
    int places = 0;
    int customers = 0;
};

// Columns of numbers, by which rows that stand in the scenario are read.
const std::vector<std::string>& numbers_of_members();

// Rows id, region, trade, skills (names of trades with ; between), rate (EUR/h), hours
// (h/week); and, where the table has them, member_years and tenure_years (years),
// utilisation (share), regular_customers. An empty cell of these says nothing. Every id
// that could be read gets the index of its row. Throws as the rows do.
struct MemberTable {
    std::vector<MemberPlan> members;
    std::unordered_map<std::string, std::uint32_t> index;
};
MemberTable members_of_table(const Rows& rows, const Scenario& scenario,
                             const std::vector<Room>& rooms);

// Rows a, b (ids of members), stage, joint (joint projects so far); a pair stands once.
// Throws as the rows do.
std::vector<SurveyedTie> ties_of_table(const Rows& rows, const MemberTable& members);

}  // namespace verbund
