#include "model/team.hpp"

#include "core/weighted_choice.hpp"
#include "model/experience.hpp"
#include "model/placing.hpp"
#include "model/random_other.hpp"
#include "model/tie_now.hpp"

#include <algorithm>

namespace verbund {

namespace {

bool offers(const World& world, Row row, int trade) {
    return world.people.seen[row].offers(trade);
}

// When a worker's accepted work ends; of somebody in another region only what it lets
// others see is known.
double free_at(const World& world, const Region& home, Row row) {
    if (home.holds(row)) return world.people.own[row].free_at;
    return world.now + world.people.seen[row].backlog.weeks();
}

struct TeamSearch {
    const World& world;
    const Region& home;
    const Market& market;
    const Posting& posting;
    Row lead;
    Team& team;

    // Whether a worker can do one more part beside those it already has in this team. The
    // lead knows nothing of the experience of somebody in another region, and goes by
    // its own.
    bool can(Row row, std::size_t part) const {
        double until = free_at(world, home, row);
        const double hours = world.people.own[row].hours;
        for (std::size_t other = 0; other < most_parts; ++other)
            if (team.worker[other] == row)
                until = end_of_work(until, posting.posted, posting.hours[other], hours);
        until = end_of_work(until, posting.posted, posting.hours[part], hours);
        const Row known = home.holds(row) ? row : lead;
        const double finish = end_foreseen(world, home, known, until, world.now + 1.0);
        return takes_on(free_at(world, home, row), posting.posted, finish,
                        posting.deadline, reserve_of(world, home, known),
                        home.rules.bid);
    }

    struct Candidates {
        std::array<Row, 32> row;
        std::array<double, 32> weight;
        std::array<bool, 32> consulted;
        std::size_t count = 0;
        std::size_t closest = 0;
        double greatest_intensity = 0.0;
        bool skilled = false;
    };

    void consider_ties(std::size_t part, Candidates& found) const {
        world.ties_to_read(home, lead).for_each([&](TieHalfToRead half) {
            if (!is_partner(half.stage()) ||
                !offers(world, half.other(), posting.trade[part]))
                return;
            found.skilled = true;
            const double intensity = intensity_now(world, home, half);
            const Intensity& p = home.rules.intensity;
            const bool too_close =
                p.most_dependent < 1.0 && intensity >= p.most_dependent;
            if (found.count == found.row.size() || too_close ||
                !can(half.other(), part))
                return;
            if (intensity > found.greatest_intensity) found.closest = found.count;
            found.greatest_intensity = std::max(found.greatest_intensity, intensity);
            const double trust = trust_now(world, home, half);
            found.consulted[found.count] = is_consulted(
                trust, half.stage() == Stage::written, home.rules.deciding);
            found.row[found.count] = half.other();
            found.weight[found.count++] =
                weight_of_partner(trust, intensity, home.rules.bid);
        });
        if (found.greatest_intensity > 0.0)
            found.weight[found.closest] =
                weight_of_closest(found.weight[found.closest], home.rules.bid);
    }

    // The first member who can, from a place that is drawn.
    Row find_member(std::size_t part, Draw& draw, bool& skilled) const {
        const std::uint16_t cooperation = world.people.own[lead].cooperation;
        if (cooperation == no_cooperation) return nobody;
        const Cooperation& its = home.cooperations[cooperation];
        if (!its.portfolio.has(posting.trade[part])) return nobody;
        skilled = true;  // the lead does not offer the trade
        const auto begin = static_cast<std::size_t>(
            draw.uniform() * static_cast<double>(its.members.size()));
        const auto suits = [&](Row member) { return can(member, part); };
        if (!market.association.are_of(cooperation))
            return market.members.first_from(its, cooperation, posting.trade[part],
                                             begin, suits);
        const double latest = latest_end_before(posting, home.rules.bid);
        return market.association.first_from(posting.trade[part], begin, latest, suits);
    }

    Obstacle fill(std::size_t part) {
        Draw draw(world.luck, Purpose::team, posting.number,
                  static_cast<std::uint32_t>(part));
        Candidates found;
        consider_ties(part, found);
        Row row = nobody;
        bool consulted = home.rules.deciding.consulting_days > 0.0;
        if (found.count > 0) {
            const auto which = static_cast<std::size_t>(
                chosen({found.weight.data(), found.count}, draw.uniform()));
            row = found.row[which];
            consulted = found.consulted[which];
        } else {
            row = find_member(part, draw, found.skilled);
            team.through_cooperation |= row != nobody;
        }
        if (row == nobody) return found.skilled ? Obstacle::capacity : Obstacle::skills;
        if (std::find(team.worker.begin(), team.worker.end(), row) ==
            team.worker.end()) {
            ++team.partners;
            team.consulted += consulted;
        }
        team.worker[part] = row;
        return Obstacle::none;
    }
};

bool is_too_dear(const World& world, const Region& home, const Posting& posting,
                 const Team& team) {
    double price = 0.0;
    for (std::size_t part = 0; part < static_cast<std::size_t>(posting.parts); ++part)
        price += double(posting.hours[part]) *
                 double(world.people.own[team.worker[part]].rate);
    return price > most_paid(home, posting);
}

}  // namespace

Obstacle call_up(const Market& market, const Posting& posting, Row lead, Team& team) {
    const World& world = market.world;
    TeamSearch search{world, market.home, market, posting, lead, team};
    for (std::size_t part = 0; part < static_cast<std::size_t>(posting.parts); ++part) {
        if (team.worker[part] != nobody) continue;
        const Obstacle obstacle = search.fill(part);
        if (obstacle != Obstacle::none) return obstacle;
    }
    return is_too_dear(world, market.home, posting, team) ? Obstacle::price
                                                          : Obstacle::none;
}

}  // namespace verbund
