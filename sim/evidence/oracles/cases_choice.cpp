// Known answers of the customer's choice: O9.
#include "analysis/sum.hpp"
#include "evidence/oracles/looks.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

double jobs_rated(const World& world, Row row) {
    return double(world.people.standing[row].on_time) + world.people.standing[row].late;
}

// exp(δ) ÷ (exp(δ) + 4): the first of five, whom naming its partner puts δ ahead.
OracleCase choice(double factor) {
    const auto look = [](const Watched& watched, Findings& findings) {
        const World& world = watched.world;
        const Region& region = world.regions[0];
        double all = 0.0;
        for (Row row = region.first; row < region.last(); ++row)
            all += jobs_rated(world, row);
        const double own = jobs_rated(world, region.first);
        if (world.now == 2)
            findings.kept = {own, all};  // what is shown is seen from the next week on
        if (watched.last())
            findings.add(0, own - findings.kept[0], all - findings.kept[1]);
        return true;
    };
    return {"O9",
            "o09_choice.toml",
            {fmt::format("choice.disclosed={}", std::log(factor))},
            {{fmt::format("share won against four equals, {:.3f} times as attractive",
                          factor),
              {factor / (factor + 4.0)}}},
            look};
}

// Members of the list o09_teams_members.csv: three who need a partner, two who can do
// all of a project, and the partners of the three, who lead as often as these.
constexpr std::size_t bids = 5, teams = 3;

std::size_t bid_of(const Region& region, Row lead) {
    return (lead - region.first) % bids;
}

using OfBids = std::array<double, bids>;

OfBids won_this_week(const World& world) {
    OfBids won{};
    const Region& region = world.regions[0];
    for (const Project& project : region.projects.given.things)
        if (project.parts == 2 && week_of(project) == world.now)
            ++won[bid_of(region, project.lead.worker)];
    return won;
}

double log_odds(const World& world, Row row) {
    const Standing& standing = world.people.standing[row];
    return std::log((standing.good + 1.0) / (standing.bad + 1.0));
}

// Chances of the bids by the public evidence that stands: each half of the hours counts
// with the reputation of whoever works it.
OfBids chances_by_hours(const World& world, double reputation) {
    const Row first = world.regions[0].first;
    OfBids chances{};
    for (Row bid = 0; bid < bids; ++bid) {
        const Row other = bid < teams ? bid + bids : bid;
        chances[bid] =
            std::exp(reputation * 0.5 *
                     (log_odds(world, first + bid) + log_odds(world, first + other)));
    }
    const double all = sum_of(chances);
    for (double& chance : chances) chance /= all;
    return chances;
}

// exp(−unknown ÷ 2) is what a team that hides half of its hours weighs beside a soloist.
OracleCase hidden_teams(double factor) {
    const auto look = [](const Watched& watched, Findings& findings) {
        findings.kept.resize(2);
        const OfBids won = won_this_week(watched.world);
        for (std::size_t bid = 0; bid < bids; ++bid) {
            findings.kept[0] += bid < teams ? won[bid] : 0.0;
            findings.kept[1] += won[bid];
        }
        if (watched.last()) findings.add(0, findings.kept[0], findings.kept[1]);
        return true;
    };
    return {
        "O9",
        "o09_teams.toml",
        {"bid.names_partners=false", "choice.reputation=0",
         fmt::format("choice.unknown={}", -2.0 * std::log(factor))},
        {{"share won by three teams that hide half of the hours, beside two soloists",
          {3.0 * factor / (3.0 * factor + 2.0)}}},
        look};
}

// Public evidence moves, so each week has its own chances: what is won is, over all
// weeks, as much as they add up to.
OracleCase named_teams() {
    const auto look = [](const Watched& watched, Findings& findings) {
        const World& world = watched.world;
        const double reputation = world.regions[0].rules.choice.reputation;
        // Chances of this week, and what has been won and should have been, by row.
        std::vector<double>& kept = findings.kept;
        if (world.now > 2) {  // partners are named from then on
            const OfBids won = won_this_week(world);
            const double all = sum_of(won);
            std::size_t best = 0;
            for (std::size_t bid = 0; bid < teams; ++bid) {
                kept[bids] += won[bid];
                kept[bids + 1] += all * kept[bid];
                if (kept[bid] > kept[best]) best = bid;
            }
            kept[bids + 2] += won[best];
            kept[bids + 3] += all * kept[best];
        }
        const OfBids chances = chances_by_hours(world, reputation);
        kept.resize(bids + 4);
        std::copy(chances.begin(), chances.end(), kept.begin());
        if (!watched.last()) return true;
        findings.add(0, kept[bids], kept[bids + 1]);
        findings.add(1, kept[bids + 2], kept[bids + 3]);
        return true;
    };
    return {"O9",
            "o09_teams.toml",
            {},
            {{"won by three teams that are named ÷ by the reputation of their hours",
              {1.0}},
             {"won by the best known team ÷ by the reputation of its hours", {1.0}}},
            look};
}

}  // namespace

std::vector<OracleCase> choice_cases() {
    return {choice(1.0), choice(1.222), hidden_teams(0.5), named_teams()};
}

}  // namespace verbund
