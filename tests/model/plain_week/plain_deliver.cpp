// Phase 9.
#include "core/samplers.hpp"
#include "plain_bid.hpp"
#include "plain_departure.hpp"
#include "plain_phases.hpp"
#include "plain_settle.hpp"
#include "plain_ties.hpp"

#include <algorithm>

namespace verbund::plain {

void take_on(PlainWorld& world, const PlainOffer& offer) {
    const PlainFreelancer& one = world.people[offer.to];
    Tally& tally = world.home_of(offer.to).tally;
    ++tally[Flow::parts_taken];
    tally[Flow::waited_weeks] += std::max(0.0, one.free_at - offer.posted);
    place(world, offer.to, offer.part, offer.posted,
          weeks_of_work(offer.hours, one.hours));
}

namespace {

// Of a part that is done, which is one more job in a trade that is new.
float reliability_in(PlainWorld& world, Slot slot, int trade) {
    PlainFreelancer& one = world.people[slot];
    PlainRegion& home = world.home_of(slot);
    const auto jobs = one.jobs_in_new_trades.find(trade);
    if (jobs == one.jobs_in_new_trades.end()) return one.reliability;
    const auto reliability = static_cast<float>(
        reliability_of_learner(one.reliability, jobs->second++, home.rules.teaching));
    ++home.tally[Flow::learned_parts];
    home.tally[Flow::learned_reliability] += reliability;
    return reliability;
}

}  // namespace

void end_part(PlainWorld& world, Slot slot, const PlainPart& part, bool done,
              double finish) {
    const float reliability = done ? reliability_in(world, slot, part.trade) : 0.0F;
    const PlainFreelancer& one = world.people[slot];
    const PlainEnded ended{
        part.project,           part.number, done,        world.id_of(slot),
        part.weeks * one.hours, one.rate,    reliability, finish};
    world.post(Box::parts_ended, world.people[slot].region,
               world.projects.at(part.project).region,
               [&world, ended] { take_in(world, ended); });
}

namespace {

// What teams of other regions offer, by time, project and part; who has no time after
// all gives the part back.
void take_offers(PlainWorld& world, PlainRegion& home) {
    std::vector<PlainOffer> offers = std::exchange(home.offers, {});
    std::sort(offers.begin(), offers.end(),
              [](const PlainOffer& a, const PlainOffer& b) {
                  return std::tuple(a.posted, a.part.project, a.part.number) <
                         std::tuple(b.posted, b.part.project, b.part.number);
              });
    for (const PlainOffer& offer : offers) {
        const PlainFreelancer& one = world.people[offer.to];
        const double finish =
            foreseen(one, home.rules,
                     end_of_work(one.free_at, offer.posted, offer.hours, one.hours),
                     world.now + 1.0);
        if (takes_on(one.free_at, offer.posted, finish, offer.deadline,
                     reserve_of(one, home.rules), home.rules.bid))
            take_on(world, offer);
        else
            end_part(world, offer.to, offer.part, false, offer.posted);
    }
}

void learn_reserve(const Bidding& p, PlainFreelancer& one, bool late) {
    one.reserve = static_cast<float>(late ? reserve_after_late(one.reserve, p)
                                          : reserve_after_good(one.reserve, p));
}

// A week without work counts like work in time.
void end_work(PlainWorld& world, Slot slot) {
    PlainFreelancer& one = world.people[slot];
    const Bidding& p = world.home_of(slot).rules.bid;
    if (one.work.empty()) learn_reserve(p, one, false);
    while (!one.work.empty() && one.work.front().due + one.delay <= world.now + 1.0) {
        const PlainPart part = one.work.front();
        one.work.erase(one.work.begin());
        end_part(world, slot, part, true, part.due + one.delay);
        learn_reserve(p, one, part.due + one.delay > part.deadline);
    }
}

void count_week(PlainRegion& home, PlainFreelancer& one, double horizon) {
    if (one.free_at < horizon) {
        one.idle += static_cast<float>(horizon - one.free_at);
        one.free_at = horizon;
    }
    const double beyond = double(one.lost) + one.idle - 1.0;
    const float later = beyond > 1e-5 ? static_cast<float>(beyond) : 0.0F;
    one.idle -= later;
    home.tally[Flow::capacity_hours] += one.hours;
    home.tally[Flow::billed_hours] +=
        one.hours * std::max(0.0, 1.0 - double(one.lost) - one.idle);
    home.tally[Flow::idle_hours] += one.hours * one.idle;
    home.tally[Flow::lost_hours] += one.hours * one.lost;
    one.idle = later;
}

bool falls_ill(PlainWorld& world, const Work& p, Slot slot) {
    PlainFreelancer& one = world.people[slot];
    const bool wave =
        world.at(Purpose::wave, static_cast<Id>(one.region)).chance(p.illness_onset);
    if ((one.illness_luck + 0.5) * 0x1p-32 >= chance_of_illness(wave, p)) return false;
    Draw draw = world.draw(Purpose::illness, slot);
    one.away +=
        static_cast<float>(exponential(draw) * p.illness_days / working_days_per_week);
    return true;
}

// Overhead, upkeep, errands and illness take their part of next week.
void plan_week(PlainRegion& home, PlainFreelancer& one) {
    double upkeep = static_cast<double>(one.ties.size()) * home.rules.meeting.upkeep;
    if (one.cooperation >= 0) upkeep += home.rules.cooperation.upkeep;
    home.tally[Flow::upkeep_hours] += upkeep;
    const double taken =
        share_taken(home.rules.work.overhead + upkeep + one.errands, one.hours);
    one.errands = 0.0F;
    const double away = std::min(double(one.away), 1.0 - taken);
    one.away -= static_cast<float>(away);
    one.lost = static_cast<float>(taken + away);
    one.free_at += one.lost;
    one.delay += one.lost;
    one.usually_lost = usually_taken(one.usually_lost, one.lost);
}

// Who is in time needs no help, nor later in the week if all who take work over must
// end it in time.
bool is_late(const Parameters& rules, const PlainFreelancer& one, double from) {
    if (!rules.bid.refuses_late) return !one.work.empty();
    return std::any_of(one.work.begin(), one.work.end(), [&](const PlainPart& part) {
        return foreseen(one, rules, part.due + one.delay, from + 1.0) > part.deadline;
    });
}

// Parts that would be late are handed on; what follows moves up by as much.
void seek_stand_ins(PlainWorld& world, Slot slot, double from) {
    PlainFreelancer& one = world.people[slot];
    double moved = 0.0;
    double begin = from + one.lost;
    for (std::size_t i = 0; i < one.work.size();) {
        one.work[i].due -= moved;
        const PlainPart part = one.work[i];
        const double finish = part.due + one.delay;
        const double left = finish - begin;
        const double seen =
            foreseen(one, world.home_of(slot).rules, finish, from + 1.0);
        if (seen > part.deadline && stand_in_for(world, slot, part, left, from)) {
            moved += left;
            one.free_at -= left;
            one.work.erase(one.work.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
            begin = finish;
            ++i;
        }
    }
}

}  // namespace

// Help is sought after all weeks have been planned, in the order of a drawn priority,
// by those who had work then.
void deliver(PlainWorld& world, PlainRegion& home) {
    take_offers(world, home);
    const double horizon = world.now + 1.0;
    std::vector<std::pair<double, Slot>> in_need;
    for (Slot slot = home.first; slot < home.last; ++slot) {
        PlainFreelancer& one = world.people[slot];
        if (!one.active) continue;
        end_work(world, slot);
        count_week(home, one, horizon);
        const bool ill = falls_ill(world, home.rules.work, slot);
        plan_week(home, one);
        if ((ill || home.rules.helping.overloaded) && is_late(home.rules, one, horizon))
            in_need.emplace_back(world.draw(Purpose::illness, slot, 1).uniform(), slot);
    }
    std::sort(in_need.begin(), in_need.end());
    for (const auto& [priority, slot] : in_need)
        if (home.rules.helping.stand_ins) seek_stand_ins(world, slot, horizon);
}

}  // namespace verbund::plain
