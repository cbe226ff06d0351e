// Freelancers with their ties and their work.
#include "comparer.hpp"

#include "plain_newcomer.hpp"

#include <fmt/format.h>

namespace verbund::plain {

void Comparer::compare_traits(const Seen& seen, const Traits& traits,
                              const PlainFreelancer& plain) {
    at_.same("active", seen.is(Seen::active), plain.active);
    at_.same("entered", seen.entered, plain.entered);
    at_.same_id("trades", std::bit_cast<Id>(seen.trades), plain.trades);
    at_.same("unreliable", seen.is(Seen::bad), plain.unreliable);
    at_.same("wants_partners", seen.is(Seen::wants_partners), plain.wants_partners);
    at_.same("giving", static_cast<int>(seen.giving()), static_cast<int>(plain.giving));
    at_.same("claims", seen.is(Seen::claims), plain.claims);
    at_.same("names", seen.is(Seen::names), plain.names);
    at_.same("backlog", seen.backlog.eighths(), plain.backlog);
    at_.same_id("core", std::bit_cast<Id>(traits.core), plain.core);
    at_.same_id("interests", std::bit_cast<Id>(traits.interests), plain.interests);
    at_.same("sympathy east", traits.sympathy[0], plain.sympathy[0]);
    at_.same("sympathy north", traits.sympathy[1], plain.sympathy[1]);
    at_.same("openness", traits.openness, plain.openness);
    at_.same("goal", traits.goal.step(), plain.goal);
    at_.same("security", traits.security.step(), plain.security);
    at_.same("autonomy", traits.autonomy.step(), plain.autonomy);
}

void Comparer::compare_standing(const Standing& fast, const Freelancer& own,
                                const PlainFreelancer& plain) {
    at_.same("since", own.since, plain.since);
    at_.same("seeks_leads", fast.seeks_leads, plain.seeks_leads);
    at_.same("rate", own.rate, plain.rate);
    at_.same("hours", own.hours, plain.hours);
    at_.same("reliability", own.reliability, plain.reliability);
    at_.same("ties", fast.ties, static_cast<double>(plain.ties.size()));
    at_.same("partners", fast.partners, plain.partners());
    at_.same("errands", fast.errands, plain.errands);
    at_.same("away", fast.away, plain.away);
    at_.same("lost", own.lost, plain.lost);
    at_.same("idle", own.idle, plain.idle);
    at_.same("free_at", own.free_at, plain.free_at);
    at_.same("delay", own.delay, plain.delay);
    at_.same("good", fast.good, plain.good);
    at_.same("bad", fast.bad, plain.bad);
    at_.same("on_time", fast.on_time, plain.on_time);
    at_.same("late", fast.late, plain.late);
    at_.same("rated", fast.rated, plain.rated);
    at_.same("refused", fast.refused, plain.refused);
    at_.same("cash", static_cast<double>(own.cash), static_cast<double>(plain.cash));
    at_.same("income", fast.income, plain.income);
    at_.same("earned", fast.earned, plain.earned);
    at_.same("orders", fast.orders, plain.orders);
    at_.same("referrals", fast.referrals, plain.referrals);
    at_.same("weeks_below_zero", own.weeks_below_zero, plain.weeks_below_zero);
    at_.same("cooperation", own.cooperation == no_cooperation ? -1 : own.cooperation,
             plain.cooperation);
    at_.same("satisfaction", own.satisfaction, plain.satisfaction);
    at_.same("identity", fast.identity, plain.identity);
}

void Comparer::compare_ties(const Region& home, Row row, Slot slot) {
    auto next = plain_.people[slot].ties.begin();
    fast_.ties_to_read(home, row).for_each([&](TieHalfToRead fast) {
        const PlainTie& plain = (next++)->second;
        const std::string entity = std::exchange(
            at_.entity,
            fmt::format("{}'s tie with {:x}", at_.entity, plain_.id_of(plain.other)));
        at_.same_id("other", id_at(fast.other()), plain_.id_of(plain.other));
        at_.same("stage", static_cast<int>(fast.stage()),
                 static_cast<int>(plain.stage));
        at_.same("since", fast.since(), plain.since);
        at_.same("touched", fast.touched(), plain.touched);
        at_.same("good", fast.good(), plain.good);
        at_.same("bad", fast.bad(), plain.bad);
        at_.same("balance", fast.balance(), plain.balance);
        at_.same("intensity", fast.intensity(), plain.intensity / 65535.0);
        at_.same("joint", fast.joint(), plain.joint);
        at_.same("asked", fast.has_acted(), plain.asked);
        at_.same("i_gave", fast.has_given(), plain.i_gave);
        at_.same("other_gave", fast.was_given(), plain.other_gave);
        at_.same("asks_next", fast.next_is_asked_for(), plain.asks_next);
        at_.same("weeks to favour", fast.weeks_to_favour(), plain.weeks_to_favour);
        at_.same("ends", fast.ends(), plain.ends);
        at_.same("grows", fast.grows(), plain.grows);
        at_.same("least_trust", fast.least_trust().step(), plain.least_trust);
        at_.entity = entity;
    });
}

void Comparer::compare_new_trades(Row row, const PlainFreelancer& plain) {
    const auto& kept = fast_.people.new_trades;
    const NewTrades fast = kept.empty() ? NewTrades{} : kept[row];
    at_.same("new trades", static_cast<double>(fast.size()),
             static_cast<double>(plain.jobs_in_new_trades.size()));
    for (const NewTrade& one : fast) {
        const auto jobs = plain.jobs_in_new_trades.find(one.trade);
        const bool there = jobs != plain.jobs_in_new_trades.end();
        at_.same("jobs in a new trade", one.jobs, there ? jobs->second : -1);
    }
}

void Comparer::compare_work(const Region& home, Row row, const PlainFreelancer& plain) {
    std::uint32_t at = fast_.people.own[row].first_part;
    for (const PlainPart& part : plain.work) {
        at_.same("has as much work", at != nothing, true);
        if (at == nothing) return;
        const Part& fast = home.parts[at];
        at_.same_id("project of a part",
                    fast_.regions[fast.home].projects.given[fast.project].number,
                    part.project);
        at_.same("slot of a part", fast.slot, part.number);
        at_.same("trade of a part", fast.trade, part.trade);
        at_.same("due time of a part", fast.due, part.due);
        at_.same("deadline of a part", fast.deadline, part.deadline);
        at_.same("weeks of a part", fast.weeks, part.weeks);
        at = fast.next;
    }
    at_.same("has more work", at != nothing, false);
}

void Comparer::compare_person(const Region& home, Row row, Slot slot) {
    const PlainFreelancer& plain = plain_.people[slot];
    at_.entity = fmt::format("freelancer {:x} of {}", plain_.id_of(slot), home.name);
    compare_traits(fast_.people.seen[row], fast_.people.traits[row], plain);
    compare_standing(fast_.people.standing[row], fast_.people.own[row], plain);
    if (!plain.active || !at_.found.empty()) return;
    at_.same("weight", fast_.people.seen[row].weight, public_weight(plain_, slot));
    if (!fast_.net.empty())
        at_.same("net income", fast_.net[row].mean, plain.net_income);
    if (!fast_.people.taken.empty())
        at_.same("usually_lost", fast_.people.taken[row], plain.usually_lost);
    if (home.rules.bid.learns_reserve > 0.0)
        at_.same("reserve", fast_.people.reserve[row], plain.reserve);
    if (!fast_.people.membership.empty())
        at_.same("membership", fast_.people.membership[row].balance, plain.membership);
    if (!fast_.people.practice.empty())
        at_.same("practice", fast_.people.practice[row].practice, plain.practice);
    if (!fast_.people.member_since.empty())
        at_.same("member_since", fast_.people.member_since[row], plain.member_since);
    compare_new_trades(row, plain);
    const auto& turned_away = fast_.people.turned_away;
    at_.same("turned_away", turned_away.empty() ? 0 : turned_away[row],
             plain.turned_away);
    compare_ties(home, row, slot);
    compare_work(home, row, plain);
}

}  // namespace verbund::plain
