// Facts that compare settings: F4, F10, F11, F14, F20, F21.
#include "analysis/regression.hpp"
#include "evidence/facts/facts.hpp"

#include <algorithm>

namespace verbund {

namespace {

using Names = std::vector<std::string>;

const Names contact_arms{"contacts .0125", "contacts .025", "contacts .05",
                         "contacts .1", "contacts .2"};
const Names rewiring_arms{"rewiring 0",  "rewiring .01", "rewiring .03",
                          "rewiring .1", "rewiring .3",  "rewiring 1"};
const Names call_up_arms{"call-up 0", "call-up ½", "call-up 1", "call-up 2",
                         "call-up 4"};

constexpr int weeks_of_last_year = 52;

std::vector<double> means(const FactRuns& runs, const Names& arms,
                          std::string_view metric) {
    std::vector<double> found;
    for (const std::string& arm : arms)
        found.push_back(runs.find(arm)->second.mean(metric));
    return found;
}

// 1 where somebody outside the largest part has nobody: a part of one.
double greatest_inside_beside_ends(const std::vector<double>& numbers) {
    const double inside = *std::max_element(numbers.begin() + 1, numbers.end() - 1);
    return inside / std::max(numbers.front(), numbers.back());
}

double late_favours(const FactRuns& runs, std::string_view arm) {
    return runs.find(arm)->second.late("favours_share", weeks_of_last_year);
}

std::vector<FactRow> rows_of_networks() {
    const std::string how =
        "meeting.contacts_per_week = .0125, .025, .05, .1, .2, four years each, mean "
        "over the last two; ";
    return {
        {"F4",
         "least rise of the largest part with contacts",
         how + "part of the freelancers whom partnerships connect",
         above(0.0, "> 0: rises"),
         contact_arms,
         {"largest_share_partners"},
         [](const FactRuns& runs) {
             return smallest_step(means(runs, contact_arms, "largest_share_partners"));
         }},
        {"F4",
         "susceptibility: greatest inside ÷ at the ends",
         how + "mean size of the part that somebody outside of the largest belongs to",
         above(1.0, "> 1: a peak"),
         contact_arms,
         {"other_islands_partners"},
         [](const FactRuns& runs) {
             return greatest_inside_beside_ends(
                 means(runs, contact_arms, "other_islands_partners"));
         }},
    };
}

std::vector<FactRow> rows_of_contributions() {
    const std::string marketing =
        "mean contribution of members as a share of a full one, over cooperations and "
        "weeks; ";
    return {
        {"F10",
         "shares of types",
         "types are drawn at entry and nobody changes its own (imitation is off)",
         merely(FactTarget::input, "stable"),
         {"base"},
         {"giving_share"},
         [](const FactRuns& runs) {
             return runs.find("base")->second.mean("giving_share");
         }},
        {"F10",
         "joint marketing in a cooperation's first week",
         marketing + "week of founding",
         between(0.5, 0.6, ".5–.6"),
         {"base"},
         {},
         [](const FactRuns& runs) {
             const Contributions& paid = runs.find("base")->second.marketing;
             return paid.first / paid.first_count;
         }},
        {"F10",
         "joint marketing from its second year on",
         marketing + "older than 52 weeks",
         about(0.1, "≈ .10"),
         {"base"},
         {},
         [](const FactRuns& runs) {
             const Contributions& paid = runs.find("base")->second.marketing;
             return paid.later_sum / paid.later_count;
         }},
    };
}

std::vector<FactRow> rows_of_giving() {
    const std::string how =
        "favours given of those asked; favour.asked = .5, no contacts made or lost but "
        "by rewiring, two years; ";
    return {
        {"F10",
         "favours at first, no partner choice",
         how + "rewiring 0, first four weeks",
         between(0.5, 0.6, ".5–.6"),
         {"rewiring 0"},
         {"favours_share"},
         [](const FactRuns& runs) {
             return runs.find("rewiring 0")->second.early("favours_share", 4);
         }},
        {"F10",
         "favours in the end, no partner choice",
         how + "rewiring 0, second year",
         about(0.1, "≈ .10"),
         {"rewiring 0"},
         {"favours_share"},
         [](const FactRuns& runs) { return late_favours(runs, "rewiring 0"); }},
        {"F10",
         "the same with partner choice, more by",
         how + "rewiring .1 − 0, second year",
         above(0.0, "> 0: flat"),
         {"rewiring 0", "rewiring .1"},
         {"favours_share"},
         [](const FactRuns& runs) {
             return late_favours(runs, "rewiring .1") -
                    late_favours(runs, "rewiring 0");
         }},
        {"F11",
         "favours by rewiring: inverted U",
         how + "rewiring 0, .01, .03, .1, .3, 1 a week, second year; parabola by the "
               "place of the setting: the lesser of its rise at the first and its fall "
               "at the last (Lind & Mehlum 2010)",
         above(0.0, "> 0"),
         rewiring_arms,
         {"favours_share"},
         [](const FactRuns& runs) {
             std::vector<double> place, given;
             for (const std::string& arm : rewiring_arms) {
                 place.push_back(static_cast<double>(place.size()));
                 given.push_back(late_favours(runs, arm));
             }
             return inverted_u(place, given);
         }},
    };
}

FactRow by_repeats(const std::string& statistic, const std::string& metric) {
    return {"F14",
            statistic + " by the share of repeats: inverted U",
            "bid.trust and bid.intensity × 0, ½, 1, 2, 4 of their defaults, four years "
            "each, mean over the last two; parabola by the share of pairs of a team "
            "who had worked together: the lesser of its rise at the least and its fall "
            "at the greatest share, in " +
                metric,
            above(0.0, "> 0"),
            call_up_arms,
            {"repeat_share", metric},
            [metric](const FactRuns& runs) {
                return inverted_u(means(runs, call_up_arms, "repeat_share"),
                                  means(runs, call_up_arms, metric));
            }};
}

double difference(const FactRuns& runs, std::string_view minuend,
                  std::string_view subtrahend, std::string_view metric) {
    return runs.find(minuend)->second.mean(metric) -
           runs.find(subtrahend)->second.mean(metric);
}

constexpr double recordings_a_year = 13.0;

double bankrupt_a_year(const FactLooks& looks) {
    return recordings_a_year * looks.mean("bankrupt") / looks.mean("freelancers");
}

double more_bankrupt_by_accounts(const FactRuns& runs, const std::string& shocks) {
    return bankrupt_a_year(runs.find("ledger" + shocks)->second) -
           bankrupt_a_year(runs.find("need" + shocks)->second);
}

std::vector<FactRow> rows_of_strategies() {
    const std::string how = "four years each, last two: ";
    return {
        {"F20",
         "bankrupt a year: by accounts − by need",
         how + "helping.accounts = ledger, need; of all freelancers",
         above(0.0, "> 0"),
         {"ledger", "need"},
         {"bankrupt", "freelancers"},
         [](const FactRuns& runs) { return more_bankrupt_by_accounts(runs, ""); }},
        {"F20",
         "that difference by the correlation of shocks",
         how + "less the same difference with work.illness_in_waves = 1: all of a "
               "region fall ill at once",
         above(0.0, "falls (> 0)"),
         {"ledger", "need", "ledger in waves", "need in waves"},
         {"bankrupt", "freelancers"},
         [](const FactRuns& runs) {
             return more_bankrupt_by_accounts(runs, "") -
                    more_bankrupt_by_accounts(runs, " in waves");
         }},
        {"F21",
         "customers who buy nothing: unnamed − named",
         how + "bid.names_partners = false, true; of projects' ends",
         above(0.0, "> 0"),
         {"unnamed", "named"},
         {"nothing_share"},
         [](const FactRuns& runs) {
             return difference(runs, "unnamed", "named", "nothing_share");
         }},
        {"F21",
         "customers who come again: named − unnamed",
         how + "accepted projects whose customer knew the lead",
         above(0.0, "> 0"),
         {"unnamed", "named"},
         {"repeat_custom_share"},
         [](const FactRuns& runs) {
             return difference(runs, "named", "unnamed", "repeat_custom_share");
         }},
    };
}

}  // namespace

std::vector<FactRow> fact_rows_of_settings() {
    std::vector<FactRow> rows = rows_of_networks();
    std::ranges::move(rows_of_contributions(), std::back_inserter(rows));
    std::ranges::move(rows_of_giving(), std::back_inserter(rows));
    rows.push_back(by_repeats("good work", "good_share"));
    rows.push_back(by_repeats("income", "income_mean"));
    std::ranges::move(rows_of_strategies(), std::back_inserter(rows));
    return rows;
}

}  // namespace verbund
