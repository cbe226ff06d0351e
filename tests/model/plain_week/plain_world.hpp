// The world of the plain twin: its regions, projects and letters.
#pragma once

#include "core/draw.hpp"
#include "plain_people.hpp"
#include "state/scenario.hpp"
#include "state/tally.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace verbund::plain {

struct PlainPosting {
    Id number = 0;
    int customer = -1;  // −1: referred from another region
    double posted = 0.0, deadline = 0.0, budget = 0.0;
    std::vector<int> trade;
    std::vector<float> hours;
    bool standing = false;  // a job of its customer's standing order
};

struct PlainAssignment {
    Id worker = no_id;
    float hours = 0.0F, rate = 0.0F;
};

struct PlainProject {
    int region = 0, customer = -1;
    float deadline = 0.0F;
    std::vector<PlainAssignment> parts;
    std::vector<bool> bad;
    int open = 0;
    bool failed = false, stood_in = false, through_cooperation = false;
    bool standing = false;
    bool recommended = false;                       // by another customer
    int given = 0;                                  // week
    double finish = 0.0;                            // latest end so far
    Id passed_on_by = no_id, passed_on_to = no_id;  // partners
    // By part: who has handed it on, with the hours that they have worked on it.
    std::vector<std::vector<PlainAssignment>> handed_on;
    Id represented = no_id;  // the lead, where a stand-in has not taken the customer

    Id lead() const { return represented == no_id ? parts[0].worker : represented; }
};

struct PlainSupplier {
    Id id = no_id;
    int trust = 0;  // in 65280ths
};
using PlainCustomer = std::array<PlainSupplier, 3>;

// A supplier has taken on at least one job.
struct PlainOrder {
    double next_job = 0.0;
    int trade = 0;
    float hours = 0.0F;  // for each ordinary project that it replaces
    Id supplier = no_id;
    int since = 0, jobs = 0;
    bool disappointed = false;
};

struct PlainPurse {
    Cents from_customers = 0, brought_in = 0, taken_away = 0, spent = 0;
};

// What is decided about a tie before anything is done to one.
struct PlainDecision {
    enum Kind { end, grow, wait } kind = wait;
    Slot slot = no_one, other = no_one;
    Stage stage = Stage::contact;
    bool end_clock = false;
    int next = never, least_trust = 0;
};

// The freelancers who offer a trade. One who begins to takes the place that has fallen
// free last, else a new one at the end.
struct PlainTable {
    std::vector<Slot> places;
    std::vector<std::size_t> free;
};

// Work in another region that is offered to somebody.
struct PlainOffer {
    Slot to;
    PlainPart part;
    double posted, deadline;
    float hours;
};

// What a lead owes a partner.
struct PlainDebt {
    Id lead = no_id, partner = no_id;
    Cents pay = 0;
    int due = 0;
    bool through_cooperation = false;
};

struct PlainRegion {
    int index = 0;
    double x_km = 0.0, y_km = 0.0;
    Slot first = 0, last = 0;  // its slots are first … last − 1
    int expected = 0;
    Weekly rules, later;
    std::vector<int>
        neighbours;  // regions where contacts are sought, and the pull of each
    std::vector<double> pulls;
    std::vector<PlainTable> offering;  // by trade
    std::vector<float> median_rate;
    std::vector<PlainCustomer> customers;
    std::map<int, PlainOrder> orders;  // standing ones, by customer
    std::vector<PlainPosting> postings, referred;
    std::vector<PlainOffer> offers;
    std::vector<PlainDebt> debts;
    std::vector<PlainCooperation> cooperations;
    int association = -1;  // its place among them, while the rules hold one
    PlainPurse purse;
    Tally tally;
    int weighed = 0;  // last week in which its ties were weighed
    std::vector<PlainDecision> decisions;
    std::vector<std::pair<Slot, int>> learned;  // trades

    bool holds(Slot slot) const { return first <= slot && slot < last; }
};

// Letters are written in one phase and read in a later one. A region reads its own
// first, then those of the others in the order of regions; its own it may read before
// the others' have been carried to it.
enum class Box { ended, discussed, contacts, grown, fell, parts_ended, paid, together };
using Letter = std::function<void()>;

struct PlainBox {
    std::map<int, std::vector<Letter>> lying;  // by the region that reads
    std::vector<std::pair<int, Letter>> under_way;
};

struct PlainWorld {
    Luck luck;
    int now = 0;
    std::map<int, std::vector<Weekly>> new_rules;  // of all regions, by week
    bool has_foreseen = false;                     // somebody, at some time
    double best_odds = 1.0;  // (good + 1) ÷ (bad + 1) that nobody exceeds this week
    std::vector<Trade> trades;
    std::vector<PlainFreelancer> people;
    std::vector<PlainRegion> regions;
    std::map<Id, PlainProject> projects;  // by number
    std::map<Box, PlainBox> boxes;

    PlainRegion& home_of(Slot slot) { return regions[people[slot].region]; }
    const PlainRegion& home_of(Slot slot) const { return regions[people[slot].region]; }

    // A tie follows the rules of the region of the smaller slot.
    const Parameters& rules_of(Slot a, Slot b) const {
        return home_of(std::min(a, b)).rules;
    }

    Id id_of(Slot slot) const;
    Slot find(Id id) const;  // no_one when that freelancer is not there (any more)

    Draw draw(Purpose purpose, Slot slot, std::uint32_t nth = 0) const {
        return at(purpose, id_of(slot), nth);
    }
    Draw at(Purpose purpose, Id entity, std::uint32_t nth = 0) const {
        return {luck, purpose, entity, static_cast<std::uint32_t>(now), nth};
    }
    // Of something that happens once, whenever it does.
    Draw once(Purpose purpose, Id entity, std::uint32_t nth = 0) const {
        return {luck, purpose, entity, 0, nth};
    }
    // Of one part of a project: its number stands where the week does.
    Draw of_part(Purpose purpose, Id project, int part) const {
        return {luck, purpose, project, static_cast<std::uint32_t>(part)};
    }

    void post(Box box, int from, int to, Letter letter);
    void carry(Box box);
    void read(Box box, int region);
};

bool offers(const PlainFreelancer& one, int trade);

// A place by its weight, by a uniform number.
int by_weight(const std::vector<double>& weights, double uniform);

// factor^weeks
double faded(double factor, int weeks);

}  // namespace verbund::plain
