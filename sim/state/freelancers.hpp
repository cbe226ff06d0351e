// The columns of freelancers, by row. A row is a slot of its region; it is used again
// when somebody has left.
#pragma once

#include "core/ids.hpp"
#include "rules/money.hpp"
#include "rules/population.hpp"
#include "state/small_numbers.hpp"
#include "state/trade_set.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace verbund {

// What a phase may read of somebody else: 16 bytes, written by turnover (newcomers),
// learn and reflect only.
struct Seen {
    TradeSet trades;      // that it offers
    float weight = 0.0F;  // in a customer's choice (rules/choice.hpp)
    Week entered = 0;     // with the row: who it is
    std::uint8_t marks = 0;
    Backlog backlog;  // accepted work at the start of the week, rounded up

    enum : std::uint8_t {
        active = 1,
        bad = 2,
        wants_partners = 4,
        claims = 8,
        names = 16,
        giving_shift = 5
    };

    bool is(std::uint8_t mark) const { return (marks & mark) != 0; }
    bool offers(int trade) const { return trades.has(trade); }
    Giving giving() const { return static_cast<Giving>(marks >> giving_shift & 7); }
    void set_giving(Giving giving) {
        constexpr unsigned others = ~(7U << giving_shift);
        marks = static_cast<std::uint8_t>(
            (marks & others) | static_cast<unsigned>(giving) << giving_shift);
    }
    void mark(std::uint8_t which, bool on) {
        marks = static_cast<std::uint8_t>(on ? marks | which : marks & ~which);
    }

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("trades", self.trades);
        visit("weight", self.weight);
        visit("entered", self.entered);
        visit("marks", self.marks);
        visit("backlog", self.backlog);
    }
};
static_assert(sizeof(Seen) == 16);

// What the freelancer's own week needs: one cache line.
struct Freelancer {
    double free_at = 0.0;  // weeks; when its accepted work ends
    double delay =
        0.0;  // weeks taken from its work so far; the due times of its parts are kept without it
    Cents cash = 0;
    std::uint32_t first_part = nothing;  // open parts in the order of work
    std::uint32_t last_part = nothing;
    float rate = 0.0F;         // EUR/h
    float hours = 0.0F;        // h/week
    float reliability = 0.0F;  // hidden chance that a part is good
    float idle = 0.0F;         // weeks of this week without work so far
    float lost = 0.0F;         // weeks of this week that are not for customers
    std::int32_t since =
        0;  // week in which its business began; below 1 when it was there at the start
    float satisfaction = 0.0F;
    std::uint16_t cooperation = 0xffff;  // index in its region
    std::uint16_t weeks_below_zero = 0;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("free_at", self.free_at);
        visit("delay", self.delay);
        visit("cash", self.cash);
        visit("first_part", self.first_part);
        visit("last_part", self.last_part);
        visit("rate", self.rate);
        visit("hours", self.hours);
        visit("reliability", self.reliability);
        visit("idle", self.idle);
        visit("lost", self.lost);
        visit("since", self.since);
        visit("satisfaction", self.satisfaction);
        visit("cooperation", self.cooperation);
        visit("weeks_below_zero", self.weeks_below_zero);
    }
};
static_assert(sizeof(Freelancer) == 64);
inline constexpr std::uint16_t no_cooperation = 0xffff;

// What others have said of it, and what came of its week.
struct Standing {
    float good = 0.0F;  // public evidence
    float bad = 0.0F;
    float on_time = 0.0F;
    float late = 0.0F;
    float errands =
        0.0F;  // hours that checks, meetings and teams will take from next week
    float away = 0.0F;    // weeks of illness and learning still to come
    float income = 0.0F;  // EUR a week, running mean over about a year
    float earned = 0.0F;  // EUR this week
    float rate_weight =
        0.0F;               // what its rate makes of its weight in a customer's choice
    float identity = 0.0F;  // with its cooperation, 0 … 1
    Week rated = 0;         // week of the last rating
    std::uint16_t orders = 0;     // parts that came through the cooperation this week
    std::uint16_t referrals = 0;  // parts of partners' projects this week
    Week refused =
        0;  // last week in which it refused a project for lack of time; 0: never
    std::uint16_t ties = 0;  // contacts and partners
    std::uint16_t partners = 0;
    bool seeks_leads = false;  // joined mainly for orders
    std::array<std::uint8_t, 3> spare{};

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("good", self.good);
        visit("bad", self.bad);
        visit("on_time", self.on_time);
        visit("late", self.late);
        visit("errands", self.errands);
        visit("away", self.away);
        visit("income", self.income);
        visit("earned", self.earned);
        visit("rate_weight", self.rate_weight);
        visit("identity", self.identity);
        visit("rated", self.rated);
        visit("orders", self.orders);
        visit("referrals", self.referrals);
        visit("refused", self.refused);
        visit("ties", self.ties);
        visit("partners", self.partners);
        visit("seeks_leads", self.seeks_leads);
        visit("spare", self.spare);
    }
};
static_assert(sizeof(Standing) == 56);

