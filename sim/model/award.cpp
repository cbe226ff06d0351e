#include "model/award.hpp"

#include "model/exchange.hpp"
#include "model/phases.hpp"
#include "model/placing.hpp"
#include "model/public_face.hpp"
#include "model/standing_orders.hpp"

#include <algorithm>

namespace verbund {

namespace {

std::uint32_t open_project(const World& world, Region& home, const Posting& posting,
                           const Team& team) {
    Project project;
    project.number = posting.number;
    project.deadline = static_cast<float>(posting.deadline);
    project.customer = posting.customer;
    project.parts = project.open = static_cast<std::uint8_t>(posting.parts);
    if (team.through_cooperation) project.mark(through_cooperation);
    if (team.recommended) project.mark(recommended);
    const std::uint32_t place = home.projects.add(project);
    const auto& seen = world.people.seen;
    if (team.passed_on_by != nobody)
        home.projects.note_passed_on(
            place, {team.passed_on_by, team.worker[0], seen[team.passed_on_by].entered,
                    seen[team.worker[0]].entered});
    for (std::size_t i = 0; i < project.parts; ++i) {
        const Row row = team.worker[i];
        home.projects.assignment(home.projects[place], i) = {
            row, posting.hours[i], world.people.own[row].rate, seen[row].entered};
    }
    return place;
}

void hand_out(World& world, Region& home, const Posting& posting, const Team& team) {
    const std::uint32_t project = open_project(world, home, posting, team);
    const double begin =
        posting.posted + weeks_of_consulting(team.consulted, home.rules.deciding);
    for (std::size_t i = 0; i < static_cast<std::size_t>(posting.parts); ++i) {
        const Row row = team.worker[i];
        const PartOffered offer{row,
                                world.people.seen[row].entered,
                                project,
                                posting.number,
                                begin,
                                posting.deadline,
                                posting.hours[i],
                                home.index,
                                static_cast<std::uint8_t>(i),
                                posting.trade[i]};
        if (home.holds(row))
            take_on(world, home, offer);
        else
            post(world, home, &Region::offered, row, offer);
    }
}

bool remembered(const World& world, const Region& home, const Posting& posting,
                Row row) {
    if (posting.customer == nothing) return false;
    return home.customers[posting.customer].place_of(
               row, world.people.seen[row].entered, home.remembered()) <
           home.remembered();
}

// Hours of the project, and those that the bid did not show the worker of.
void count_hours(const World& world, Region& home, const Posting& posting, Row lead,
                 const Team& team) {
    const auto parts = static_cast<std::size_t>(posting.parts);
    for (std::size_t i = 0; i < parts; ++i)
        home.tally[Flow::accepted_hours] += posting.hours[i];
    if (team.partners == 0) return;
    const double unknown =
        1.0 - share_disclosed(world.people.seen[lead].is(Seen::names), home.rules.bid);
    for (std::size_t i = 0; i < parts; ++i)
        if (team.worker[i] != lead)
            home.tally[Flow::unknown_hours] += unknown * posting.hours[i];
}

// What a team earns beyond what its lead could have: the partners' parts, less the
// lead's time for them. EUR.
double synergy_of(const World& world, const Posting& posting, Row lead,
                  const Team& team, double coordination) {
    double gain = -coordination * world.people.own[lead].rate;
    for (std::size_t i = 0; i < static_cast<std::size_t>(posting.parts); ++i)
        if (team.worker[i] != lead)
            gain += posting.hours[i] * world.people.own[team.worker[i]].rate;
    return gain;
}

// Time that a team costs its lead, in hours.
double coordination_of(const World& world, const Region& home, const Team& team) {
    const Bidding& p = home.rules.bid;
    double hours = hours_of_coordination(team.partners, p);
    if (p.coordination_distance <= 0.0) return hours;
    for (const Row row : team.worker)
        if (row != nobody && !home.holds(row))
            hours += hours_over_distance(home.km_to(world.region_of(row)), p);
    return hours;
}

}  // namespace

void award(Market& market, const Posting& posting, Row lead, const Team& team) {
    World& world = market.world;
    Region& home = market.home;
    hand_out(world, home, posting, team);
    for (std::size_t i = 0; i < static_cast<std::size_t>(posting.parts); ++i)
        market.renew(team.worker[i]);
    if (!home.standing_orders.empty()) hand_over_order(world, home, posting, lead);
    ++home.tally[Flow::accepted];
    count_hours(world, home, posting, lead, team);
    if (posting.parts > 1) ++home.tally[Flow::bundles_served];
    if (team.recommended) ++home.tally[Flow::won_recommended];
    if (team.passed_on) ++home.tally[Flow::won_passed_on];
    if (team.partners > 0) {
        const double coordination = coordination_of(world, home, team);
        world.people.standing[lead].errands += static_cast<float>(coordination);
        ++home.tally[Flow::team_projects];
        home.tally[Flow::consulting_weeks] +=
            weeks_of_consulting(team.consulted, home.rules.deciding);
        home.tally[Flow::synergy_eur] +=
            synergy_of(world, posting, lead, team, coordination);
    }
    if (world.people.own[lead].cooperation != no_cooperation)
        ++home.tally[Flow::won_by_member];
    if (would_claim(world, home, lead)) ++home.tally[Flow::won_by_claimer];
    if (remembered(world, home, posting, lead)) ++home.tally[Flow::repeat_custom];
}

}  // namespace verbund
