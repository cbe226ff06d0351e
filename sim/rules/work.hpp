// Work takes its time: a part of h hours keeps a freelancer of H hours a week busy for h ÷ H weeks, after
// everything accepted before it. Overhead, upkeep and illness take time off the week.
//   P(good) = logistic(logit(reliability) + familiar · min(joint, familiar_after) ÷ familiar_after)
// Source: illness, GULP 2003 and 2011; familiar teams, Huckman & Staats on fluid teams (sign only).
#pragma once

#include "core/parameter.hpp"

#include <algorithm>
#include <string_view>

namespace verbund {

struct Work {
    double overhead = 6.0;
    double illness_onset = 0.024;
    double illness_days = 4.0;
    double familiar = 0.3;
    int familiar_after = 10;

    static constexpr std::string_view group = "work";
    static constexpr auto rows() {
        using P = Parameter<Work, double>;
        return std::tuple{
            P{"overhead", &Work::overhead, {0, 60}, Unit::hours_per_week, "acquisition and administration",
              "freelancermap 2025: 35 % spend 3–5 h, 15 % over 10 h a week on acquisition"},
            P{"illness_onset", &Work::illness_onset, {0, 1}, Unit::chance_per_week, "chance of falling ill",
              ".016–.032 from GULP 2003 and 2011"},
            P{"illness_days", &Work::illness_days, {0, 365}, Unit::number,
              "mean length of an illness in working days (exponential)", "assumption within 3–5"},
            P{"familiar", &Work::familiar, {0, 5}, Unit::number,
              "gain in the log-odds of good work with a familiar partner", "assumption"},
            Parameter<Work, int>{"familiar_after", &Work::familiar_after, {1, 1000}, Unit::number,
                                 "joint projects after which partners are familiar", "assumption"},
        };
    }
};

inline constexpr double working_days_per_week = 5.0;

// Weeks that a part keeps a freelancer busy.
constexpr double weeks_of_work(double hours, double hours_per_week) { return hours / hours_per_week; }
static_assert(weeks_of_work(20.0, 40.0) == 0.5);

// Share of the coming week that is not for customers: overhead, upkeep and errands (hours); at most all of it.
constexpr double share_taken(double hours, double hours_per_week) { return std::min(1.0, hours / hours_per_week); }

// Chance that a part turns out well; joint is the number of earlier joint projects with the lead.
inline double chance_of_good(double reliability, int joint, const Work& p) {
    if (joint == 0 || p.familiar == 0.0) return reliability;
    return logistic(logit(reliability) + p.familiar * std::min(joint, p.familiar_after) / p.familiar_after);
}

}  // namespace verbund
