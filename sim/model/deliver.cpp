// Phase 9. What partners in other regions were offered is placed; the week's work ends;
// overhead, upkeep and illness are put on next week's calendar. A freelancer who would
// be late because of them is stood in for by partners who can and will.
#include "core/ahead.hpp"
#include "core/samplers.hpp"
#include "model/exchange.hpp"
#include "model/experience.hpp"
#include "model/new_trades.hpp"
#include "model/phases.hpp"
#include "model/placing.hpp"
#include "model/stand_in.hpp"
#include "model/tie_acts.hpp"

#include <algorithm>
#include <tuple>

namespace verbund {

// Offers are taken in the order of posting time and then number. Somebody who has no
// time after all gives the part back.
void take_offers(World& world, Region& home, Letters<PartOffered>& offers) {
    std::sort(offers.begin(), offers.end(),
              [](const PartOffered& a, const PartOffered& b) {
                  return std::tuple(a.posted, a.project_number, a.slot) <
                         std::tuple(b.posted, b.project_number, b.slot);
              });
    for (const PartOffered& offer : offers) {
        const Freelancer& own = world.people.own[offer.to];
        const double finish =
            end_foreseen(world, home, offer.to,
                         end_of_work(own.free_at, offer.posted, offer.hours, own.hours),
                         world.now + 1.0);
        if (!takes_on(own.free_at, offer.posted, finish, offer.deadline,
                      reserve_of(world, home, offer.to), home.rules.bid)) {
            post_to(home, &Region::parts_ended, offer.home,
                    PartEnded{offer.project, offer.slot, PartFate::lost, offer.to,
                              offer.entered, 0.0F, 0.0F, 0.0F, offer.posted});
            continue;
        }
        take_on(world, home, offer);
    }
}

namespace {

void end_part(World& world, Region& home, Row row, const Part& part, double finish) {
    const Freelancer& own = world.people.own[row];
    const float reliability = reliability_of_job(world, home, row, part.trade);
    post_to(home, &Region::parts_ended, part.home,
            PartEnded{part.project, part.slot, PartFate::done, row,
                      world.people.seen[row].entered, part.weeks * own.hours, own.rate,
                      reliability, finish});
}

// A freelancer who has had nothing to do this week takes on more.
void end_work(World& world, Region& home, Row row, double horizon) {
    Freelancer& own = world.people.own[row];
    if (own.first_part == nothing) learn_reserve(world, home, row, false);
    while (own.first_part != nothing) {
        const std::uint32_t place_of_part = own.first_part;
        const Part part = home.parts[place_of_part];
        const double finish = part.due + own.delay;
        if (finish > horizon) return;
        own.first_part = part.next;
        if (own.first_part == nothing) own.last_part = nothing;
        home.parts.remove(place_of_part);
        end_part(world, home, row, part, finish);
        learn_reserve(world, home, row, finish > part.deadline);
    }
}

// Idle time that lies in next week: a part that begins then, because partners are
// consulted first, leaves a gap that reaches into it. Rounding is none.
float idle_next_week(float idle, float lost) {
    constexpr double rounding = 1e-5;
    const double beyond = double(lost) + idle - 1.0;
    return beyond > rounding ? static_cast<float>(beyond) : 0.0F;
}

// Counts the hours of the week, and gives those that are billed.
double count_week(Region& home, Freelancer& own, double horizon) {
    if (own.free_at < horizon) {
        own.idle += static_cast<float>(horizon - own.free_at);
        own.free_at = horizon;
    }
    const float next_week = idle_next_week(own.idle, own.lost);
    own.idle -= next_week;
    const double billed = std::max(0.0, 1.0 - double(own.lost) - own.idle);
    home.tally[Flow::capacity_hours] += own.hours;
    home.tally[Flow::billed_hours] += own.hours * billed;
    home.tally[Flow::idle_hours] += own.hours * own.idle;
    home.tally[Flow::lost_hours] += own.hours * own.lost;
    own.idle = next_week;
    return own.hours * billed;
}

double hours_taken(const World& world, Region& home, Row row) {
    const double upkeep = hours_of_upkeep(world, row, home.rules);
    home.tally[Flow::upkeep_hours] += upkeep;
    return home.rules.work.overhead + upkeep + world.people.standing[row].errands;
}

// This week's chance of falling ill; a wave of illness comes to all of a region.
double illness_of_week(const World& world, const Region& home) {
    const Work& p = home.rules.work;
    if (p.illness_in_waves <= 0.0) return p.illness_onset;
    Draw draw(world.luck, Purpose::wave, home.index, world.now);
    return chance_of_illness(draw.chance(p.illness_onset), p);
}

// Whether some work will be late, as far as can be seen at the start of a week. A
// stand-in must end what they take over in time, so nobody becomes late by it: a
// freelancer who is in time now needs no help this week.
bool is_late(const World& world, const Region& home, Row row, double from) {
    const Freelancer& own = world.people.own[row];
    if (!home.rules.bid.refuses_late) return own.first_part != nothing;
    for (std::uint32_t at = own.first_part; at != nothing; at = home.parts[at].next) {
        const double finish = home.parts[at].due + own.delay;
        if (end_foreseen(world, home, row, finish, from + 1.0) >
            home.parts[at].deadline)
            return true;
    }
    return false;
}

// What next week is not for customers, in weeks; true when help may be needed.
bool plan_week(World& world, Region& home, Row row, double illness) {
    Freelancer& own = world.people.own[row];
    Standing& standing = world.people.standing[row];
    const double taken = share_taken(hours_taken(world, home, row), own.hours);
    standing.errands = 0.0F;
    const bool ill = uniform_of(world.people.everyday[row].illness) < illness;
    if (ill) {
        Draw draw(world.luck, Purpose::illness, number_of(world.id_of(home, row)),
                  world.now);
        standing.away +=
            static_cast<float>(weeks_of_illness(exponential(draw), home.rules.work));
    }
    const double away = std::min(double(standing.away), 1.0 - taken);
    standing.away -= static_cast<float>(away);
    own.lost = static_cast<float>(taken + away);
    own.free_at += own.lost;
    own.delay += own.lost;
    if (!world.people.taken.empty())
        world.people.taken[row] = usually_taken(world.people.taken[row], own.lost);
    return (ill || home.rules.helping.overloaded) &&
           is_late(world, home, row, world.now + 1.0);
}

// Hands the parts that would be late on to stand-ins; what follows moves up.
void seek_stand_ins(World& world, Region& home, Row row, double from) {
    Freelancer& own = world.people.own[row];
    double moved = 0.0;
    double begin = from + own.lost;  // what is lost comes first
    std::uint32_t before = nothing;
    for (std::uint32_t at = own.first_part; at != nothing;) {
        Part& part = home.parts[at];
        if (moved > 0.0) part.due -= moved;
        const std::uint32_t next = part.next;
        const double finish = part.due + own.delay;
        const double left = finish - begin;
        if (end_foreseen(world, home, row, finish, from + 1.0) <= part.deadline ||
            !stand_in_for(world, home, row, Part(part), left, from)) {
            begin = finish;
            before = at;
            at = next;
            continue;
        }
        moved += left;
        own.free_at -= left;
        (before == nothing ? own.first_part : home.parts[before].next) = next;
        if (next == nothing) own.last_part = before;
        home.parts.remove(at);
        at = next;
    }
}

}  // namespace

void deliver(World& world, Region& home) {
    const double horizon = world.now + 1.0;
    const double illness = illness_of_week(world, home);
    std::vector<std::pair<double, Row>> ill;
    const auto touch = [&](Row row) {
        const std::uint32_t part = world.people.own[row].first_part;
        if (part != nothing) fetch(&home.parts[part]);
    };
    for_each_ahead(home.first, home.last(), touch, [&](Row row) {
        if (!world.is_active(row)) return;
        end_work(world, home, row, horizon);
        const double billed = count_week(home, world.people.own[row], horizon);
        if (!world.followed.empty())
            world.followed[row].billed = static_cast<float>(billed);
        if (!plan_week(world, home, row, illness)) return;
        Draw draw(world.luck, Purpose::illness, number_of(world.id_of(home, row)),
                  world.now, 1);
        ill.emplace_back(draw.uniform(), row);
    });
    if (!home.rules.helping.stand_ins) return;
    std::sort(ill.begin(), ill.end());
    for (const auto& [priority, row] : ill) seek_stand_ins(world, home, row, horizon);
}

}  // namespace verbund