// What it is like; read when ties form, checks are made and teams work.
struct Traits {
    TradeSet core;       // trades that are its core area
    TradeSet interests;  // business interests
    std::array<float, 2> sympathy{};
    float openness = 0.0F;
    Direction goal;   // of what it wants to reach
    Share8 security;  // need for it
    Share8 autonomy;  // need for it

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("core", self.core);
        visit("interests", self.interests);
        visit("sympathy", self.sympathy);
        visit("openness", self.openness);
        visit("goal", self.goal);
        visit("security", self.security);
        visit("autonomy", self.autonomy);
    }
};
static_assert(sizeof(Traits) == 32);

// Luck for the ordinary decisions of one week, drawn once for each freelancer (purpose
// everyday).
struct Everyday {
    std::uint32_t contacts = 0, illness = 0, gathering = 0, leaving_cooperation = 0;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("contacts", self.contacts);
        visit("illness", self.illness);
        visit("gathering", self.gathering);
        visit("leaving_cooperation", self.leaving_cooperation);
    }
};

// How somebody works, and how it would like to.
struct Practised {
    double practice = 0.0;
    double ideal = 0.0;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("practice", self.practice);
        visit("ideal", self.ideal);
    }
};

// A trade that somebody has learned from a partner.
struct NewTrade {
    std::uint16_t trade = 0;
    std::uint16_t jobs = 0;  // parts in it that they have ended since

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("trade", self.trade);
        visit("jobs", self.jobs);
    }
};
using NewTrades = std::vector<NewTrade>;

// What membership in a cooperation brings somebody beyond its cost, EUR.
struct Membership {
    float week = 0.0F;     // this week
    float balance = 0.0F;  // a week, running mean over about a year

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("week", self.week);
        visit("balance", self.balance);
    }
};

struct Freelancers {
    std::vector<Seen> seen;
    std::vector<Freelancer> own;
    std::vector<Standing> standing;
    std::vector<Traits> traits;
    std::vector<Everyday> everyday;
    std::vector<Practised> practice;  // empty when nobody adapts
    // Share of a week that it usually loses (rules/work.hpp); empty when nobody foresees.
    std::vector<float> taken;
    // What it keeps in reserve (rules/bidding.hpp); empty when nobody learns it.
    std::vector<float> reserve;
    // Week in which it became a member of its cooperation; below 1 when it was one at the
    // start. Of somebody in none: not_a_member, or the week by which a list announces it
    // as a member of an association that has yet to open. Empty without association or
    // list of members.
    std::vector<std::int32_t> member_since;
    // Trades learned while learners were novices; empty when nobody is one.
    std::vector<NewTrades> new_trades;
    // Last week in which a cooperation refused it, 0: never; empty when nobody waits.
    std::vector<Week> turned_away;
    // 0 of those who are in no cooperation; empty when nobody weighs the fee.
    std::vector<Membership> membership;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("seen", self.seen);
        visit("own", self.own);
        visit("standing", self.standing);
        visit("traits", self.traits);
        visit("everyday", self.everyday);
        visit("practice", self.practice);
        visit("taken", self.taken);
        visit("reserve", self.reserve);
        visit("member_since", self.member_since);
        visit("new_trades", self.new_trades);
        visit("turned_away", self.turned_away);
        visit("membership", self.membership);
    }
};

}  // namespace verbund
