#include "study/who_gains.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <stdexcept>
#include <unordered_map>

#include <fmt/core.h>

namespace verbund {

namespace {

const std::vector<double>& column_of(const PanelRows& panel,
                                     const std::vector<std::string>& columns,
                                     std::string_view name) {
    const auto found = std::find(columns.begin(), columns.end(), name);
    const auto at = static_cast<std::size_t>(found - columns.begin());
    if (at >= panel.columns.size())
        throw std::logic_error(fmt::format("the panel has no column {}", name));
    return panel.columns[at];
}

int entered_week(std::int64_t freelancer) {
    return static_cast<int>(freelancer >> 40);  // core/ids.hpp
}

// A freelancer in both runs.
struct Both {
    Earner baseline, other;
};

std::vector<Both> in_both(std::span<const Earner> baseline,
                          std::span<const Earner> other) {
    std::vector<Both> both;
    auto a = baseline.begin();
    for (const Earner& b : other) {
        while (a != baseline.end() && a->id < b.id) ++a;
        if (a != baseline.end() && a->id == b.id) both.push_back({*a, b});
    }
    return both;
}

bool belongs(const Both& one, Group group) {
    const bool member = one.baseline.member || one.other.member;
    switch (group) {
        case Group::members: return member;
        case Group::outsiders: return !member;
        case Group::newcomers: return entered_week(one.baseline.id) > 0;
        case Group::everybody:
        case Group::lowest_tenth: break;
    }
    return true;
}

double mean_income(std::span<const Earner> group) {
    if (group.empty()) return std::numeric_limits<double>::quiet_NaN();
    double sum = 0.0;
    for (const Earner& one : group) sum += one.income;
    return sum / static_cast<double>(group.size());
}

// The tenth that earns least, at least one freelancer; equals by their id.
std::vector<Earner> lowest_tenth(std::vector<Earner> all) {
    std::sort(all.begin(), all.end(), [](const Earner& a, const Earner& b) {
        return std::pair(a.income, a.id) < std::pair(b.income, b.id);
    });
    const std::size_t tenth = std::max<std::size_t>(1, (all.size() + 5) / 10);
    all.resize(std::min(all.size(), tenth));
    return all;
}

std::vector<std::int64_t> ids_of(const std::vector<Earner>& group) {
    std::vector<std::int64_t> ids;
    for (const Earner& one : group) ids.push_back(one.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

double share_in_both(const std::vector<Earner>& one, const std::vector<Earner>& two) {
    const auto first = ids_of(one), second = ids_of(two);
    std::vector<std::int64_t> both;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                          std::back_inserter(both));
    return static_cast<double>(both.size()) / static_cast<double>(one.size());
}

}  // namespace

const GroupText& text_of(Group group) {
    return groups[static_cast<std::size_t>(group)];
}

std::optional<Group> group_named(std::string_view name) {
    for (const GroupText& text : groups)
        if (text.name == name) return text.group;
    return std::nullopt;
}

Weeks weeks_of_gains(const Scenario& scenario, int point) {
    const int last = weeks_at(scenario, point);
    const int every = scenario.record.panel.every;
    if (every == 0 || last < weeks_of_a_year) return {1, last};
    return {(last - weeks_of_a_year) / every * every + 1, last};
}

std::vector<Earner> earners_of(const PanelRows& panel,
                               const std::vector<std::string>& columns,
                               const Weeks& weeks) {
    const auto& earned = column_of(panel, columns, "earned");
    const auto& member = column_of(panel, columns, "member");
    std::unordered_map<std::int64_t, double> before;
    for (std::size_t i = 0; i < panel.weeks.size(); ++i)
        if (panel.weeks[i] == weeks.from - 1) before[panel.freelancers[i]] = earned[i];
    std::vector<Earner> all;
    for (std::size_t i = 0; i < panel.weeks.size(); ++i) {
        if (panel.weeks[i] != weeks.to) continue;
        const std::int64_t id = panel.freelancers[i];
        const int entered = entered_week(id);
        const bool has_earned = weeks.from > 1 && entered < weeks.from;
        if (has_earned && !before.contains(id))
            throw PanelIncomplete(
                fmt::format("has a row of freelancer {} in week {} but none in week {}",
                            id, weeks.to, weeks.from - 1));
        const double sum = earned[i] - (has_earned ? before[id] : 0.0);
        const int lived = weeks.to - std::max(weeks.from, entered) + 1;
        all.push_back({id, sum / lived, member[i] > 0.0});
    }
    std::sort(all.begin(), all.end(),
              [](const Earner& a, const Earner& b) { return a.id < b.id; });
    return all;
}

Gain gain_of(Group group, std::span<const Earner> baseline,
             std::span<const Earner> other) {
    const std::vector<Both> both = in_both(baseline, other);
    std::vector<Earner> a, b;
    for (const Both& one : both)
        if (belongs(one, group)) {
            a.push_back(one.baseline);
            b.push_back(one.other);
        }
    if (group == Group::lowest_tenth) {
        a = lowest_tenth(std::move(a));
        b = lowest_tenth(std::move(b));
    }
    return {mean_income(a),
            mean_income(b),
            a.size(),
            both.size(),
            baseline.size() - both.size(),
            other.size() - both.size(),
            share_in_both(a, b)};
}

}  // namespace verbund
