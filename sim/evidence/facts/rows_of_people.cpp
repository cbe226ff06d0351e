// Facts of people and where their jobs come from: F1, F2, F16, F17, F18.
#include "analysis/inequality.hpp"
#include "analysis/life_table.hpp"
#include "analysis/regression.hpp"
#include "analysis/sum.hpp"
#include "evidence/facts/facts.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace verbund {

namespace {

const FactLooks& base(const FactRuns& runs) { return runs.find("base")->second; }

constexpr const char* arm_of_word_of_mouth = "word of mouth";
constexpr const char* its_setting = "the same statistic with demand.recommended = .5";
const FactLooks& with_word_of_mouth(const FactRuns& runs) {
    return runs.find(arm_of_word_of_mouth)->second;
}

template <class Of>
std::vector<double> column(const std::vector<Fortune>& fortunes, Of of) {
    std::vector<double> numbers;
    for (const Fortune& one : fortunes) numbers.push_back(of(one));
    return numbers;
}

// Gini ÷ that of a Poisson law with the same mean.
double beside_chance(const std::vector<double>& counts) {
    const double sum = sum_of(counts);
    return gini(counts) / gini_of_poisson(sum / static_cast<double>(counts.size()));
}

double jobs_of(const Fortune& one) { return one.jobs; }
double partners_of(const Fortune& one) { return one.partners; }

double best_third_beside_worst(std::vector<Fortune> fortunes) {
    std::ranges::stable_sort(fortunes, {}, &Fortune::reputation);
    const auto third = static_cast<std::ptrdiff_t>(fortunes.size() / 3);
    const auto jobs = [](auto begin, auto end) {
        return std::accumulate(begin, end, 0.0, [](double sum, const Fortune& one) {
            return sum + one.jobs;
        });
    };
    return jobs(fortunes.end() - third, fortunes.end()) /
           jobs(fortunes.begin(), fortunes.begin() + third);
}

// r² less what shuffling the partners leaves of it on average, 1 ÷ (n − 1).
double explained_by_first_partners(const std::vector<Fortune>& fortunes) {
    std::vector<double> own, partners;
    for (const Fortune& one : fortunes) {
        if (!std::isfinite(one.income_of_first_partners)) continue;
        own.push_back(one.income);
        partners.push_back(one.income_of_first_partners);
    }
    const double r = correlation(own, partners);
    return r * r - 1.0 / (static_cast<double>(own.size()) - 1.0);
}

const std::string who = "those there throughout the last year";

std::vector<FactRow> rows_of_inequality() {
    return {
        {"F1",
         "Gini of jobs ÷ that of pure chance",
         who + ", rated jobs within it, as lead or named partner; chance: Poisson of "
               "the same mean",
         above(1.0, "> 1"),
         {"base"},
         {},
         [](const FactRuns& runs) {
             return beside_chance(column(base(runs).fortunes, jobs_of));
         }},
        {"F1",
         "share of jobs of the busiest tenth",
         who + ", rated jobs within it",
         merely(FactTarget::reported, "no number stated"),
         {"base"},
         {},
         [](const FactRuns& runs) {
             return top_share(column(base(runs).fortunes, jobs_of), 0.1);
         }},
        {"F1",
         "Gini of partners ÷ that of pure chance",
         who + ", partners at its end",
         above(1.0, "> 1"),
         {"base"},
         {},
         [](const FactRuns& runs) {
             return beside_chance(column(base(runs).fortunes, partners_of));
         }},
        {"F1",
         "jobs of the best reputed third ÷ of the worst",
         who + ", thirds by reputation at its beginning",
         above(1.0, "> 1"),
         {"base"},
         {},
         [](const FactRuns& runs) {
             return best_third_beside_worst(base(runs).fortunes);
         }},
        {"F1",
         "share without a job when jobs differ in complexity",
         "not in the model: jobs have no complexity",
         merely(FactTarget::absent, "≈ .40"),
         {},
         {},
         {}},
    };
}

std::vector<FactRow> rows_of_first_partners() {
    return {
        {"F2",
         "share of the variance of income by first partners' income",
         who + " who entered after the start and had a partner: income (running mean "
               "of about a year) at the end, mean income of the partners of its first "
               "week with any; r² less its mean over all shuffles, 1 ÷ (n − 1)",
         about(0.5, "≈ ½"),
         {"base"},
         {},
         [](const FactRuns& runs) {
             return explained_by_first_partners(base(runs).fortunes);
         }},
        {"F2",
         "the same when customers recommend",
         its_setting,
         about(0.5, "≈ ½"),
         {arm_of_word_of_mouth},
         {},
         [](const FactRuns& runs) {
             return explained_by_first_partners(with_word_of_mouth(runs).fortunes);
         }},
    };
}

double reaching(const FactRuns& runs, int weeks) {
    const Lives& all = base(runs).businesses.all;
    return share_reaching({all.at_risk, all.ended}, weeks);
}

std::vector<FactRow> rows_of_the_market() {
    const std::string tuned =
        "a parameter may be tuned to it: the default scenario's own band under "
        "everybody alone is ";
    return {
        {"F16",
         "freelancers left after one year",
         "Kaplan–Meier over tenures, second half; the hazards of leaving are given",
         merely(FactTarget::input, ".74"),
         {"base"},
         {},
         [](const FactRuns& runs) { return reaching(runs, 52); }},
        {"F16",
         "freelancers left after five years",
         "the same; bankruptcies, which nobody gives, are a part of it",
         merely(FactTarget::input, ".34"),
         {"base"},
         {},
         [](const FactRuns& runs) { return reaching(runs, 261); }},
        {"F17",
         "idle colleagues of those who refuse for lack of time",
         "weeks of the last year in which a freelancer refused a project for lack of "
         "time: share without work at its end among those of the region with a trade "
         "in common",
         above(0.0, "> 0"),
         {"base"},
         {},
         [](const FactRuns& runs) {
             return base(runs).idle_colleagues / base(runs).refusals;
         }},
        {"F17",
         "freelancers who refused within a year",
         "mean over the second half; " + tuned + ".3–.7",
         merely(FactTarget::input, ".64 in a boom"),
         {"base"},
         {"refusing_share"},
         [](const FactRuns& runs) { return base(runs).mean("refusing_share"); }},
        {"F17",
         "hours for customers ÷ working hours",
         "mean over the second half; " + tuned + ".50–.70",
         merely(FactTarget::input, "≈ .6 in a slump"),
         {"base"},
         {"billable_share"},
         [](const FactRuns& runs) { return base(runs).mean("billable_share"); }},
    };
}

double through_ties(const FactLooks& looks) {
    return looks.commissions.through_ties / looks.commissions.jobs;
}

std::vector<FactRow> rows_of_word_of_mouth() {
    return {
        {"F18",
         "jobs through ties",
         "of each person's part in a project that is seen at the end of its first "
         "week, second half: partners whom the lead called up, and leads whom the "
         "customer remembered, another customer named or a partner recommended; what "
         "members pass on to each other is not counted",
         above(0.5, "≥ ½"),
         {"base"},
         {},
         [](const FactRuns& runs) { return through_ties(base(runs)); }},
        {"F18",
         "of these: another customer named the lead",
         "of the same jobs",
         merely(FactTarget::reported, "no number stated"),
         {"base"},
         {},
         [](const FactRuns& runs) {
             return base(runs).commissions.recommended / base(runs).commissions.jobs;
         }},
        {"F18",
         "jobs through ties when customers recommend",
         its_setting,
         above(0.5, "≥ ½"),
         {arm_of_word_of_mouth},
         {},
         [](const FactRuns& runs) { return through_ties(with_word_of_mouth(runs)); }},
    };
}

}  // namespace

std::vector<FactRow> fact_rows_of_people() {
    std::vector<FactRow> rows = rows_of_inequality();
    std::ranges::move(rows_of_first_partners(), std::back_inserter(rows));
    std::ranges::move(rows_of_the_market(), std::back_inserter(rows));
    std::ranges::move(rows_of_word_of_mouth(), std::back_inserter(rows));
    return rows;
}

}  // namespace verbund
