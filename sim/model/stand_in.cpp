#include "model/stand_in.hpp"

#include "model/exchange.hpp"
#include "model/experience.hpp"
#include "model/placing.hpp"
#include "model/tie_now.hpp"

#include <algorithm>

namespace verbund {

namespace {

// The search for somebody who takes over a part. Of those who are willing, the one who
// can end it first is taken.
struct StandInSearch {
    const World& world;
    Region& home;
    Row in_need;
    const Part& part;
    double hours;
    double from;
    Row best = nobody;
    double best_finish = 0.0;

    bool is_fellow_member(Row colleague) const {
        const std::uint16_t cooperation = world.people.own[in_need].cooperation;
        return cooperation != no_cooperation &&
               world.people.own[colleague].cooperation == cooperation;
    }

    // Whether somebody with this balance (hours given − received) stands in when asked.
    bool agrees(Row colleague, double balance, bool written) const {
        const Freelancer& own = world.people.own[colleague];
        const bool inside = is_fellow_member(colleague);
        const Parameters& rules = home.rules;
        const double identity = world.people.standing[colleague].identity;
        const Colleague asked{
            world.people.seen[colleague].giving(), balance,
            std::max(0.0, own.free_at - from),
            inside ? willing_inside(rules.helping.willing, identity, rules.identity)
                   : rules.helping.willing,
            written};
        Draw draw = Draw::of_directed(
            world.luck, Purpose::stand_in, number_of(world.id_of(home, colleague)),
            number_of(world.id_of(home, in_need)), world.now, part.slot);
        const bool helps = stands_in(asked, draw.uniform(), rules.helping);
        ++home.tally[inside ? Flow::asked_inside : Flow::asked_outside];
        if (helps) ++home.tally[inside ? Flow::helped_inside : Flow::helped_outside];
        home.tally[Flow::asked_written] += written;
        home.tally[Flow::helped_written] += written && helps;
        return helps;
    }

    // balance(): hours that the colleague has given the one in need, less received;
    // asked for only where it matters.
    template <class Balance>
    void consider(Row colleague, bool written, Balance&& balance) {
        const Seen& seen = world.people.seen[colleague];
        if (!seen.is(Seen::active) || !seen.offers(part.trade)) return;
        const Freelancer& own = world.people.own[colleague];
        const double finish =
            end_foreseen(world, home, colleague,
                         end_of_work(own.free_at, from, hours, own.hours), from + 1.0);
        if (best != nobody && finish >= best_finish) return;
        if (!takes_on(own.free_at, from, finish, part.deadline,
                      reserve_of(world, home, colleague), home.rules.bid) ||
            !agrees(colleague, balance(), written))
            return;
        best = colleague;
        best_finish = finish;
    }

    // Partners first, then fellow members.
    void ask_all() {
        world.ties_to_read(home, in_need).for_each([&](TieHalfToRead half) {
            if (is_partner(half.stage()) && home.holds(half.other()))
                consider(half.other(), half.stage() == Stage::written,
                         [&] { return -balance_now(world, home, half); });
        });
        const std::uint16_t cooperation = world.people.own[in_need].cooperation;
        if (best != nobody || cooperation == no_cooperation) return;
        for (Row member : home.cooperations[cooperation].members)
            if (member != in_need) consider(member, false, [] { return 0.0; });
    }
};

// Tells a project what somebody has done of a part that another has taken over.
void tell_handed_on(const World& world, Region& home, Row row, const Part& part,
                    double weeks_left) {
    const Freelancer& own = world.people.own[row];
    const double worked = hours_worked(part.weeks, weeks_left, own.hours);
    if (worked == 0.0) return;
    post_to(home, &Region::parts_ended, part.home,
            PartEnded{part.project, part.slot, PartFate::handed_on, row,
                      world.people.seen[row].entered, static_cast<float>(worked),
                      own.rate, 0.0F, 0.0});
}

// What the two live through: one has given hours, the other has been helped.
void tell_of_help(Region& home, Row helper, Row in_need, double hours) {
    const auto helped =
        home.rules.helping.counts_worked ? 0.0F : static_cast<float>(hours);
    const auto tell = [&](const WorkedTogether& letter) {
        post_to(home, &Region::together, home.index, letter);
    };
    tell(WorkedTogether{helper, in_need, Experience::none, 0.0F, helped, 0});
    tell(WorkedTogether{in_need, helper, Experience::good, 0.0F, -helped, 0});
}

}  // namespace

bool stand_in_for(World& world, Region& home, Row in_need, const Part& part,
                  double weeks_left, double from) {
    if (!home.rules.helping.stand_ins) return false;
    const double hours = weeks_left * world.people.own[in_need].hours;
    ++home.tally[Flow::help_asked];
    if (home.rules.bid.refuses_late && part.deadline <= from)
        return false;  // nobody can end in time what is overdue
    StandInSearch search{world, home, in_need, part, hours, from};
    search.ask_all();
    if (search.best == nobody) return false;
    ++home.tally[Flow::help_given];
    const Freelancer& helper = world.people.own[search.best];
    home.tally[Flow::helper_backlog] += std::max(0.0, helper.free_at - from);
    home.tally[Flow::helped_backlog] +=
        std::max(0.0, world.people.own[in_need].free_at - from);
    place(world, home, search.best, part, from, weeks_of_work(hours, helper.hours));
    tell_handed_on(world, home, in_need, part, weeks_left);
    tell_of_help(home, search.best, in_need, hours);
    return true;
}

}  // namespace verbund
