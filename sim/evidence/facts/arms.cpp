// The variants of a scenario that the stylised facts compare.
#include "evidence/facts/facts.hpp"

#include <algorithm>
#include <stdexcept>

namespace verbund {

namespace {

using Settings = std::vector<std::pair<std::string, Value>>;

constexpr int short_run = 208;  // weeks of arms that are compared with each other only

// Nobody makes or loses contacts but by rewiring, and favours are asked for.
FactArm favours(const std::string& name, double rewiring) {
    Settings set{{"favour.asked", 0.5},
                 {"favour.rewiring", rewiring},
                 {"meeting.contacts_per_week", 0.0}};
    for (const char* stage : {"contact", "loose", "regular", "written"})
        set.emplace_back(std::string("partnership.end_") + stage, 0.0);
    return {name, set, 104, FactArm::flows};
}

// Neither trust nor checks move the hazards of ties; pairs differ by frailty.
FactArm hazards_by(const std::string& name, double frailty) {
    return {name,
            {{"partnership.trust_weight", 0.0},
             {"checking.tests", std::int64_t{0}},
             {"partnership.frailty", frailty}},
            0,
            FactArm::ties};
}

FactArm contacts(const std::string& name, double a_week) {
    return {name, {{"meeting.contacts_per_week", a_week}}, short_run, FactArm::flows};
}

FactArm called_up(const std::string& name, double factor) {
    return {name,
            {{"bid.trust", 4.0 * factor}, {"bid.intensity", factor}},
            short_run,
            FactArm::flows};
}

FactArm short_arm(const std::string& name, const std::string& parameter, Value value) {
    return {name, {{parameter, std::move(value)}}, short_run, FactArm::flows};
}

FactArm in_waves(const std::string& name, const std::string& accounts) {
    return {name,
            {{"helping.accounts", accounts}, {"work.illness_in_waves", 1.0}},
            short_run,
            FactArm::flows};
}

const std::vector<FactArm>& arms() {
    static const std::vector<FactArm> all{
        {"base", {}, 0, FactArm::all},
        {"word of mouth", {{"demand.recommended", 0.5}}, 0, FactArm::all},
        {"no trust", {{"partnership.trust_weight", 0.0}}, 0, FactArm::ties},
        {"no frailty", {{"partnership.frailty", 0.0}}, 0, FactArm::ties},
        {"no cap", {{"intensity.cap_speed", 1.0}}, 0, FactArm::ties},
        hazards_by("frailty alone", 1.0),
        hazards_by("nothing", 0.0),
        {"unfamiliar", {{"work.familiar", 0.0}}, 0, FactArm::work},
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
        in_waves("ledger in waves", "ledger"),
        in_waves("need in waves", "need"),
        short_arm("unnamed", "bid.names_partners", false),
        short_arm("named", "bid.names_partners", true),
    };
    return all;
}

}  // namespace

const FactArm& fact_arm(std::string_view name) {
    const auto found = std::ranges::find(arms(), name, &FactArm::name);
    if (found == arms().end()) throw std::logic_error("no arm " + std::string(name));
    return *found;
}

}  // namespace verbund
