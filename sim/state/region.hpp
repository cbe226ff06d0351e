// A region: a local market with everything in it that one worker at a time may write.
#pragma once

#include "rules/parameters.hpp"
#include "state/cooperations.hpp"
#include "state/customers.hpp"
#include "state/fading.hpp"
#include "state/mail.hpp"
#include "state/projects.hpp"
#include "state/standing_orders.hpp"
#include "state/tally.hpp"
#include "state/ties.hpp"
#include "state/trade_places.hpp"
#include "state/trade_set.hpp"

#include <array>
#include <cmath>
#include <string>
#include <type_traits>
#include <vector>

namespace verbund {

// A region where contacts are sought, with the cumulated weight up to it.
struct Neighbour {
    RegionIndex region;
    double cumulated;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("region", self.region);
        visit("cumulated", self.cumulated);
    }
};

// Money that has crossed the border of the model, in whole cents, since the start.
struct Purse {
    Cents from_customers = 0;
    Cents brought_in = 0;  // by newcomers
    Cents taken_away = 0;  // by leavers
    Cents spent = 0;       // on living, business and joint marketing

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("from_customers", self.from_customers);
        visit("brought_in", self.brought_in);
        visit("taken_away", self.taken_away);
        visit("spent", self.spent);
    }
};

// What a phase has found out about a tie and the same phase then does: nothing is
// changed while others still read.
struct TieDecision {
    Row row, other;
    enum Kind : std::uint8_t { end, grow, wait } kind;
    Stage stage;
    Week next;  // week in which the clock that rang will ring again
    bool end_clock;
    Share8 least_trust;  // that the end's clock allows for from now on

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("row", self.row);
        visit("other", self.other);
        visit("kind", self.kind);
        visit("stage", self.stage);
        visit("next", self.next);
        visit("end_clock", self.end_clock);
        visit("least_trust", self.least_trust);
    }
};

// A trade that somebody has learned this week and offers from the next.
struct Learned {
    Row row;
    TradeSet trade;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("row", self.row);
        visit("trade", self.trade);
    }
};

struct EventNote {
    std::uint8_t event;
    Week week;
    std::int64_t freelancer, cooperation;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("event", self.event);
        visit("week", self.week);
        visit("freelancer", self.freelancer);
        visit("cooperation", self.cooperation);
    }
};

struct Region {
    RegionIndex index = 0;
    std::string name;
    double x_km = 0.0, y_km = 0.0;
    Row first = 0;
    std::uint32_t slots = 0;
    std::uint32_t table_size =
        0;  // slots rounded up to four leading bits: where a random other is drawn
    int expected = 0;  // headcount that entry holds
    int active = 0;

    Weekly rules;  // in force
    Weekly later;  // from the world's from_week on
    Fading trust_fading, ledger_fading, rating_fading, intensity_fading;
    double growth_hazard = 0.0;  // a week, of a tie that can grow
    double favour_hazard = 0.0;  // a week, of a favour that is asked for
    std::array<double, 7>
        bound_at_half{};  // of the hazard of the end by stage, while trust is at least ½
    std::array<double, Share8::steps + 1>
        loyalty{};  // factor on a remembered supplier's weight, by step of trust
    std::vector<Neighbour> neighbours;

    std::array<TradePlaces, most_trades_in_all> offering;  // by trade
    std::vector<Customer> customers;
    StandingOrders standing_orders;
    std::array<float, most_trades_in_all>
        median_rate{};              // EUR/h, by trade; a quarter of them new each week
    std::vector<Posting> postings;  // of this week, in the order of time
    Projects projects;
    std::vector<HandedOn> handed_on;  // of open projects; kept only where it matters
    std::vector<Debt> debts;          // of leads, in the order in which they were made
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

    Week weighed =
        0;  // last week in which its ties were weighed: clocks of ends ring after it
    std::vector<TieDecision> decisions;  // of this week
    std::vector<Learned> learned;        // this week
    Tally tally;
    std::vector<EventNote> notes;

    double km_to(const Region& other) const {
        const double east = other.x_km - x_km;
        const double north = other.y_km - y_km;
        return std::sqrt(east * east + north * north);
    }

    // How many suppliers each of its customers remembers.
    std::size_t remembered() const {
        return static_cast<std::size_t>(rules.demand.remembered);
    }

    Row last() const { return first + slots; }
    bool holds(Row row) const { return row - first < slots; }

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("index", self.index);
        visit("x_km", self.x_km);
        visit("y_km", self.y_km);
        visit("first", self.first);
        visit("slots", self.slots);
        visit("table_size", self.table_size);
        visit("expected", self.expected);
        visit("active", self.active);
        visit("rules", self.rules);
        visit("later", self.later);
        visit("trust_fading", self.trust_fading);
        visit("ledger_fading", self.ledger_fading);
        visit("rating_fading", self.rating_fading);
        visit("intensity_fading", self.intensity_fading);
        visit("growth_hazard", self.growth_hazard);
        visit("favour_hazard", self.favour_hazard);
        visit("bound_at_half", self.bound_at_half);
        visit("loyalty", self.loyalty);
        visit("neighbours", self.neighbours);
        visit("offering", self.offering);
        visit("customers", self.customers);
        visit("standing_orders", self.standing_orders);
        visit("median_rate", self.median_rate);
        visit("postings", self.postings);
        visit("projects", self.projects);
        visit("handed_on", self.handed_on);
        visit("debts", self.debts);
        visit("parts", self.parts);
        visit("cooperations", self.cooperations);
        visit("ties", self.ties);
        visit("purse", self.purse);
        visit("contacts", self.contacts);
        visit("ended", self.ended);
        visit("grown", self.grown);
        visit("discussed", self.discussed);
        visit("fell", self.fell);
        visit("offered", self.offered);
        visit("referred", self.referred);
        visit("parts_ended", self.parts_ended);
        visit("paid", self.paid);
        visit("together", self.together);
        visit("weighed", self.weighed);
        visit("decisions", self.decisions);
        visit("learned", self.learned);
    }

    // Every mailbox, with its name.
    template <class Visit>
    void for_each_mailbox(Visit&& visit) const {
        for_each_member(*this, [&](const char* its_name, const auto& member) {
            if constexpr (is_mailbox<std::remove_cvref_t<decltype(member)>>)
                visit(its_name, member);
        });
    }

    // Nothing in the model reads these.
    template <class Self, class Visit>
    static constexpr void for_each_aside(Self& self, Visit&& visit) {
        visit("name", self.name);
        visit("tally", self.tally);
        visit("notes", self.notes);
    }
};

// Fetches a customer's memory; nothing for that of a referred project, which lives
// elsewhere.
inline void fetch_customer(const Region& region, std::uint32_t customer) {
    if (customer != nothing) fetch(&region.customers[customer]);
}

}  // namespace verbund
