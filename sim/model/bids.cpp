#include "model/bids.hpp"

#include "core/weighted_choice.hpp"
#include "model/team_seen.hpp"

#include <algorithm>

namespace verbund {

namespace {

// A team with nobody yet, by the way in which the request came to its lead.
void begin(Team& team, const Bidders& bidders, std::size_t lead) {
    team = {};
    const Way way = bidders.way[lead];
    team.through_cooperation = way == Way::heard_of || way == Way::from_member;
    team.recommended = way == Way::recommended;
    team.passed_on = way == Way::from_member || way == Way::from_partner;
    if (way == Way::from_partner) team.passed_on_by = bidders.passed_on_by[lead];
}

}  // namespace

// Weighs every bid with the best team that there might be.
void Bids::weigh_from_above() {
    for (std::size_t i = 0; i < bidders_.count; ++i) {
        double& weight = bidders_.weight[i];
        alone_[i] = weight;
        if (weight > 0.0) weight *= greatest_factor(market_, posting_, bidders_.row[i]);
    }
}

// The weight of a bid with its team; 0 without one.
double Bids::weigh(std::size_t which) {
    if (which == bidders_.count) return bidders_.weight[which];
    const Row lead = bidders_.row[which];
    begin(team_, bidders_, which);
    const Obstacle obstacle = assemble(market_, posting_, lead, team_);
    no_time_ |= obstacle == Obstacle::capacity;
    if (obstacle != Obstacle::none) return 0.0;
    if (!by_team_) return bidders_.weight[which];
    return alone_[which] * factor_of_team(market_, posting_, lead, team_);
}

std::optional<std::size_t> Bids::choose() {
    if (bidders_.bids == 0) return std::nullopt;
    const Luck luck = market_.world.luck;
    Draw draw(luck, Purpose::choice, posting_.number, 0);
    const auto which = static_cast<std::size_t>(chosen_by_bounds(
        {bidders_.weight.data(), bidders_.count + 1}, [&] { return draw.uniform(); },
        [&](int one) { return weigh(static_cast<std::size_t>(one)); },
        [&](int one) {
            return Draw(luck, Purpose::acceptance, posting_.number, 0,
                        static_cast<std::uint32_t>(one))
                .uniform();
        }));
    if (which == bidders_.count) return std::nullopt;
    return which;
}

bool Bids::somebody_could() {
    for (std::size_t i = 0; i < bidders_.count; ++i)
        if (bidders_.weight[i] > 0.0 && weigh(i) > 0.0) return true;
    return false;
}

}  // namespace verbund
