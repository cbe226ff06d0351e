// When enough runs are done. Two questions have two rules, both asked of the differences
// so far, whenever a fixed batch of runs is complete.
#pragma once

#include "analysis/interval.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace verbund {

// Fewest numbers that a rule asks for. Numbers that are not finite are left out.
inline constexpr std::size_t narrow_from = 32;
inline constexpr std::size_t decided_from = 64;

// Whether Student's interval of the mean, of at least 32 numbers, is mean ± half_width or
// narrower. Of normal numbers the width tells nothing of the mean, so that the interval
// at the stop covers nearly what it says. Of skewed ones it does, and the interval covers
// less (analysis/README.md has the numbers).
bool narrow_enough(std::span<const double> sample, double half_width,
                   double confidence = 0.95);

// The same for a sample whose interval of that confidence is known.
bool narrow_enough(const Interval& sample, double half_width);

enum class Sign { open, below_zero, above_zero };

// The sign of the mean, where it is clear. One who looks again and again finds a t
// interval without 0 sooner or later even if the mean is 0. So a confidence sequence has
// to exclude 0: whatever the number of looks, a mean of 0 is decided with a chance of at
// most 1 − confidence, for normal numbers. It is the t sequence, narrowest at 64
// numbers, and from 64 numbers on: of skewed numbers both the asymptotic sequence and an
// earlier look decide falsely more often.
Sign decided(std::span<const double> sample, double confidence = 0.95);
Sign decided(const Interval& sample, double confidence = 0.95);

// What holds whenever somebody stops to look, for a sample that grew until its sign was
// decided: the same t sequence. Its interval is 1.57 times as wide as Student's at 64
// numbers. The mean of a sample that stopped so is on average too far from 0.
struct AtAnyLook {
    double half_width = 0.0;  // NaN of fewer than two numbers
    double p = 1.0;           // two-sided, of "the mean is 0"
};
AtAnyLook at_any_look(const Interval& sample, double confidence);

// How many runs will do for a half width above 0, all told: max(n0, ⌈(t · s0 ÷ h)²⌉) of
// the n0 numbers so far (Stein, Annals of Mathematical Statistics 16, 1945). Nothing of
// fewer than two numbers. A forecast, not a rule: s0 is itself uncertain.
std::optional<std::size_t> runs_needed(std::span<const double> sample,
                                       double half_width, double confidence = 0.95);

}  // namespace verbund
