// Members and surveyed ties out of CSV.
#pragma once

#include "io/scenario/draft.hpp"

#include <unordered_map>

namespace verbund {

// Rows id, region, trade, skills (names of trades with ; between), rate (EUR/h), hours
// (h/week). `places` is the most members of each region. Every id that could be read
// gets the index of its row. Throws as read_csv.
struct MemberTable {
    std::vector<MemberPlan> members;
    std::unordered_map<std::string, std::uint32_t> index;
};
MemberTable members_of_table(const NamedFile& file, const Scenario& scenario,
                             const std::vector<int>& places, Faults& faults);

// Rows a, b (ids of members), stage, joint (joint projects so far); a pair stands once.
// Throws as read_csv.
std::vector<SurveyedTie> ties_of_table(const NamedFile& file,
                                       const MemberTable& members, Faults& faults);

}  // namespace verbund
