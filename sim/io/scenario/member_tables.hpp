// Members and surveyed ties out of tables.
#pragma once

#include "io/scenario/draft.hpp"
#include "io/scenario/listed_rows.hpp"

#include <unordered_map>

namespace verbund {

// Rows id, region, trade, skills (names of trades with ; between), rate (EUR/h), hours
// (h/week). `places` is the most members of each region. Every id that could be read
// gets the index of its row. Throws as the rows do.
struct MemberTable {
    std::vector<MemberPlan> members;
    std::unordered_map<std::string, std::uint32_t> index;
};
MemberTable members_of_table(const Rows& rows, const Scenario& scenario,
                             const std::vector<int>& places);

// Rows a, b (ids of members), stage, joint (joint projects so far); a pair stands once.
// Throws as the rows do.
std::vector<SurveyedTie> ties_of_table(const Rows& rows, const MemberTable& members);

}  // namespace verbund
