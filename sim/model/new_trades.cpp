#include "model/new_trades.hpp"

#include "model/rules_somewhere.hpp"

#include <algorithm>
#include <limits>

namespace verbund {

void make_room_for_new_trades(World& world, Weekly Region::*rules) {
    const bool novices = somewhere(
        world, rules, [](const Parameters& p) { return p.teaching.novice > 0.0; });
    if (novices) world.people.new_trades.resize(world.people.seen.size());
}

void begin_as_novice(World& world, Region& home, Row row, TradeSet trade) {
    const Teaching& p = home.rules.teaching;
    if (p.novice > 0.0)
        world.people.new_trades[row].push_back(
            {static_cast<std::uint16_t>(trade.nth(0)), 0});
    if (p.hours <= 0.0) return;
    world.people.standing[row].away +=
        static_cast<float>(weeks_of_learning(world.people.own[row].hours, p));
    home.tally[Flow::learning_hours] += p.hours;
}

float reliability_of_learner(World& world, Region& home, Row row, int trade) {
    const float usual = world.people.own[row].reliability;
    NewTrades& learned = world.people.new_trades[row];
    const auto its = std::find_if(learned.begin(), learned.end(),
                                  [&](NewTrade one) { return one.trade == trade; });
    if (its == learned.end()) return usual;
    const auto reliability = static_cast<float>(
        reliability_of_learner(usual, its->jobs, home.rules.teaching));
    if (its->jobs < std::numeric_limits<std::uint16_t>::max()) ++its->jobs;
    ++home.tally[Flow::learned_parts];
    home.tally[Flow::learned_reliability] += reliability;
    return reliability;
}

}  // namespace verbund
