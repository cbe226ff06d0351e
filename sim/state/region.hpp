// A region: a local market with everything in it that one worker at a time may write.
#pragma once

#include "rules/parameters.hpp"
#include "state/cooperations.hpp"
#include "state/customers.hpp"
#include "state/fading.hpp"
#include "state/mail.hpp"
#include "state/projects.hpp"
#include "state/tally.hpp"
#include "state/ties.hpp"
#include "state/trade_places.hpp"

#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace verbund {

inline constexpr int most_trades_in_all = 64;

// A region where contacts are sought, with the cumulated weight up to it.
struct Neighbour {
    RegionIndex region;
    double cumulated;
};

// Money that has crossed the border of the model, in whole cents, since the start.
struct Purse {
    Cents from_customers = 0;
    Cents brought_in = 0;  // by newcomers
    Cents taken_away = 0;  // by leavers
    Cents spent = 0;       // on living, business and joint marketing
};

// What a phase has found out about a tie and the same phase then does: nothing is changed while
// others still read.
struct TieDecision {
    Row row, other;
    enum Kind : std::uint8_t { end, grow, wait } kind;
    Stage stage;
    Week next;  // week in which the clock that rang will ring again
    bool end_clock;
    std::uint8_t least_trust;  // that the end's clock allows for from now on
};

struct EventNote {
    std::uint8_t event;
    Week week;
    std::int64_t freelancer, cooperation;
};

struct Region {
    RegionIndex index = 0;
    std::string name;
    double x_km = 0.0, y_km = 0.0;
    Row first = 0;
    std::uint32_t slots = 0;
    std::uint32_t table_size =
        0;             // slots rounded up to four leading bits: where a random other is drawn
    int expected = 0;  // headcount that entry holds
    int active = 0;

    Weekly rules;  // in force
    Weekly later;  // from the strategy's week on
    Fading trust_fading, ledger_fading, rating_fading, intensity_fading;
    double growth_hazard = 0.0;  // a week, of a tie that can grow
    double favour_hazard = 0.0;  // a week, of a favour that is asked for
    std::array<double, 7>
        bound_at_half{};  // of the hazard of the end by stage, while trust is at least ½
    std::array<double, 256>
        loyalty{};  // factor on a remembered supplier's weight, by trust in 1/255
    std::vector<Neighbour> neighbours;

    std::array<TradePlaces, most_trades_in_all> offering;  // by trade
    std::vector<Customer> customers;
    std::array<float, most_trades_in_all>
        median_rate{};              // EUR/h, by trade; a quarter of them new each week
    std::vector<Posting> postings;  // of this week, in the order of time
    Projects projects;
    Pool<Part> parts;
    std::vector<Cooperation> cooperations;
    TieOverflow ties;
    Purse purse;

    Mailbox<ContactMade> contacts;
    Mailbox<TieEnded> ended;
    Mailbox<TieGrown> grown;
    Mailbox<Discussed> discussed;
    Mailbox<TrustFell> fell;
    Mailbox<PartOffered> offered;
    Mailbox<Referred> referred;
    Mailbox<PartEnded> parts_ended;
    Mailbox<Paid> paid;
    Mailbox<WorkedTogether> together;

    // Every mailbox once, with its name.
    template <class Visit>
    void for_each_mailbox(Visit&& visit) const {
        visit("contacts", contacts);
        visit("ended", ended);
        visit("grown", grown);
        visit("discussed", discussed);
        visit("fell", fell);
        visit("offered", offered);
        visit("referred", referred);
        visit("parts_ended", parts_ended);
        visit("paid", paid);
        visit("together", together);
    }

    Week weighed = 0;  // last week in which its ties were weighed: clocks of ends ring after it
    std::vector<TieDecision> decisions;                  // of this week
    std::vector<std::pair<Row, std::uint64_t>> learned;  // trades learned this week
    Tally tally;
    std::vector<EventNote> notes;

    double km_to(const Region& other) const {
        const double east = other.x_km - x_km;
        const double north = other.y_km - y_km;
        return std::sqrt(east * east + north * north);
    }

    Row last() const { return first + slots; }
    bool holds(Row row) const { return row - first < slots; }
};

// Fetches a customer's memory; nothing for that of a referred project, which lives elsewhere.
inline void fetch_customer(const Region& region, std::uint32_t customer) {
    if (customer != nothing) fetch(&region.customers[customer]);
}

}  // namespace verbund
