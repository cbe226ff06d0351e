// What is lived, and what is not: two worlds may have other rules, clocks and weights
// and still have lived the same.
#pragma once

#include "state/members.hpp"
#include "state/world.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace verbund {

// Members that are the date, rules, what is worked out from them, clocks of what is
// still to come, luck that nothing has come of, or what not every world keeps: since when
// somebody is a member, and what a rule asks to be written down.
inline constexpr std::array<std::string_view, 34> not_lived{
    "now",           "from_week",     "favours_asked",
    "rules",         "later",         "trust_fading",
    "ledger_fading", "rating_fading", "intensity_fading",
    "growth_hazard", "favour_hazard", "bound_at_half",
    "loyalty",       "neighbours",    "weighed",
    "weight",        "rate_weight",   "ends",
    "grows",         "soonest",       "least_trust",
    "acts",          "decisions",     "fell",
    "taken",         "posts_at",      "best_odds",
    "member_since",  "new_trades",    "turned_away",
    "reserve",       "membership",    "to_come",
    "everyday"};

inline bool is_lived(std::string_view member) {
    return std::find(not_lived.begin(), not_lived.end(), member) == not_lived.end();
}

// Fingerprint of what is lived; how people work only where both worlds keep it.
std::string lived_fingerprint(const World& world, bool with_practice);

// The member of another struct that lies where this one lies in its own.
template <class Struct, class Member>
const Member& same_member(const Struct& one, const Member& member,
                          const Struct& other) {
    const auto offset =
        reinterpret_cast<const char*>(&member) - reinterpret_cast<const char*>(&one);
    return *reinterpret_cast<const Member*>(reinterpret_cast<const char*>(&other) +
                                            offset);
}

}  // namespace verbund
