// Standing in: partners are asked first, by place, then fellow members; of those who
// will the one who can end first does it.
#include "plain_departure.hpp"
#include "plain_learn.hpp"
#include "plain_settle.hpp"
#include "plain_ties.hpp"

#include <algorithm>

namespace verbund::plain {

double end_of_work(double free_at, double posted, double hours, double hours_per_week) {
    return std::max(free_at, posted) + weeks_of_work(hours, hours_per_week);
}

double foreseen(const PlainFreelancer& one, const Parameters& rules, double finish,
                double planned) {
    return end_foreseen(finish, planned, one.usually_lost, rules.work);
}

double reserve_of(const PlainFreelancer& one, const Parameters& rules) {
    const double own = rules.bid.learns_reserve > 0.0 ? one.reserve : rules.bid.reserve;
    return one.cooperation >= 0 ? reserve_of_member(own, rules.cooperation) : own;
}

void place(PlainWorld& world, Slot slot, PlainPart part, double posted, double weeks) {
    PlainFreelancer& one = world.people[slot];
    if (posted > one.free_at) {
        one.idle += static_cast<float>(posted - one.free_at);
        one.free_at = posted;
    }
    one.free_at += weeks;
    part.weeks = static_cast<float>(weeks);
    part.due = one.free_at - one.delay;
    one.work.push_back(part);
}

namespace {

struct Asked {
    Slot slot;
    double balance;  // hours given − received
    bool written;    // under a written agreement
};

bool agrees(PlainWorld& world, const Asked& asked, Slot in_need, int part_number,
            double from) {
    const Slot slot = asked.slot;
    PlainRegion& home = world.home_of(slot);
    const PlainFreelancer& one = world.people[slot];
    const bool inside =
        one.cooperation >= 0 && one.cooperation == world.people[in_need].cooperation;
    const double willing = home.rules.helping.willing;
    const Colleague colleague{
        one.giving, asked.balance, std::max(0.0, one.free_at - from),
        inside ? willing_inside(willing, one.identity, home.rules.identity) : willing,
        asked.written};
    Draw draw = Draw::of_directed(
        world.luck, Purpose::stand_in, world.id_of(slot), world.id_of(in_need),
        static_cast<std::uint32_t>(world.now), static_cast<std::uint32_t>(part_number));
    const bool helps = stands_in(colleague, draw.uniform(), home.rules.helping);
    ++home.tally[inside ? Flow::asked_inside : Flow::asked_outside];
    if (helps) ++home.tally[inside ? Flow::helped_inside : Flow::helped_outside];
    if (asked.written) ++home.tally[Flow::asked_written];
    if (asked.written && helps) ++home.tally[Flow::helped_written];
    return helps;
}

// Who of these stands in; only who would end sooner than those found so far is asked.
Slot soonest(PlainWorld& world, Slot in_need, const PlainPart& part, double hours,
             double from, const std::vector<Asked>& colleagues) {
    Slot best = no_one;
    double best_finish = 0.0;
    for (const Asked& asked : colleagues) {
        const Slot slot = asked.slot;
        const PlainFreelancer& one = world.people[slot];
        const double finish =
            foreseen(one, world.home_of(slot).rules,
                     end_of_work(one.free_at, from, hours, one.hours), from + 1.0);
        if (!one.active || !offers(one, part.trade) ||
            (best != no_one && finish >= best_finish))
            continue;
        const Parameters& rules = world.home_of(slot).rules;
        if (!takes_on(one.free_at, from, finish, part.deadline, reserve_of(one, rules),
                      rules.bid))
            continue;
        if (!agrees(world, asked, in_need, part.number, from)) continue;
        best = slot;
        best_finish = finish;
    }
    return best;
}

// Tells the project what has been worked on a part before it was taken over.
void tell_handed_on(PlainWorld& world, Slot slot, const PlainPart& part,
                    double weeks_left) {
    const PlainFreelancer& one = world.people[slot];
    const double hours = hours_worked(part.weeks, weeks_left, one.hours);
    if (hours == 0.0) return;
    const PlainHandedOn work{part.project,
                             part.number,
                             {world.id_of(slot), static_cast<float>(hours), one.rate}};
    world.post(Box::parts_ended, one.region, world.projects.at(part.project).region,
               [&world, work] { hand_on(world, work); });
}

}  // namespace

bool stand_in_for(PlainWorld& world, Slot in_need, const PlainPart& part,
                  double weeks_left, double from) {
    PlainRegion& home = world.home_of(in_need);
    const PlainFreelancer& one = world.people[in_need];
    if (!home.rules.helping.stand_ins) return false;
    const double hours = weeks_left * one.hours;
    ++home.tally[Flow::help_asked];
    std::vector<Asked> partners, fellows;
    for (const auto& [place, tie] : one.ties)
        if (is_partner(tie.stage) && home.holds(tie.other))
            partners.push_back({tie.other, -balance_now(world, in_need, tie),
                                tie.stage == Stage::written});
    if (one.cooperation >= 0)
        for (Slot member : home.cooperations[one.cooperation].members)
            if (member != in_need) fellows.push_back({member, 0.0, false});
    Slot helper = soonest(world, in_need, part, hours, from, partners);
    if (helper == no_one) helper = soonest(world, in_need, part, hours, from, fellows);
    if (helper == no_one) return false;
    ++home.tally[Flow::help_given];
    home.tally[Flow::helper_backlog] +=
        std::max(0.0, world.people[helper].free_at - from);
    home.tally[Flow::helped_backlog] += std::max(0.0, one.free_at - from);
    place(world, helper, part, from, weeks_of_work(hours, world.people[helper].hours));
    tell_handed_on(world, in_need, part, weeks_left);
    const auto helped =
        home.rules.helping.counts_worked ? 0.0F : static_cast<float>(hours);
    tell_of_work(world, home.index,
                 {helper, in_need, Experience::none, 0.0F, helped, 0});
    tell_of_work(world, home.index,
                 {in_need, helper, Experience::good, 0.0F, -helped, 0});
    return true;
}

}  // namespace verbund::plain
