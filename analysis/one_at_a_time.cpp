#include "analysis/one_at_a_time.hpp"

#include "analysis/test_of_zero.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace verbund {

namespace {

std::vector<double> minus(std::span<const double> a, std::span<const double> b) {
    std::vector<double> result(std::min(a.size(), b.size()));
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = a[i] - b[i];
    return result;
}

bool differs(const DesignTable::Column& column, std::size_t point) {
    if (!column.words.empty())
        return !column.words[point].empty() && column.words[point] != column.words[0];
    return !std::isnan(column.numbers[point]) &&
           column.numbers[point] != column.numbers[0];
}

// The one column that a point changes, or nothing.
std::optional<std::size_t> changed_at(const DesignTable& design, std::size_t point) {
    std::optional<std::size_t> found;
    for (std::size_t column = 0; column < design.columns.size(); ++column) {
        if (!differs(design.columns[column], point)) continue;
        if (found) return std::nullopt;
        found = column;
    }
    return found;
}

// By how far a change moves the difference; below any where that is unknown.
double reach(const Change& change) {
    return std::isnan(change.moved.mean) ? -1.0 : std::abs(change.moved.mean);
}

bool moves_more(const Change& a, const Change& b) { return reach(a) > reach(b); }

// Of an interval of each change, over all of them, in the order of `influences`.
std::vector<double> adjusted_by_holm(const std::map<std::size_t, Influence>& influences,
                                     Interval Change::*of) {
    std::vector<double> p;
    for (const auto& [column, influence] : influences)
        for (const Change& change : influence.changes)
            p.push_back(p_of_zero(change.*of));
    return holm_adjusted(p);
}

void judge(std::map<std::size_t, Influence>& influences, const Interval& base,
           double confidence) {
    const auto moves = adjusted_by_holm(influences, &Change::moved);
    const auto signs = adjusted_by_holm(influences, &Change::difference);
    const bool has_sign = std::abs(base.mean) > base.half_width;
    std::size_t next = 0;
    for (auto& [column, influence] : influences)
        for (Change& change : influence.changes) {
            const bool is_sure = has_sign && signs[next] < 1.0 - confidence;
            if (base.mean * change.difference.mean < 0.0)
                change.turn = is_sure ? Turn::surely : Turn::maybe;
            change.p = moves[next++];
        }
}

}  // namespace

bool is_one_at_a_time(const DesignTable& design) {
    if (design.columns.size() < 2 || design.points < 2) return false;
    for (std::size_t point = 1; point < design.points; ++point)
        if (!changed_at(design, point)) return false;
    return true;
}

WhatItRestsOn what_it_rests_on(const Outcomes& outcomes, std::size_t metric,
                               std::size_t strategy, std::size_t baseline,
                               const DesignTable& design, double confidence) {
    const auto difference = [&](std::size_t point) {
        return minus(outcomes.of(metric, strategy, point),
                     outcomes.of(metric, baseline, point));
    };
    WhatItRestsOn found;
    const std::vector<double> base = difference(0);
    found.base = interval_of(base, confidence);
    std::map<std::size_t, Influence> influences;
    for (std::size_t point = 1; point < outcomes.points(); ++point) {
        const auto column = changed_at(design, point);
        if (!column) {
            found.unread.push_back(point);
            continue;
        }
        const std::vector<double> there = difference(point);
        Change change{point, interval_of(there, confidence),
                      interval_of(minus(there, base), confidence)};
        influences[*column].column = *column;
        influences[*column].changes.push_back(change);
    }
    judge(influences, found.base, confidence);
    for (auto& [column, influence] : influences) {
        std::ranges::stable_sort(influence.changes, moves_more);
        found.ranking.push_back(std::move(influence));
    }
    std::ranges::stable_sort(found.ranking, [](const auto& a, const auto& b) {
        return moves_more(a.changes.front(), b.changes.front());
    });
    return found;
}

}  // namespace verbund
