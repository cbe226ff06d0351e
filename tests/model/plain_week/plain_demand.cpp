// Phase 7.
#include "core/samplers.hpp"
#include "plain_orders.hpp"
#include "plain_phases.hpp"

#include <algorithm>
#include <numbers>

namespace verbund::plain {

namespace {

// The median rate of a trade is looked up every fourth week, trade by trade in turn,
// and of all in week 1; of an even number of freelancers it is the upper of the middle
// two.
void survey_rates(const PlainWorld& world, PlainRegion& home) {
    for (int trade = 0; trade < static_cast<int>(world.trades.size()); ++trade) {
        if (world.now > 1 && (world.now + trade) % 4 != 0) continue;
        std::vector<float> rates;
        for (Slot slot = home.first; slot < home.last; ++slot)
            if (offers(world.people[slot], trade))
                rates.push_back(world.people[slot].rate);
        std::sort(rates.begin(), rates.end());
        if (!rates.empty()) home.median_rate[trade] = rates[rates.size() / 2];
    }
}

void count(PlainRegion& home, const PlainPosting& posting) {
    ++home.tally[Flow::posted];
    if (posting.trade.size() > 1) ++home.tally[Flow::bundles_posted];
    for (float hours : posting.hours) home.tally[Flow::hours_asked] += hours;
}

int further_trade(const PlainWorld& world, const PlainPosting& posting, Draw& draw) {
    std::vector<double> weights;
    for (const Trade& trade : world.trades) weights.push_back(trade.demand);
    const auto is_there = [&](int trade) {
        return std::count(posting.trade.begin(), posting.trade.end(), trade) > 0;
    };
    for (int nth = 0; nth < 1000; ++nth)
        if (const int trade = by_weight(weights, draw.uniform()); !is_there(trade))
            return trade;
    int trade = 0;
    while (is_there(trade)) ++trade;
    return trade;
}

}  // namespace

void draw_work(const PlainWorld& world, const Demand& p, PlainPosting& posting,
               Draw& draw) {
    const int parts =
        parts_of(draw.uniform(), static_cast<int>(world.trades.size()), p);
    for (int part = 0; part < parts; ++part) {
        const int trade = further_trade(world, posting, draw);
        const double median =
            p.hours_median * world.trades[static_cast<std::size_t>(trade)].hours;
        posting.trade.push_back(trade);
        posting.hours.push_back(
            static_cast<float>(p.hours_law == HoursLaw::exponential
                                   ? exponential(draw) * median / std::numbers::ln2
                                   : lognormal(draw, median, p.hours_spread)));
    }
}

namespace {

void describe(const PlainWorld& world, const PlainRegion& home, PlainPosting& posting,
              Draw& draw) {
    const Demand& p = home.rules.demand;
    posting.customer = static_cast<int>(below(draw, home.customers.size()));
    draw_work(world, p, posting, draw);
    double allowed = 0.0;
    for (int trade : posting.trade)
        allowed =
            std::max(allowed, world.trades[static_cast<std::size_t>(trade)].deadline);
    posting.deadline = posting.posted +
                       lognormal(draw, p.deadline_median * allowed, p.deadline_spread);
    posting.budget = lognormal(draw, p.budget_median, p.budget_spread);
}

// Who has a standing order posts nothing else.
void post_projects(const PlainWorld& world, PlainRegion& home) {
    const double rate = home.rules.demand.projects_per_customer *
                        static_cast<double>(home.customers.size());
    double time = 0.0;
    for (std::uint32_t nth = 0; rate > 0.0; ++nth) {
        Draw draw = world.at(Purpose::project, static_cast<Id>(home.index), nth);
        time = home.rules.demand.even
                   ? (nth + 0.5) / rate
                   : time - exact_log(draw.positive_uniform()) / rate;
        if (time >= 1.0) return;
        PlainPosting posting;
        posting.posted = world.now + time;
        posting.number = number_at(static_cast<Week>(world.now),
                                   static_cast<RegionIndex>(home.index), nth);
        describe(world, home, posting, draw);
        if (home.orders.contains(posting.customer)) continue;
        count(home, posting);
        home.postings.push_back(posting);
    }
}

}  // namespace

// What other regions could not take on last week comes first, at the very beginning of
// the week.
void demand(PlainWorld& world, PlainRegion& home) {
    survey_rates(world, home);
    home.postings = std::exchange(home.referred, {});
    for (PlainPosting& posting : home.postings) {
        posting.posted = world.now;
        posting.customer = -1;
        posting.standing = false;
        count(home, posting);
    }
    post_projects(world, home);
    for (const PlainPosting& job : jobs_of_orders(world, home)) {
        count(home, job);
        home.postings.push_back(job);
    }
    std::stable_sort(home.postings.begin(), home.postings.end(),
                     [](const auto& a, const auto& b) { return a.posted < b.posted; });
}

}  // namespace verbund::plain
