// Teams: partners, by place, are called up for each part that the lead cannot do; then
// fellow members.
#include "core/weighted_choice.hpp"
#include "plain_bid.hpp"
#include "plain_departure.hpp"
#include "plain_ties.hpp"

#include <algorithm>

namespace verbund::plain {

namespace {

// Of somebody in another region only the backlog that it shows is known; for the rest
// the lead goes by its own experience.
double known_free_at(const PlainWorld& world, Slot lead, Slot slot) {
    const PlainFreelancer& one = world.people[slot];
    return world.home_of(lead).holds(slot) ? one.free_at
                                           : world.now + one.backlog / 8.0;
}

// Whether somebody can do a part after those that it has in this team already.
bool can(const PlainWorld& world, const PlainPosting& posting, const PlainTeam& team,
         Slot lead, Slot slot, std::size_t part) {
    const double free_at = known_free_at(world, lead, slot);
    const double hours = world.people[slot].hours;
    double until = free_at;
    for (std::size_t other = 0; other < team.worker.size(); ++other)
        if (team.worker[other] == slot)
            until = end_of_work(until, posting.posted, posting.hours[other], hours);
    until = end_of_work(until, posting.posted, posting.hours[part], hours);
    const Parameters& rules = world.home_of(lead).rules;
    const Slot known = world.home_of(lead).holds(slot) ? slot : lead;
    const PlainFreelancer& experienced = world.people[known];
    return takes_on(free_at, posting.posted,
                    foreseen(experienced, rules, until, world.now + 1.0),
                    posting.deadline, reserve_of(experienced, rules), rules.bid);
}

struct Candidates {
    std::vector<PlainTie> ties;
    std::vector<double> weights;
    bool skilled = false;
};

// The first 32 who can; the one that the lead works with most weighs more.
Candidates find_partners(const PlainWorld& world, const PlainPosting& posting,
                         const PlainTeam& team, Slot lead, std::size_t part) {
    const Parameters& rules = world.home_of(lead).rules;
    Candidates found;
    double greatest = 0.0;
    std::size_t closest = 0;
    for (const auto& [place, tie] : world.people[lead].ties) {
        if (!is_partner(tie.stage) ||
            !offers(world.people[tie.other], posting.trade[part]))
            continue;
        found.skilled = true;
        const double intensity = intensity_now(world, lead, tie);
        const bool too_close = rules.intensity.most_dependent < 1.0 &&
                               intensity >= rules.intensity.most_dependent;
        if (found.ties.size() == 32 || too_close ||
            !can(world, posting, team, lead, tie.other, part))
            continue;
        if (intensity > greatest) closest = found.ties.size();
        greatest = std::max(greatest, intensity);
        found.ties.push_back(tie);
        found.weights.push_back(
            weight_of_partner(trust_now(world, lead, tie), intensity, rules.bid));
    }
    if (greatest > 0.0) found.weights[closest] *= 1.0 + rules.bid.loyalty;
    return found;
}

// The first fellow member who can, from a place that is drawn.
Slot find_member(const PlainWorld& world, const PlainPosting& posting,
                 const PlainTeam& team, Slot lead, std::size_t part, Draw& draw,
                 bool& skilled) {
    if (world.people[lead].cooperation < 0) return no_one;
    const auto& members =
        world.home_of(lead).cooperations[world.people[lead].cooperation].members;
    const auto begin =
        static_cast<std::size_t>(draw.uniform() * static_cast<double>(members.size()));
    for (std::size_t i = 0; i < members.size(); ++i) {
        const Slot slot = members[(begin + i) % members.size()];
        if (slot == lead || !offers(world.people[slot], posting.trade[part])) continue;
        skilled = true;
        if (can(world, posting, team, lead, slot, part)) return slot;
    }
    return no_one;
}

Obstacle fill(PlainWorld& world, const PlainPosting& posting, PlainTeam& team,
              Slot lead, std::size_t part) {
    const Deciding& p = world.home_of(lead).rules.deciding;
    Draw draw = world.of_part(Purpose::team, posting.number, static_cast<int>(part));
    Candidates found = find_partners(world, posting, team, lead, part);
    Slot slot = no_one;
    bool consulted = p.consulting_days > 0.0;
    if (!found.ties.empty()) {
        const PlainTie& tie =
            found.ties[static_cast<std::size_t>(chosen(found.weights, draw.uniform()))];
        slot = tie.other;
        consulted =
            is_consulted(trust_now(world, lead, tie), tie.stage == Stage::written, p);
    } else {
        slot = find_member(world, posting, team, lead, part, draw, found.skilled);
        team.through_cooperation |= slot != no_one;
    }
    if (slot == no_one) return found.skilled ? Obstacle::capacity : Obstacle::skills;
    team.worker[part] = slot;
    if (std::find(team.partners.begin(), team.partners.end(), slot) !=
        team.partners.end())
        return Obstacle::none;
    team.partners.push_back(slot);
    team.consulted += consulted;
    return Obstacle::none;
}

}  // namespace

double most_paid(const PlainRegion& home, const PlainPosting& posting) {
    double price = 0.0;
    for (std::size_t i = 0; i < posting.trade.size(); ++i)
        price += double(posting.hours[i]) * home.median_rate[posting.trade[i]];
    return posting.budget * price;
}

bool has_time(const PlainWorld& world, Slot lead, const PlainPosting& posting) {
    const PlainFreelancer& one = world.people[lead];
    double finish = one.free_at;
    for (std::size_t part = 0; part < posting.trade.size(); ++part)
        if (offers(one, posting.trade[part]))
            finish =
                end_of_work(finish, posting.posted, posting.hours[part], one.hours);
    const Parameters& rules = world.home_of(lead).rules;
    return takes_on(one.free_at, posting.posted,
                    foreseen(one, rules, finish, world.now + 1.0), posting.deadline,
                    reserve_of(one, rules), rules.bid);
}

Obstacle assemble(PlainWorld& world, const PlainPosting& posting, Slot lead,
                  PlainTeam& team) {
    for (int trade : posting.trade)
        team.worker.push_back(offers(world.people[lead], trade) ? lead : no_one);
    for (std::size_t part = 0; part < team.worker.size(); ++part) {
        if (team.worker[part] != no_one) continue;
        const Obstacle obstacle = fill(world, posting, team, lead, part);
        if (obstacle != Obstacle::none) return obstacle;
    }
    double price = 0.0;
    for (std::size_t part = 0; part < team.worker.size(); ++part)
        price += double(posting.hours[part]) * world.people[team.worker[part]].rate;
    return price > most_paid(world.home_of(lead), posting) ? Obstacle::price
                                                           : Obstacle::none;
}

}  // namespace verbund::plain
