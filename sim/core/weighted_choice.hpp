// One of several is chosen with a chance in proportion to its weight, by a uniform
// number.
//
// Weights that change with every choice are added up on the way. Weights that stay are
// cumulated once and searched. The two round differently: a uniform number at the
// border of two weights may fall to the one or the other. So a place that chooses by
// one of them stays with it, and a run keeps its bits.
#pragma once

#include <algorithm>
#include <functional>
#include <ranges>
#include <span>
#include <utility>

namespace verbund {

// Index of the chosen weight; the last positive one catches rounding. −1 when all are
// 0.
inline int chosen(std::span<const double> weights, double uniform) {
    double total = 0.0;
    for (double weight : weights) total += weight;
    double left = uniform * total;
    for (int i = 0; i < static_cast<int>(weights.size()); ++i) {
        left -= weights[i];
        if (left < 0.0) return i;
    }
    int last = static_cast<int>(weights.size()) - 1;
    while (last >= 0 && weights[static_cast<std::size_t>(last)] <= 0.0) --last;
    return last;
}

// Index of one of several whose weights are dear to find out, and of which at first only
// bounds from above are known. One is chosen by the bounds, and only then its weight is
// found out, which may be 0. It stays chosen with chance weight ÷ bound. Otherwise its
// weight takes the place of its bound, and one is chosen again. −1 when all are 0.
//
// That is the law of a choice by the weights. Whatever the bounds B have become by then,
// i is chosen and stays so with chance B(i) ÷ ΣB · w(i) ÷ B(i) = w(i) ÷ ΣB. In every
// round this is in proportion to w(i), and so it is for whoever stays chosen in the end.
// A bound gives way to a weight once only, so there is an end.
template <class Uniform, class FindWeight, class Luck>
int chosen_by_bounds(std::span<double> bounds, Uniform uniform, FindWeight find_weight,
                     Luck luck_of) {
    for (;;) {
        const int one = chosen(bounds, uniform());
        if (one < 0) return one;
        double& known = bounds[static_cast<std::size_t>(one)];
        const double bound = std::exchange(known, find_weight(one));
        if (known >= bound) return one;
        if (known > 0.0 && luck_of(one) * bound < known) return one;
    }
}

// Index of the chosen one of a list that is not empty; cumulated(one) is the sum of the
// weights up to it and with it. The last one catches rounding. It is halved without a
// branch, because nobody can foresee where a draw lies.
template <std::ranges::random_access_range List, class Cumulated = std::identity>
int chosen_by_cumulated(const List& list, double uniform, Cumulated cumulated = {}) {
    const auto sum = [&](std::ptrdiff_t place) {
        return std::invoke(cumulated, std::ranges::begin(list)[place]);
    };
    std::ptrdiff_t first = 0;
    std::ptrdiff_t left = std::ranges::distance(list);
    const double at = uniform * sum(left - 1);
    while (left > 1) {
        const std::ptrdiff_t half = left / 2;
        const std::ptrdiff_t beyond{sum(first + half - 1) <= at};
        first += half & -beyond;
        left -= half;
    }
    return static_cast<int>(first);
}

}  // namespace verbund
