// Phase 12. The week is lived and thought over: living costs, income, hopes met or
// disappointed; then everybody shows what others may see next week.
#include "model/best_odds.hpp"
#include "model/experience.hpp"
#include "model/new_trades.hpp"
#include "model/phases.hpp"
#include "model/public_face.hpp"
#include "model/tie_acts.hpp"
#include "model/trades_offered.hpp"

#include <algorithm>
#include <cmath>

namespace verbund {

namespace {

void live(Region& home, Freelancer& own, Standing& standing, Cents living) {
    own.cash -= living;
    home.purse.spent += living;
    own.weeks_below_zero =
        own.cash < 0
            ? static_cast<std::uint16_t>(std::min(own.weeks_below_zero + 1, 0xffff))
            : 0;
    standing.income = income_after(standing.income, standing.earned);
}

void count(Region& home, const Freelancer& own, const Standing& standing, Week now,
           bool claimer) {
    ++home.tally[Flow::active_weeks];
    if (claimer) {
        ++home.tally[Flow::claimer_weeks];
        home.tally[Flow::income_claimers_eur] += standing.earned;
    }
    const bool member = own.cooperation != no_cooperation;
    if (now - own.since < weeks_per_year) {
        ++home.tally[member ? Flow::newcomer_member_weeks : Flow::newcomer_other_weeks];
        home.tally[member ? Flow::newcomer_member_eur : Flow::newcomer_other_eur] +=
            standing.earned;
    }
    if (!member) return;
    ++home.tally[Flow::member_weeks];
    home.tally[Flow::income_members_eur] += standing.earned;
}

// What is left of the week's revenue is counted and passes into what usually is.
void close_net(World& world, Region& home, Row row) {
    const Freelancer& own = world.people.own[row];
    NetIncome& net = world.net[row];
    const bool member = own.cooperation != no_cooperation;
    home.tally[Flow::net_eur] += net.week;
    if (member) home.tally[Flow::net_members_eur] += net.week;
    if (world.now - own.since < weeks_per_year)
        home.tally[member ? Flow::net_newcomer_member_eur
                          : Flow::net_newcomer_other_eur] += net.week;
    if (!world.followed.empty()) world.followed[row].net += net.week;
    net.mean = income_after(net.mean, net.week);
    net.week = 0.0F;
}

// What a week of membership has brought passes into what it usually brings. Returns what
// the freelancer loses by it.
double weigh_fee(World& world, const Region& home, Row row) {
    if (home.rules.aspiration.weighs_fee <= 0.0) return 0.0;
    Membership& its = world.people.membership[row];
    if (world.people.own[row].cooperation == no_cooperation) return 0.0;
    its.balance = income_after(its.balance, its.week);
    its.week = 0.0F;
    return loss_by_membership(world, home, row, its.balance);
}

WeekLived week_lived(const Freelancer& own, const Standing& standing, double loss) {
    return {.member = own.cooperation != no_cooperation,
            .seeks_leads = standing.seeks_leads,
            .partners = standing.partners,
            .orders = standing.orders,
            .referrals = standing.referrals,
            .earned = standing.earned,
            .income = standing.income,
            .loss = loss};
}

void reconsider(World& world, const Region& home, Row row) {
    Freelancer& own = world.people.own[row];
    const bool counts = own.cooperation != no_cooperation ||
                        home.rules.partnership.disappointment > 0.0;
    if (!counts) return;
    const double loss = weigh_fee(world, home, row);
    const WeekLived week = week_lived(own, world.people.standing[row], loss);
    const double surprise = surprise_of(week, home.rules.aspiration);
    own.satisfaction = static_cast<float>(
        satisfaction_after(own.satisfaction, surprise, home.rules.aspiration));
}

void show(World& world, const Region& home, Row row, bool claimer) {
    Seen& seen = world.people.seen[row];
    const bool partners = world.people.standing[row].partners > 0;
    const bool claims = partners && claimer && home.rules.bid.claims_team;
    const bool names = partners && home.rules.bid.names_partners;
    const double backlog =
        std::max(0.0, world.people.own[row].free_at - (world.now + 1.0));
    seen.backlog = Backlog::rounded_up(backlog);
    if (claims == seen.is(Seen::claims) && names == seen.is(Seen::names)) return;
    seen.mark(Seen::claims, claims);
    seen.mark(Seen::names, names);
    publish_weight(world, home, row);
}

void take_up_learned(World& world, Region& home) {
    for (const auto& [row, trade] : home.learned) {
        if (world.people.seen[row].trades.meets(trade)) continue;
        set_trades_of(world, home, row, world.people.seen[row].trades | trade);
        ++home.tally[Flow::trades_learned];
        begin_as_novice(world, home, row, trade);
        const std::uint16_t cooperation = world.people.own[row].cooperation;
        if (cooperation != no_cooperation)
            home.cooperations[cooperation].portfolio.add(trade);
    }
    home.learned.clear();
}

void age_brands(Region& home) {
    const double kept = home.rating_fading.after(1);
    for (Cooperation& cooperation : home.cooperations) {
        cooperation.good *= kept;
        cooperation.bad *= kept;
    }
}

}  // namespace

void reflect(World& world, Region& home) {
    take_up_learned(world, home);
    age_brands(home);
    if (is_on(home.rules.practice)) adapt(world, home);
    if (home.rules.imitation.reconsider > 0) imitate(world, home);
    const Cents living = cents(home.rules.turnover.living_cost);
    for (Row row = home.first; row < home.last(); ++row) {
        if (!world.is_active(row)) continue;
        Freelancer& own = world.people.own[row];
        Standing& standing = world.people.standing[row];
        live(home, own, standing, living);
        const bool claimer = would_claim(world, home, row);
        count(home, own, standing, world.now, claimer);
        reconsider(world, home, row);
        if (!world.net.empty()) close_net(world, home, row);
        if (!world.followed.empty()) world.followed[row].earned += standing.earned;
        standing.earned = 0.0F;
        standing.orders = standing.referrals = 0;
        show(world, home, row, claimer);
    }
    if (!world.best_odds.empty()) find_best_odds(world, home);
}

}  // namespace verbund
