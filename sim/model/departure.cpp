#include "model/departure.hpp"

#include "model/belonging.hpp"
#include "model/exchange.hpp"
#include "model/stand_in.hpp"
#include "model/tie_acts.hpp"
#include "model/trades_offered.hpp"

#include <algorithm>

namespace verbund {

namespace {

// Takes those trades of a member who has left out of the portfolio that nobody else
// offers. Most are found again among the first members.
void lose_trades(const World& world, Cooperation& cooperation, TradeSet trades) {
    for (Row member : cooperation.members) {
        trades = trades.without(world.people.seen[member].trades);
        if (trades.empty()) return;
    }
    cooperation.portfolio = cooperation.portfolio.without(trades);
}

void forget_cooperation(World& world, Row row) {
    world.people.own[row].cooperation = no_cooperation;
    world.people.own[row].satisfaction = 0.0F;
    world.people.standing[row].identity = 0.0F;
    forget_membership(world, row);
    if (!world.people.membership.empty()) world.people.membership[row] = {};
}

void lose_parts(World& world, Region& home, Row row) {
    Freelancer& own = world.people.own[row];
    while (own.first_part != nothing) {
        const std::uint32_t place = own.first_part;
        const Part part = home.parts[place];
        own.first_part = part.next;
        home.parts.remove(place);
        if (stand_in_for(world, home, row, part, part.weeks, world.now)) continue;
        const Week entered = world.people.seen[row].entered;
        post_to(home, &Region::parts_ended, part.home,
                PartEnded{part.project, part.slot, PartFate::lost, row, entered, 0.0F,
                          0.0F, 0.0F, double(world.now)});
    }
    own.last_part = nothing;
}

// Those who are due a share of the fund.
std::vector<Row> heirs_of(const World& world, const Cooperation& cooperation) {
    std::vector<Row> heirs = cooperation.members;
    for (const FormerMember& one : cooperation.former)
        if (still_there(world, one.row, one.entered)) heirs.push_back(one.row);
    return heirs;
}

// What cannot be divided is spent on winding up.
void share_out(World& world, Region& home, Cooperation& cooperation) {
    const std::vector<Row> heirs = heirs_of(world, cooperation);
    const auto count = static_cast<Cents>(heirs.size());
    for (Row heir : heirs) world.people.own[heir].cash += cooperation.fund / count;
    home.purse.spent += count == 0 ? cooperation.fund : cooperation.fund % count;
    cooperation.fund = 0;
    cooperation.former.clear();
}

// Those who have left the market since are forgotten.
void remember(const World& world, Cooperation& cooperation, Row row) {
    std::erase_if(cooperation.former, [&](const FormerMember& one) {
        return !still_there(world, one.row, one.entered);
    });
    cooperation.former.push_back({row, world.people.seen[row].entered});
}

// A member who stays on the market keeps a claim to what the cooperation will leave.
void lose_member(World& world, Region& home, Row row, bool on_market) {
    const std::uint16_t index = world.people.own[row].cooperation;
    Cooperation& cooperation = home.cooperations[index];
    forget_cooperation(world, row);
    std::erase(cooperation.members, row);
    if (on_market) remember(world, cooperation, row);
    ++home.tally[Flow::left_cooperation];
    note(world, home, Event::left, row, index);
    const bool stays = index == association_of(home) ||
                       !is_too_small(static_cast<int>(cooperation.members.size()),
                                     home.rules.cooperation);
    if (!stays)
        dissolve(world, home, index);
    else
        lose_trades(world, cooperation, world.people.seen[row].trades);
}

}  // namespace

void dissolve(World& world, Region& home, std::uint16_t index) {
    Cooperation& cooperation = home.cooperations[index];
    share_out(world, home, cooperation);
    for (Row member : cooperation.members) forget_cooperation(world, member);
    cooperation.members.clear();
    cooperation.portfolio = {};
    cooperation.dissolved = world.now;
    ++home.tally[Flow::cooperations_dissolved];
    note(world, home, Event::dissolved, nobody, index);
}

void leave_cooperation(World& world, Region& home, Row row) {
    lose_member(world, home, row, true);
}

void depart(World& world, Region& home, Row row) {
    Freelancer& own = world.people.own[row];
    note(world, home, Event::exited, row,
         own.cooperation == no_cooperation ? nothing : own.cooperation);
    ++home.tally[is_bankrupt(own.weeks_below_zero, home.rules.turnover) ? Flow::bankrupt
                                                                        : Flow::left];
    lose_parts(world, home, row);
    world.ties_of(home, row).for_each(
        [&](TieHalf half) { end_tie(world, home, row, half); });
    world.ties_of(home, row).clear();
    if (own.cooperation != no_cooperation) lose_member(world, home, row, false);
    forget_membership(world, row);
    home.purse.taken_away += own.cash;
    own = Freelancer{};
    world.people.standing[row] = Standing{};
    world.people.traits[row] = Traits{};
    world.people.everyday[row] = Everyday{};
    if (!world.people.new_trades.empty()) world.people.new_trades[row].clear();
    if (!world.people.turned_away.empty()) world.people.turned_away[row] = 0;
    set_trades_of(world, home, row, {});
    world.people.seen[row] = Seen{};
    --home.active;
}

}  // namespace verbund
