#include "evidence/facts/facts.hpp"

#include <algorithm>
#include <iterator>

namespace verbund {

const std::vector<Fact>& facts() {
    static const std::vector<Fact> all{
        {"F1", "Jobs and partners are heavy-tailed; who is well reputed takes most.",
         "Lukac & Grow 2020"},
        {"F2", "With whom one began, not ability alone, explains how far one comes.",
         "Nadler"},
        {"F3",
         "Collaboration repeats beyond chance, the more the more common partners and "
         "past work.",
         "Newman 2001"},
        {"F4", "Islands become one community in a phase transition.",
         "Guimerà, Uzzi, Spiro & Amaral 2005"},
        {"F5",
         "The hazard of a tie falls with age, after a honeymoon when it began with "
         "goodwill.",
         "Burt"},
        {"F6", "Bridges decay faster than embedded ties.",
         "Burt; contested, Yuan et al. 2022"},
        {"F7", "Trust goes with the duration of a tie, weakly.", "Vanneste 2014"},
        {"F8", "Contracts and trust complement each other.", "Poppo & Zenger"},
        {"F9", "Repeated ties use lighter governance than first ones.",
         "Gulati 1995; contested"},
        {"F10",
         "Types of givers are stable; contributions decay without partner choice and "
         "not with it.",
         "Wang et al.; Rand, Arbesman & Christakis 2011"},
        {"F11", "Cooperation is greatest at a middling rate of rewiring.",
         "Shirado et al. 2013"},
        {"F12", "Teams are of one kind more often than chance.", "Ruef et al."},
        {"F13", "Success and learning are greatest at a middling cognitive distance.",
         "Nooteboom et al. 2007"},
        {"F14", "Success is greatest at a middling share of repeated collaboration.",
         "Uzzi & Spiro"},
        {"F15", "Larger teams succeed more, and few do most of their work.",
         "Klug & Bagrow"},
        {"F16", "Freelancers leave with a hazard that falls with tenure.", "IfM Bonn"},
        {"F17", "Some refuse for lack of time while colleagues have nothing to do.",
         "Freelancer-Kompass; cio.de"},
        {"F18", "Most jobs come by word of mouth.", "MBO, 4freelance, Belgium"},
        {"F19", "Teams who know each other perform better.", "Huddler"},
        {"F20", "Helping by need beats keeping accounts, less so under common shocks.",
         "Aktipis 2016; Campennì 2021"},
        {"F21", "Transparency raises perceived quality.", "Buell et al."},
        {"F22",
         "Collaboration falls with distance; closeness of field makes up for it.",
         "EU-27 study"},
        {"F23",
         "Customers are loyal or not at all, and the more loyal the oftener they buy.",
         "Weisbuch"},
    };
    return all;
}

FactTarget above(double null, std::string words) {
    return {FactTarget::above, null, 0.0, std::move(words)};
}
FactTarget below(double null, std::string words) {
    return {FactTarget::below, 0.0, null, std::move(words)};
}
FactTarget between(double low, double high, std::string words) {
    return {FactTarget::between, low, high, std::move(words)};
}
FactTarget about(double value, std::string words) {
    return between(0.75 * value, 1.25 * value, std::move(words));
}
FactTarget merely(FactTarget::Aim aim, std::string words) {
    return {aim, 0.0, 0.0, std::move(words)};
}

FactRow fact_row(const std::string& fact, const std::string& statistic,
                 const std::string& how, FactTarget target,
                 double (*read)(const FactLooks&), const std::string& arm) {
    return {fact,
            statistic,
            how,
            std::move(target),
            {arm},
            {},
            [read, arm](const FactRuns& runs) { return read(runs.find(arm)->second); }};
}

const std::vector<FactRow>& fact_rows() {
    static const std::vector<FactRow> all = [] {
        std::vector<FactRow> rows;
        for (auto theme : {fact_rows_of_people, fact_rows_of_ties, fact_rows_of_pairs,
                           fact_rows_of_work, fact_rows_of_settings})
            std::ranges::move(theme(), std::back_inserter(rows));
        std::ranges::stable_sort(rows, {}, [](const FactRow& row) {
            return std::ranges::find(facts(), row.fact, &Fact::name) - facts().begin();
        });
        return rows;
    }();
    return all;
}

}  // namespace verbund
