// Facts of ties: F5, F6, F7, F9.
#include "analysis/life_table.hpp"
#include "analysis/regression.hpp"
#include "evidence/facts/facts.hpp"

#include <algorithm>
#include <iterator>

namespace verbund {

namespace {

LifeTable life_table_of(const Lives& lives) { return {lives.at_risk, lives.ended}; }

double shape(const FactLooks& looks) {
    return weibull_shape(life_table_of(looks.ties.all));
}

FactRow shape_in(const std::string& arm, const std::string& statistic,
                 const std::string& how) {
    return fact_row("F5", statistic, how, below(1.0, "< 1"), shape, arm);
}

double young_beside_old(const FactLooks& looks) {
    const LifeTable all = life_table_of(looks.ties.all);
    return mean_hazard(all, 0, 26) /
           mean_hazard(all, 104, static_cast<int>(all.at_risk.size()));
}

double written_share(const FactLooks& looks, int from, int to) {
    double count = 0.0, written = 0.0;
    for (const auto& [joint, in_writing] : looks.partnerships_by_joint) {
        if (joint < from || joint >= to) continue;
        ++count;
        written += in_writing;
    }
    return written / count;
}

std::vector<FactRow> rows_of_lives() {
    const std::string spells =
        "all ties by age in weeks, second half, by maximum likelihood; ties known from "
        "any age on; a tie of somebody who leaves the market is lost from sight, not "
        "ended";
    const std::string same = "the same statistic with ";
    return {
        shape_in("base", "Weibull shape of the lives of ties", spells),
        fact_row("F5", "hazard below half a year ÷ from two years on",
                 "the same ties: ended ÷ seen", above(1.0, "> 1"), young_beside_old),
        fact_row("F5", "bridges left after one year",
                 "Kaplan–Meier over ties without a common contact; "
                 "partnership.end_contact is set by it",
                 merely(FactTarget::input, "≈ .10"),
                 [](const FactLooks& looks) {
                     return share_reaching(life_table_of(looks.ties.bridges), 52);
                 }),
        shape_in("no trust", "shape without trust in the hazard",
                 same + "partnership.trust_weight = 0"),
        shape_in("no frailty", "shape without frailty",
                 same + "partnership.frailty = 0 (its default)"),
        shape_in("no cap", "shape without the slow cap of intensity",
                 same +
                     "intensity.cap_speed = 1: the cap is 1 − 1 ÷ age, the least that "
                     "the rule allows"),
        shape_in("frailty alone", "shape by frailty alone",
                 same + "partnership.trust_weight = 0, checking.tests = 0 and "
                        "partnership.frailty = 1"),
        fact_row("F5", "shape by nothing",
                 same + "partnership.trust_weight = 0, checking.tests = 0 and "
                        "partnership.frailty = 0",
                 merely(FactTarget::reported, "1: the null case"), shape, "nothing"),
    };
}

std::vector<FactRow> rows_of_what_ties_are() {
    return {
        fact_row("F6", "hazard of bridges ÷ of embedded ties",
                 "ended ÷ expected by the hazard of ties with a common contact at the "
                 "same age, second half",
                 merely(FactTarget::contested, "> 1 (Burt), < 1 (Yuan et al.)"),
                 [](const FactLooks& looks) {
                     return hazard_ratio(life_table_of(looks.ties.bridges),
                                         life_table_of(looks.ties.embedded));
                 }),
        {"F7",
         "correlation of trust with the age of a tie",
         "Pearson's r over both sides of all ties, mean over the second half",
         between(0.05, 0.25, ".05–.25"),
         {"base"},
         {"trust_by_age"},
         [](const FactRuns& runs) {
             return runs.find("base")->second.mean("trust_by_age");
         }},
        fact_row("F9", "written share: 6 and more joint projects − below 3",
                 "partnerships at the end; the model writes agreements with the number "
                 "of joint projects",
                 merely(FactTarget::contested, "falls (< 0)"),
                 [](const FactLooks& looks) {
                     return written_share(looks, 6, 65536) - written_share(looks, 0, 3);
                 }),
    };
}

}  // namespace

std::vector<FactRow> fact_rows_of_ties() {
    std::vector<FactRow> rows = rows_of_lives();
    std::ranges::move(rows_of_what_ties_are(), std::back_inserter(rows));
    return rows;
}

}  // namespace verbund
