// Who gains: the same freelancers under two strategies that share their luck.
//
// Every group treats both runs alike, so exchanging them turns the sign of a gain and
// changes nothing else. Two strategies of the same law therefore differ by 0 on average,
// whatever luck each of them had: nobody is chosen by the luck of one run alone. A tenth
// that is chosen by its income in one run would earn more in the other by regression to
// the mean (Galton 1886).
#pragma once

#include "study/estimand.hpp"

#include <array>
#include <optional>
#include <span>
#include <stdexcept>
#include <string_view>

namespace verbund {

enum class Group { everybody, members, outsiders, newcomers, lowest_tenth };

struct GroupText {
    Group group;
    std::string_view name, whom, meaning;  // whom: in a sentence
};

// Of those who are on the market in the last week of both runs.
inline constexpr std::array<GroupText, 5> groups{{
    {Group::everybody, "everybody", "everybody", "all freelancers"},
    {Group::members, "members", "members",
     "members of a cooperation in the last week under at least one of the two"},
    {Group::outsiders, "outsiders", "outsiders",
     "freelancers in no cooperation in the last week under either"},
    {Group::newcomers, "newcomers", "newcomers",
     "freelancers who entered after the start"},
    {Group::lowest_tenth, "lowest_tenth", "the lowest tenth",
     "the tenth that earns least under each of the two, not the same freelancers"},
}};

const GroupText& text_of(Group group);
std::optional<Group> group_named(std::string_view name);

// The columns of the panel that say who gains.
inline constexpr std::array<std::string_view, 2> columns_of_gains{"earned", "member"};

// What is compared, in EUR/week.
inline constexpr std::string_view metric_of_gains = "income";

// The weeks whose income is compared: from the last row of the panel that lies at least
// a year before the end, from week 1 without one.
inline constexpr int weeks_of_a_year = 52;
Weeks weeks_of_gains(const Scenario& scenario, int point);

// A freelancer who is on the market in the last week.
struct Earner {
    std::int64_t id;
    double income;  // EUR/week, over the weeks in which they were on the market
    bool member;    // in the last week
};

// A freelancer was there when the weeks began, and the panel has no row of theirs then.
struct PanelIncomplete : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Ascending by id. Throws std::logic_error for a panel without the columns, or
// PanelIncomplete.
std::vector<Earner> earners_of(const PanelRows& panel,
                               const std::vector<std::string>& columns,
                               const Weeks& weeks);

// Means are NaN for a group of nobody.
struct Gain {
    double baseline, other;  // EUR/week, mean over the group
    std::size_t people;      // in the group
    std::size_t in_both, in_baseline_only, in_other_only;  // on the market at the end
    // The share of the group that is in it under both strategies. 1 but for the lowest
    // tenth, which holds others under each.
    double same;
};

Gain gain_of(Group group, std::span<const Earner> baseline,
             std::span<const Earner> other);

}  // namespace verbund
