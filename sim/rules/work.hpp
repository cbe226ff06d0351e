// Work takes its time. A freelancer does one part after the other, in the order in
// which they accepted them. Overhead, upkeep, errands and illness take time off the
// week; who foresees allows for that when they take on or pass on work. Whether a part
// turns out well depends on its worker's reliability (in a trade that was learned, see
// `teaching`); in a team it also depends on the team.
//   end of a part = max(end of accepted work, posting) + h ÷ H   (weeks)
//   share of the week not for customers = min(1, (overhead + upkeep + errands) ÷ H)
//   end foreseen = begin + work ÷ (1 − foresight·τ)             (weeks)
//   τ ← τ + (lost − τ) ÷ 52.18                                  each week
//   τ = share of the week not for customers, without errands    at first
//   chance a week of falling ill
//       = illness_onset·(1 − illness_in_waves) + illness_in_waves·wave
//   chance a week of a wave in a region = illness_onset
//   duration of an illness = illness_days·X ÷ 5   (weeks of 5 working days)
//   logit P = logit(reliability) + familiar·min(joint, familiar_after) ÷ familiar_after
//               + goals·A + distance·4·d·(1 − d) + effort·(E − 1)
//   e = 1 ÷ m + (1 − 1 ÷ m)·monitoring            (1 of those who always give)
//   A ← A + goals_written·(1 − A)                 under a written agreement
//   h, H      hours of the part; working time (h/week)
//   begin     end of the last week of which the lost share is known
//   work      what is left to do then, of accepted work and the part (weeks)
//   lost      share of a week that overhead, upkeep, errands and illness take
//   τ         running mean of it over about a year
//   wave      1 in a wave of illness, else 0
//   X         an exponential number of mean 1
//   P         chance that a part turns out well
//   joint     joint projects with the lead so far
//   A         cosine of the angle between the goals of worker and lead
//   d         1 − common ÷ all trades of worker and lead
//   E         mean effort e of the m members of the team as it was called up: of a part
//             that a stand-in ends, of the one who was to do it
// With waves the chance is illness_onset in all, and the illness of two people of a
// region correlates by illness_in_waves².
// Source: illness, GULP 2003 and 2011; familiar teams, Huckman & Staats on fluid teams
// (sign only); foresight, assumption: who works for themselves knows their own year;
// effort, Holmström 1982 (moral hazard in teams: the best reply to a share
// of 1 ÷ m of the gain); distance, Nooteboom et al. 2007.
#pragma once

#include "core/parameter.hpp"

#include "rules/population.hpp"

#include <algorithm>
#include <numbers>
#include <string_view>

namespace verbund {

struct Work {
    double overhead = 6.0;
    double foresight = 0.0;
    double illness_onset = 0.024;
    double illness_days = 4.0;
    double illness_in_waves = 0.0;
    double familiar = 0.3;
    int familiar_after = 10;
    double goals = 0.0;
    double goals_written = 0.5;
    double effort = 0.0;
    double monitoring = 0.0;
    double distance = 0.0;

    static constexpr std::string_view group = "work";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("overhead", p.overhead, {0, 60}, Unit::hours_per_week,
            "acquisition and administration",
            "freelancermap 2025: 35 % spend 3–5 h, 15 % over 10 h a week on "
            "acquisition");
        row("foresight", p.foresight, {0, 1}, Unit::share,
            "how far who takes on or passes on work allows for the share of their "
            "weeks that overhead, upkeep, errands and illness take",
            "off");
        row("illness_onset", p.illness_onset, {0, 1}, Unit::chance_per_week,
            "chance of falling ill", ".016–.032 from GULP 2003 and 2011");
        row("illness_days", p.illness_days, {0, 365}, Unit::number,
            "mean length of an illness in working days (exponential)",
            "assumption within 3–5");
        row("illness_in_waves", p.illness_in_waves, {0, 1}, Unit::share,
            "share of illness that strikes a region at once", "off");
        row("familiar", p.familiar, {0, 5}, Unit::number,
            "gain in the log-odds of good work with a familiar partner", "assumption");
        row("familiar_after", p.familiar_after, {1, 1000}, Unit::number,
            "joint projects after which partners are familiar", "assumption");
        row("goals", p.goals, {-5, 5}, Unit::number,
            "gain in those log-odds when worker and lead have one goal", "off");
        row("goals_written", p.goals_written, {0, 1}, Unit::share,
            "how far a written agreement brings the goals of two partners together",
            "assumption");
        row("effort", p.effort, {0, 10}, Unit::number,
            "loss in those log-odds when a team makes no effort", "off");
        row("monitoring", p.monitoring, {0, 1}, Unit::share,
            "how far partners see each other's effort: at 1 nobody spares itself",
            "assumption");
        row("distance", p.distance, {-5, 5}, Unit::number,
            "gain in those log-odds when the trades of worker and lead differ by half",
            "off");
    }
};

