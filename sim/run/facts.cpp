#include "run/facts.hpp"

#include <algorithm>
#include <stdexcept>

namespace verbund {

namespace {

using Settings = std::vector<std::pair<std::string, Value>>;

constexpr int short_run = 208;  // weeks of arms that are compared with each other only

// Nobody makes or loses contacts but by rewiring, and favours are asked for.
FactArm favours(const std::string& name, double rewiring) {
    Settings set{{"favour.asked", 0.5}, {"favour.rewiring", rewiring}, {"meeting.contacts_per_week", 0.0}};
    for (const char* stage : {"contact", "loose", "regular", "written"})
        set.emplace_back(std::string("partnership.end_") + stage, 0.0);
    return {name, set, 104, FactArm::flows};
}

FactArm contacts(const std::string& name, double a_week) {
    return {name, {{"meeting.contacts_per_week", a_week}}, short_run, FactArm::flows};
}

FactArm called_up(const std::string& name, double factor) {
    return {name, {{"bid.trust", 4.0 * factor}, {"bid.intensity", factor}}, short_run, FactArm::flows};
}

FactArm short_arm(const std::string& name, const std::string& parameter, Value value) {
    return {name, {{parameter, std::move(value)}}, short_run, FactArm::flows};
}

const std::vector<FactArm>& arms() {
    static const std::vector<FactArm> all{
        {"base", {}, 0, FactArm::all},
        {"no trust", {{"partnership.trust_weight", 0.0}}, 0, FactArm::ties},
        {"no frailty", {{"partnership.frailty", 0.0}}, 0, FactArm::ties},
        {"no cap", {{"intensity.cap_speed", 1.0}}, 0, FactArm::ties},
        {"frailty alone", {{"partnership.trust_weight", 0.0}, {"partnership.frailty", 1.0}}, 0, FactArm::ties},
        {"unfamiliar", {{"work.familiar", 0.0}}, 0, FactArm::all},
        contacts("contacts .0125", 0.0125),
        contacts("contacts .025", 0.025),
        contacts("contacts .05", 0.05),
        contacts("contacts .1", 0.1),
        contacts("contacts .2", 0.2),
        favours("rewiring 0", 0.0),
        favours("rewiring .01", 0.01),
        favours("rewiring .03", 0.03),
        favours("rewiring .1", 0.1),
        favours("rewiring .3", 0.3),
        favours("rewiring 1", 1.0),
        called_up("call-up 0", 0.0),
        called_up("call-up ½", 0.5),
        called_up("call-up 1", 1.0),
        called_up("call-up 2", 2.0),
        called_up("call-up 4", 4.0),
        short_arm("ledger", "helping.accounts", std::string("ledger")),
        short_arm("need", "helping.accounts", std::string("need")),
        short_arm("unnamed", "bid.names_partners", false),
        short_arm("named", "bid.names_partners", true),
    };
    return all;
}

}  // namespace

const std::vector<Fact>& facts() {
    static const std::vector<Fact> all{
        {"F1", "Jobs and partners are heavy-tailed; who is well reputed takes most.", "Lukac & Grow 2020"},
        {"F2", "With whom one began, not ability alone, explains how far one comes.", "Nadler"},
        {"F3", "Collaboration repeats beyond chance, the more the more common partners and past work.", "Newman 2001"},
        {"F4", "Islands become one community in a phase transition.", "Guimerà, Uzzi, Spiro & Amaral 2005"},
        {"F5", "The hazard of a tie falls with age, after a honeymoon when it began with goodwill.", "Burt"},
        {"F6", "Bridges decay faster than embedded ties.", "Burt; contested, Yuan et al. 2022"},
        {"F7", "Trust goes with the duration of a tie, weakly.", "Vanneste 2014"},
        {"F8", "Contracts and trust complement each other.", "Poppo & Zenger"},
        {"F9", "Repeated ties use lighter governance than first ones.", "Gulati 1995; contested"},
        {"F10", "Types of givers are stable; contributions decay without partner choice and not with it.",
         "Wang et al.; Rand, Arbesman & Christakis 2011"},
        {"F11", "Cooperation is greatest at a middling rate of rewiring.", "Shirado et al. 2013"},
        {"F12", "Teams are of one kind more often than chance.", "Ruef et al."},
        {"F13", "Success and learning are greatest at a middling cognitive distance.", "Nooteboom et al. 2007"},
        {"F14", "Success is greatest at a middling share of repeated collaboration.", "Uzzi & Spiro"},
        {"F15", "Larger teams succeed more, and few do most of their work.", "Klug & Bagrow"},
        {"F16", "Freelancers leave with a hazard that falls with tenure.", "IfM Bonn"},
        {"F17", "Some refuse for lack of time while colleagues have nothing to do.", "Freelancer-Kompass; cio.de"},
        {"F18", "Most jobs come by word of mouth.", "MBO, 4freelance, Belgium"},
        {"F19", "Teams who know each other perform better.", "Huddler"},
        {"F20", "Helping by need beats keeping accounts, less so under common shocks.",
         "Aktipis 2016; Campennì 2021"},
        {"F21", "Transparency raises perceived quality.", "Buell et al."},
        {"F22", "Collaboration falls with distance; closeness of field makes up for it.", "EU-27 study"},
        {"F23", "Customers are loyal or not at all, and the more loyal the oftener they buy.", "Weisbuch"},
    };
    return all;
}

FactTarget above(double null, std::string words) { return {FactTarget::above, null, 0.0, std::move(words)}; }
FactTarget below(double null, std::string words) { return {FactTarget::below, null, 0.0, std::move(words)}; }
FactTarget between(double low, double high, std::string words) {
    return {FactTarget::between, low, high, std::move(words)};
}
FactTarget about(double value, std::string words) { return between(0.75 * value, 1.25 * value, std::move(words)); }
FactTarget merely(FactTarget::Aim aim, std::string words) { return {aim, 0.0, 0.0, std::move(words)}; }

const std::vector<FactRow>& fact_rows() {
    static const std::vector<FactRow> all = [] {
        std::vector<FactRow> rows;
        for (auto theme : {fact_rows_of_people, fact_rows_of_ties, fact_rows_of_pairs, fact_rows_of_work,
                           fact_rows_of_settings})
            std::ranges::move(theme(), std::back_inserter(rows));
        std::ranges::stable_sort(rows, {}, [](const FactRow& row) {
            return std::ranges::find(facts(), row.fact, &Fact::name) - facts().begin();
        });
        return rows;
    }();
    return all;
}

const FactArm& fact_arm(std::string_view name) {
    const auto found = std::ranges::find(arms(), name, &FactArm::name);
    if (found == arms().end()) throw std::logic_error("no arm " + std::string(name));
    return *found;
}

}  // namespace verbund
