// The plain twin of the model: the same week written as simply as possible, objects in
// plain containers and one thread. It shares the draws, the exact functions and the
// equations (sim/core, sim/rules) with the fast one and nothing else. Everybody has a
// slot (those of one region after those of another) and a permanent id, so that who has
// left is never taken for who came after.
//
// Rounding: the twin keeps a number as float, or in 255ths, 65535ths, 65280ths or
// eighths, wherever the fast model keeps it so; a part's due time is kept without its
// worker's delay, as there.
#pragma once

#include "core/ids.hpp"
#include "rules/parameters.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <vector>

namespace verbund::plain {

using Slot = int;
using Id = std::uint64_t;
inline constexpr Slot no_one = -1;
inline constexpr Id no_id = ~Id{0};

// What one freelancer is to another, as the first sees it.
struct PlainTie {
    Slot other = no_one;
    Stage stage = Stage::contact;
    int since = 0;
    int touched = 0;  // week to which evidence, balance and intensity have faded
    float good = 0.0F, bad = 0.0F;
    float balance = 0.0F;  // hours given − received
    int intensity = 0;     // in 65535ths
    int joint = 0;
    bool asked = false, i_gave = false, other_gave = false;  // at the last favour
    int weeks_to_favour = 0;                                 // 0: not drawn
    bool asks_next = false;  // when these are over; else it is drawn anew
    int ends = never,
        grows = never;    // when its clocks ring next; never for the larger slot
    int least_trust = 0;  // that the clock of the end allows for, in 255ths
};

struct PlainPart {
    Id project = no_id;
    int number = 0;  // which part of it
    int trade = 0;
    double due = 0.0;
    float deadline = 0.0F, weeks = 0.0F;
};

struct PlainFreelancer {
    int region = 0;
    bool active = false;
    Week entered = 0;
    int since = 0;

    std::uint64_t trades = 0, core = 0, interests = 0;
    std::array<float, 2> sympathy{};
    float openness = 0.0F, rate = 0.0F, hours = 0.0F, reliability = 0.0F;
    std::uint16_t goal = 0;
    std::uint8_t security = 0, autonomy = 0;
    bool unreliable = false, wants_partners = false, seeks_leads = false;
    Giving giving = Giving::conditional;
    double practice = 0.0;

    double free_at = 0.0, delay = 0.0;
    float idle = 0.0F, lost = 0.0F, errands = 0.0F, away = 0.0F;
    float usually_lost = 0.0F, reserve = 0.0F;
    std::vector<PlainPart> work;  // in the order of doing

    Cents cash = 0;
    int weeks_below_zero = 0;
    float income = 0.0F, earned = 0.0F;
    float net_income = 0.0F, net = 0.0F;  // after business costs, fees, contributions
    int orders = 0, referrals = 0;
    int cooperation = -1;  // place in its region's list
    // Week; of somebody in none: that a list announces it from, or not_a_member.
    int member_since = not_a_member;
    std::map<int, int> jobs_in_new_trades;  // by trade, if learned as a novice
    float satisfaction = 0.0F, identity = 0.0F;
    // What membership brought beyond its cost, this week and usually.
    float membership_week = 0.0F, membership = 0.0F;

    float good = 0.0F, bad = 0.0F, on_time = 0.0F, late = 0.0F;  // public evidence
    int rated = 0, refused = 0;
    int turned_away = 0;                 // last week in which a cooperation refused it
    bool claims = false, names = false;  // as everybody sees it this week
    int backlog = 0;  // as those of other regions see it, in eighths of a week

    std::map<int, PlainTie> ties;  // by place

    double leaving_luck = 0.0;  // of this week; the others in 2⁻³²
    std::uint32_t contacts_luck = 0, illness_luck = 0, gathering_luck = 0,
                  leaving_cooperation_luck = 0;

    int partners() const {
        int count = 0;
        for (const auto& [place, tie] : ties) count += is_partner(tie.stage);
        return count;
    }
};

struct PlainCooperation {
    int founded = 0, dissolved = 0;  // weeks
    std::vector<Slot> members;
    std::vector<Id> former;  // members who have left it
    Cents fund = 0;
    double good = 0.0, bad = 0.0;
    double contributed = 1.0, reach = 0.0;

    bool alive() const { return dissolved == 0; }
};

}  // namespace verbund::plain
