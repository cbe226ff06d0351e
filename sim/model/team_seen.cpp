#include "model/team_seen.hpp"

namespace verbund {

namespace {

double log_odds_about(const World& world, Row row) {
    const Standing& standing = world.people.standing[row];
    return log_odds_of(standing.good, standing.bad);
}

// The work of a project in parts that are not the lead's, as log_odds(part) has it.
template <class IsLeads, class LogOdds>
WorkOfPartners work_of_partners(const Posting& posting, IsLeads is_leads,
                                LogOdds log_odds) {
    double all = 0.0;
    const auto parts = static_cast<std::size_t>(posting.parts);
    for (std::size_t part = 0; part < parts; ++part) all += posting.hours[part];
    WorkOfPartners work;
    for (std::size_t part = 0; part < parts; ++part) {
        if (is_leads(part)) continue;
        const double share = posting.hours[part] / all;
        work.share += share;
        work.log_odds += share * log_odds(part);
    }
    return work;
}

double factor_of(const Market& market, Row lead, const WorkOfPartners& work) {
    const bool names = market.world.people.seen[lead].is(Seen::names);
    return exact_exp(utility_of_team(work, log_odds_about(market.world, lead),
                                     share_disclosed(names, market.home.rules.bid),
                                     market.home.rules.choice));
}

}  // namespace

double factor_of_team(const Market& market, const Posting& posting, Row lead,
                      const Team& team) {
    return factor_of(
        market, lead,
        work_of_partners(
            posting, [&](std::size_t part) { return team.worker[part] == lead; },
            [&](std::size_t part) {
                return log_odds_about(market.world, team.worker[part]);
            }));
}

double greatest_factor(const Market& market, const Posting& posting, Row lead) {
    const TradeSet trades = market.world.people.seen[lead].trades;
    return factor_of(
        market, lead,
        work_of_partners(
            posting, [&](std::size_t part) { return trades.has(posting.trade[part]); },
            [&](std::size_t) { return market.best_known; }));
}

}  // namespace verbund
