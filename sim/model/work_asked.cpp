#include "model/work_asked.hpp"

#include "core/samplers.hpp"
#include "core/weighted_choice.hpp"

#include <algorithm>

namespace verbund {

namespace {

// Draws a trade again that the posting has already. Where the others are hardly ever
// asked for (less than once in some hundred draws), it is the first of them in the end.
std::uint8_t further_trade(const World& world, const Posting& posting, Draw& draw) {
    constexpr int most_draws = 1000;
    const auto is_there = [&](std::uint8_t trade) {
        const auto end = posting.trade.begin() + posting.parts;
        return std::find(posting.trade.begin(), end, trade) != end;
    };
    for (int nth = 0; nth < most_draws; ++nth) {
        const auto trade = static_cast<std::uint8_t>(
            chosen_by_cumulated(world.demand, draw.uniform()));
        if (!is_there(trade)) return trade;
    }
    std::uint8_t trade = 0;
    while (is_there(trade)) ++trade;
    return trade;
}

}  // namespace

void draw_work(const World& world, const Demand& p, Posting& posting, Draw& draw) {
    const int parts = parts_of(draw.uniform(), world.trades, p);
    for (posting.parts = 0; posting.parts < parts; ++posting.parts) {
        const auto part = static_cast<std::size_t>(posting.parts);
        posting.trade[part] = further_trade(world, posting, draw);
        const double median = p.hours_median * world.trade_hours[posting.trade[part]];
        posting.hours[part] =
            static_cast<float>(p.hours_law == HoursLaw::exponential
                                   ? hours_by_exponential(exponential(draw), median)
                                   : lognormal(draw, median, p.hours_spread));
    }
}

double median_time_by_trades(const World& world, const Demand& p,
                             const Posting& posting) {
    double longest = 0.0;
    for (std::size_t part = 0; part < std::size_t(posting.parts); ++part)
        longest = std::max(longest, world.trade_deadline[posting.trade[part]]);
    return p.deadline_median * longest;
}

}  // namespace verbund