inline constexpr double working_days_per_week = 5.0;

// Weeks that a part keeps a freelancer busy.
constexpr double weeks_of_work(double hours, double hours_per_week) {
    return hours / hours_per_week;
}
static_assert(weeks_of_work(20.0, 40.0) == 0.5);

// When work of these hours would end that is posted at a time and done after everything
// before `free_at` (weeks).
constexpr double end_of_work(double free_at, double posted, double hours,
                             double hours_per_week) {
    return std::max(free_at, posted) + weeks_of_work(hours, hours_per_week);
}
static_assert(end_of_work(3.0, 1.0, 20.0, 40.0) == 3.5 &&
              end_of_work(1.0, 3.0, 20.0, 40.0) == 3.5);

// Share of the coming week that is not for customers: overhead, upkeep and errands
// (hours); at most all of it.
constexpr double share_taken(double hours, double hours_per_week) {
    return std::min(1.0, hours / hours_per_week);
}

// When work ends that would end at `finish` if nothing took time off the weeks after
// `planned`, as somebody foresees who usually loses this share of a week (weeks); never
// when they lose all of it.
constexpr double end_foreseen(double finish, double planned, double taken,
                              const Work& p) {
    if (p.foresight == 0.0 || finish <= planned) return finish;
    return planned + (finish - planned) / std::max(0.0, 1.0 - p.foresight * taken);
}
static_assert(end_foreseen(5.0, 3.0, 0.5, {.foresight = 1.0}) == 7.0 &&
              end_foreseen(5.0, 3.0, 0.5, {.foresight = 0.5}) == 3.0 + 2.0 / 0.75);
static_assert(end_foreseen(5.0, 3.0, 0.5, {}) == 5.0 &&
              end_foreseen(3.0, 3.0, 1.0, {.foresight = 1.0}) == 3.0);

// What somebody usually loses of a week, after a week in which they lost this share.
constexpr float usually_taken(float taken, float lost) {
    return taken + (lost - taken) * static_cast<float>(1.0 / weeks_per_year);
}
static_assert(usually_taken(0.25F, 0.25F) == 0.25F);

// Chance of falling ill in a week with a wave of illness or without one.
constexpr double chance_of_illness(bool wave, const Work& p) {
    return p.illness_onset * (1.0 - p.illness_in_waves) +
           (wave ? p.illness_in_waves : 0.0);
}
static_assert(chance_of_illness(true, {.illness_onset = 0.5,
                                       .illness_in_waves = 0.5}) == 0.75);
static_assert(chance_of_illness(false, {.illness_onset = 0.5,
                                        .illness_in_waves = 1.0}) == 0.0);

// Weeks that an illness lasts, by an exponential number of mean 1.
constexpr double weeks_of_illness(double exponential, const Work& p) {
    return exponential * p.illness_days / working_days_per_week;
}
static_assert(weeks_of_illness(2.5, {.illness_days = 4.0}) == 2.0);

// What the outcome of a part depends on beside its worker's reliability; as it stands,
// of somebody who works alone.
struct JointWork {
    int joint = 0;  // earlier joint projects with the lead
    double alignment = 0.0;
    double distance = 0.0;
    double effort = 1.0;  // mean of the team
};

// Effort of one member of a team of n, 0 … 1.
constexpr double effort_of(Giving giving, int team, const Work& p) {
    if (giving == Giving::always) return 1.0;
    return (1.0 + (team - 1) * p.monitoring) / team;
}
static_assert(effort_of(Giving::nothing, 4, {}) == 0.25 &&
              effort_of(Giving::nothing, 1, {}) == 1.0);
static_assert(effort_of(Giving::conditional, 2, {.monitoring = 0.5}) == 0.75);

// Cosine of the angle between two goals (in turns), nearer to 1 under a written
// agreement.
inline double alignment_of(double turns_apart, bool written, const Work& p) {
    const double apart = exact_cos(2.0 * std::numbers::pi * turns_apart);
    return written ? apart + p.goals_written * (1.0 - apart) : apart;
}

// Chance that a part turns out well.
inline double chance_of_good(double reliability, const JointWork& work, const Work& p) {
    double gain =
        p.familiar * std::min(work.joint, p.familiar_after) / p.familiar_after +
        p.goals * work.alignment;
    gain += p.distance * 4.0 * work.distance * (1.0 - work.distance) +
            p.effort * (work.effort - 1.0);
    return gain == 0.0 || reliability == 1.0 ? reliability
                                             : logistic(logit(reliability) + gain);
}

}  // namespace verbund
