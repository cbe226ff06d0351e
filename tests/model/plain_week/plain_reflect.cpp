// Phase 12.
#include "core/samplers.hpp"
#include "core/weighted_choice.hpp"
#include "plain_newcomer.hpp"
#include "plain_phases.hpp"

#include <algorithm>
#include <cmath>

namespace verbund::plain {

namespace {

void live(PlainRegion& home, PlainFreelancer& one) {
    const Cents living = cents(home.rules.turnover.living_cost);
    one.cash -= living;
    home.purse.spent += living;
    one.weeks_below_zero = one.cash < 0 ? one.weeks_below_zero + 1 : 0;
    one.income += (one.earned - one.income) * static_cast<float>(1.0 / weeks_per_year);
    one.net_income +=
        (one.net - one.net_income) * static_cast<float>(1.0 / weeks_per_year);
}

void count(Tally& tally, const PlainFreelancer& one, int now, bool claimer) {
    const bool member = one.cooperation >= 0;
    ++tally[Flow::active_weeks];
    if (claimer) ++tally[Flow::claimer_weeks];
    if (claimer) tally[Flow::income_claimers_eur] += one.earned;
    if (member) ++tally[Flow::member_weeks];
    if (member) tally[Flow::income_members_eur] += one.earned;
    tally[Flow::net_eur] += one.net;
    if (member) tally[Flow::net_members_eur] += one.net;
    if (now - one.since >= weeks_per_year) return;
    ++tally[member ? Flow::newcomer_member_weeks : Flow::newcomer_other_weeks];
    tally[member ? Flow::newcomer_member_eur : Flow::newcomer_other_eur] += one.earned;
    tally[member ? Flow::net_newcomer_member_eur : Flow::net_newcomer_other_eur] +=
        one.net;
}

// By how much the week was better than hoped for.
double surprise_of(const PlainFreelancer& one, const Parameters& rules) {
    const Aspiration& p = rules.aspiration;
    if (one.cooperation < 0)
        return one.seeks_leads && one.partners() > 0
                   ? one.referrals - p.expected_referrals
                   : 0.0;
    const double net = (1.0 - rules.money.business_costs) * one.income;
    const double loss = std::max(0.0, -double(one.membership)) / std::max(1.0, net);
    if (one.seeks_leads) return one.orders - p.expected_orders - p.weighs_fee * loss;
    return std::clamp(one.earned / std::max(1.0, double(one.income)) - 1.0, -1.0, 1.0) -
           p.weighs_fee * loss;
}

void reconsider(const Parameters& rules, PlainFreelancer& one) {
    if (rules.aspiration.weighs_fee > 0.0 && one.cooperation >= 0) {
        one.membership += (one.membership_week - one.membership) *
                          static_cast<float>(1.0 / weeks_per_year);
        one.membership_week = 0.0F;
    }
    if (one.cooperation < 0 && rules.partnership.disappointment <= 0.0) return;
    one.satisfaction = static_cast<float>(satisfaction_after(
        one.satisfaction, surprise_of(one, rules), rules.aspiration));
}

void show(const PlainRegion& home, PlainFreelancer& one, int now, bool claimer) {
    one.claims = one.partners() > 0 && claimer && home.rules.bid.claims_team;
    one.names = one.partners() > 0 && home.rules.bid.names_partners;
    one.backlog = static_cast<int>(
        std::min(255.0, std::ceil(std::max(0.0, one.free_at - (now + 1.0)) * 8.0)));
}

// It costs time, as an illness does, and one is a novice in it.
void take_up_learned(PlainWorld& world, PlainRegion& home) {
    const Teaching& p = home.rules.teaching;
    for (const auto& [slot, trade] : std::exchange(home.learned, {})) {
        if (offers(world.people[slot], trade)) continue;
        offer_trades(world, slot,
                     world.people[slot].trades | std::uint64_t{1} << trade);
        ++home.tally[Flow::trades_learned];
        home.tally[Flow::learning_hours] += p.hours;
        PlainFreelancer& one = world.people[slot];
        one.away += static_cast<float>(p.hours / one.hours);
        if (p.novice > 0.0) one.jobs_in_new_trades[trade] = 0;
    }
}

// Mean over its ties of what the last favours brought somebody.
double gain_of(const PlainFreelancer& one, const Favour& p) {
    double gain = 0.0;
    int ties = 0;
    for (const auto& [place, tie] : one.ties) {
        if (!tie.asked) continue;
        ++ties;
        gain += gain_of_favour(tie.i_gave, tie.other_gave, p);
    }
    return ties == 0 ? 0.0 : gain / ties;
}

}  // namespace

// Members move between their own ideal and the mean of all; who is in no cooperation
// works as it likes.
void adapt(PlainWorld& world, PlainRegion& home) {
    const Practice& p = home.rules.practice;
    for (Slot slot = home.first; slot < home.last; ++slot)
        if (world.people[slot].active && world.people[slot].cooperation < 0)
            world.people[slot].practice = ideal_practice(world, slot);
    for (const PlainCooperation& cooperation : home.cooperations) {
        double sum = 0.0;
        for (Slot member : cooperation.members) sum += world.people[member].practice;
        const double mean = sum / static_cast<double>(cooperation.members.size());
        for (Slot member : cooperation.members) {
            PlainFreelancer& one = world.people[member];
            const double ideal = ideal_practice(world, member);
            one.practice = practice_after(ideal, mean, p);
            const double lost =
                home.rules.aspiration.speed * discomfort(one.practice, ideal, mean, p);
            one.satisfaction =
                static_cast<float>(std::max(-1.0, one.satisfaction - lost));
        }
    }
}

// One after the other some take over the giving of one they are tied to in the region.
void imitate(PlainWorld& world, PlainRegion& home) {
    const Imitation& p = home.rules.imitation;
    for (int nth = 0; nth < p.reconsider; ++nth) {
        Draw draw = world.at(Purpose::imitation, static_cast<Id>(home.index),
                             static_cast<std::uint32_t>(nth));
        const Slot slot = random_one(
            slots_of(home), draw, [&](Slot one) { return world.people[one].active; });
        if (slot == no_one) continue;
        std::vector<Slot> models;
        std::vector<double> fitness;
        for (const auto& [place, tie] : world.people[slot].ties) {
            if (!home.holds(tie.other)) continue;
            const PlainFreelancer& model = world.people[tie.other];
            models.push_back(tie.other);
            fitness.push_back(fitness_of(model.giving == Giving::always,
                                         gain_of(model, home.rules.favour), p));
        }
        const int which = chosen(fitness, draw.uniform());
        if (which >= 0)
            world.people[slot].giving =
                world.people[models[static_cast<std::size_t>(which)]].giving;
    }
}

void reflect(PlainWorld& world, PlainRegion& home) {
    take_up_learned(world, home);
    for (PlainCooperation& cooperation : home.cooperations) {
        cooperation.good *= faded(home.rules.reputation.forgetting, 1);
        cooperation.bad *= faded(home.rules.reputation.forgetting, 1);
    }
    if (is_on(home.rules.practice)) adapt(world, home);
    imitate(world, home);
    for (Slot slot = home.first; slot < home.last; ++slot) {
        PlainFreelancer& one = world.people[slot];
        if (!one.active) continue;
        live(home, one);
        const bool claimer = would_claim(world, slot);
        count(home.tally, one, world.now, claimer);
        reconsider(home.rules, one);
        one.earned = one.net = 0.0F;
        one.orders = one.referrals = 0;
        show(home, one, world.now, claimer);
    }
}

}  // namespace verbund::plain
