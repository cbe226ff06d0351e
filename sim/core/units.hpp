// Units carry their time. A parameter is stated in the unit people know (a chance a
// year, a factor a month) and converted once, when a scenario is read: the rules see
// weeks.
#pragma once

#include "core/exact_math.hpp"

#include <string_view>

namespace verbund {

inline constexpr double weeks_per_year = 52.18;
inline constexpr double weeks_per_month = weeks_per_year / 12.0;

enum class Unit {
    share,   // 0 … 1, no time in it
    number,  // a count or a weight, no time in it
    weeks,
    hours,
    hours_per_week,
    eur,
    eur_per_hour,
    km,
    per_week,  // events a week
    chance_per_week,
    hazard_per_week,   // chance of a week = 1 − exp(−hazard), see core/hazard.hpp
    chance_per_year,   // in the rules: hazard a week, −ln(1 − chance) ÷ 52.18
    hazard_per_month,  // in the rules: hazard a week
    factor_per_month,  // in the rules: factor a week
    eur_per_month,     // in the rules: EUR a week
    choice,            // one of some names
    yes_no,
};

constexpr std::string_view unit_text(Unit unit) {
    switch (unit) {
        case Unit::share: return "share";
        case Unit::number: return "1";
        case Unit::weeks: return "weeks";
        case Unit::hours: return "h";
        case Unit::hours_per_week: return "h/week";
        case Unit::eur: return "EUR";
        case Unit::eur_per_hour: return "EUR/h";
        case Unit::km: return "km";
        case Unit::per_week: return "1/week";
        case Unit::chance_per_week: return "chance per week";
        case Unit::hazard_per_week: return "1/week";
        case Unit::chance_per_year: return "chance per year";
        case Unit::hazard_per_month: return "1/month";
        case Unit::factor_per_month: return "factor per month";
        case Unit::eur_per_month: return "EUR/month";
        case Unit::choice: return "choice";
        case Unit::yes_no: return "yes/no";
    }
    return "";
}

// The stated value as the rules see it, in weeks.
inline double in_weeks(double stated, Unit unit) {
    switch (unit) {
        case Unit::chance_per_year: return -exact_log(1.0 - stated) / weeks_per_year;
        case Unit::hazard_per_month: return stated / weeks_per_month;
        case Unit::factor_per_month: return exact_pow(stated, 1.0 / weeks_per_month);
        case Unit::eur_per_month: return stated / weeks_per_month;
        default: return stated;
    }
}

}  // namespace verbund
