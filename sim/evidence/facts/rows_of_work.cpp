// Facts of what comes of work: F8, F13, F15, F19, F23.
#include "analysis/inequality.hpp"
#include "analysis/regression.hpp"
#include "analysis/two_peaks.hpp"
#include "evidence/facts/facts.hpp"

#include <cmath>

namespace verbund {

namespace {

using Outcomes = std::vector<JointOutcome>;

// Coefficient of what came of joint work, `y`, on some numbers of it; of partners only
// when asked.
template <class X, class Y>
double coefficient(const Outcomes& outcomes, bool partners_only, std::size_t which, X x,
                   Y y) {
    std::vector<std::vector<double>> columns;
    std::vector<double> values;
    for (const JointOutcome& one : outcomes) {
        if (partners_only && !one.partners) continue;
        columns.push_back(x(one));
        values.push_back(y(one));
    }
    return least_squares(columns, values)[columns.empty() ? 0 : which];
}

double contract_and_trust(const FactLooks& looks) {
    return coefficient(
        looks.work.all, true, 3,
        [](const JointOutcome& one) {
            const double written = one.written;
            return std::vector{written, one.trust, written * one.trust};
        },
        [](const JointOutcome& one) { return double(one.content); });
}

std::vector<double> parabola(const JointOutcome& one) {
    return {one.distance, one.distance * one.distance};
}

double familiar_beside_new(const FactLooks& looks) {
    double familiar = 0.0, good_familiar = 0.0, fresh = 0.0, good_fresh = 0.0;
    for (const JointOutcome& one : looks.work.all) {
        if (one.joint >= 3) {
            ++familiar;
            good_familiar += one.good;
        } else if (one.joint == 0) {
            ++fresh;
            good_fresh += one.good;
        }
    }
    return good_familiar / familiar / (good_fresh / fresh);
}

double effective_share(const FactLooks& looks) {
    double sum = 0.0;
    for (const TeamOutcome& team : looks.commissions.teams)
        sum += effective_number(team.hours) / static_cast<double>(team.hours.size());
    return sum / static_cast<double>(looks.commissions.teams.size());
}

double success_by_size(const FactLooks& looks) {
    std::vector<std::vector<double>> sizes;
    std::vector<double> successes;
    for (const TeamOutcome& team : looks.commissions.teams) {
        sizes.push_back({static_cast<double>(team.hours.size())});
        successes.push_back(team.success);
    }
    return least_squares(sizes, successes)[sizes.empty() ? 0 : 1];
}

struct Loyalty {
    std::vector<double> same_seller, purchases;
};

constexpr double enough_purchases = 5.0;

Loyalty loyalty_of(const FactLooks& looks) {
    Loyalty loyalty;
    for (const auto& customer : looks.commissions.purchases) {
        std::vector<double> counts;
        double all = 0.0;
        for (const auto& one : customer) {
            counts.push_back(one.count);
            all += one.count;
        }
        if (all < enough_purchases) continue;
        loyalty.same_seller.push_back(same_again(counts));
        loyalty.purchases.push_back(all);
    }
    return loyalty;
}

double peaks_of_loyalty(const FactLooks& looks) {
    return bimodality(loyalty_of(looks).same_seller);
}

double loyalty_by_purchases(const FactLooks& looks) {
    const Loyalty loyalty = loyalty_of(looks);
    return correlation(loyalty.same_seller, loyalty.purchases);
}

double good_work_by_distance(const FactLooks& looks) {
    return coefficient(looks.work.all, false, 2, parabola,
                       [](const JointOutcome& one) { return double(one.good); });
}

double learning_by_distance(const FactLooks& looks) {
    return coefficient(looks.work.all, false, 2, parabola,
                       [](const JointOutcome& one) { return double(one.learned); });
}

}  // namespace

std::vector<FactRow> fact_rows_of_work() {
    const std::string sides =
        "each side of a tie in each week of the second half with a joint project "
        "finished: ";
    const std::string teams =
        "teams of two and more, second half, whose lead was rated for nothing else in "
        "the week of its end: ";
    const std::string customers =
        "customers with five and more purchases seen in the second half: chance that "
        "two of them are of one lead";
    return {
        fact_row("F8", "written × trust on joint work without a bad experience",
                 sides + "partners; least squares on written, trust a week before, and "
                         "their product",
                 above(0.0, "> 0"), contract_and_trust),
        fact_row(
            "F13", "good work: coefficient of distance²",
            sides +
                "least squares on distance (1 − common ÷ all trades) and its square",
            below(0.0, "< 0"), good_work_by_distance),
        fact_row("F13", "learning a trade: coefficient of distance²",
                 sides + "the same; teaching.distance_matters puts the parabola in",
                 merely(FactTarget::input, "< 0"), learning_by_distance),
        fact_row("F15", "effective size ÷ size of a team",
                 teams + "2 to the entropy of hours", below(1.0, "< 1"),
                 effective_share),
        fact_row("F15", "success by size of a team",
                 teams + "finished, in time, every part good; slope per person",
                 above(0.0, "> 0"), success_by_size),
        fact_row("F19", "good work: 3 and more joint projects ÷ the first",
                 sides + "the other's work", between(1.0, 2.0, "> 1, up to 2"),
                 familiar_beside_new),
        fact_row("F19", "the same when familiarity does not help",
                 "the same statistic with work.familiar = 0: what is left is choice",
                 merely(FactTarget::reported, "1 if only skill"), familiar_beside_new,
                 "unfamiliar"),
        fact_row("F23", "bimodality of customers' loyalty",
                 customers + "; Sarle's coefficient", above(two_peaks_above, "> 5/9"),
                 peaks_of_loyalty),
        fact_row("F23", "the same when customers recommend",
                 "the same statistic with demand.recommended = .5",
                 above(two_peaks_above, "> 5/9"), peaks_of_loyalty, "word of mouth"),
        fact_row("F23", "correlation of loyalty with purchases",
                 customers +
                     "; those with standing orders buy more often, others at one rate",
                 above(0.0, "> 0"), loyalty_by_purchases),
        fact_row("F23", "that correlation when customers recommend",
                 "the same statistic with demand.recommended = .5", above(0.0, "> 0"),
                 loyalty_by_purchases, "word of mouth"),
    };
}

}  // namespace verbund
