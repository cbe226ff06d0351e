// Phase 7. Customers post projects at real times in the week.
#include "core/samplers.hpp"
#include "model/phases.hpp"
#include "model/standing_orders.hpp"
#include "model/work_asked.hpp"

#include <algorithm>

namespace verbund {

namespace {

inline constexpr Week weeks_between_medians = 4;

// The median rate of each trade, from those who were there last week; a quarter of the
// trades each week.
void survey_rates(const World& world, Region& home) {
    std::vector<float> rates;
    for (int trade = 0; trade < world.trades; ++trade) {
        if ((world.now + trade) % weeks_between_medians != 0 && world.now > 1) continue;
        rates.clear();
        for (Row row : home.offering[static_cast<std::size_t>(trade)].row)
            if (row != nobody) rates.push_back(world.people.own[row].rate);
        if (rates.empty()) continue;
        const auto middle =
            rates.begin() + static_cast<std::ptrdiff_t>(rates.size() / 2);
        std::nth_element(rates.begin(), middle, rates.end());
        home.median_rate[static_cast<std::size_t>(trade)] = *middle;
    }
}

// Everything of a posting but its time, by the draw of its place in the week.
void describe(const World& world, const Region& home, Posting& posting, Draw& draw) {
    const Demand& p = home.rules.demand;
    posting.customer = static_cast<std::uint32_t>(below(draw, home.customers.size()));
    draw_work(world, p, posting, draw);
    posting.deadline = posting.posted + lognormal(draw, median_time(world, p, posting),
                                                  p.deadline_spread);
    posting.budget = lognormal(draw, p.budget_median, p.budget_spread);
}

void count(Region& home, const Posting& posting) {
    ++home.tally[Flow::posted];
    if (posting.parts > 1) ++home.tally[Flow::bundles_posted];
    for (int part = 0; part < posting.parts; ++part)
        home.tally[Flow::hours_asked] += posting.hours[static_cast<std::size_t>(part)];
}

// What other regions could not take on last week stands at the beginning of this one.
void take_referred(const World& world, Region& home, const Letters<Referred>& letters) {
    for (const Referred& letter : letters) {
        home.postings.push_back(letter.posting);
        home.postings.back().posted = world.now;
        home.postings.back().customer = nothing;
        count(home, letter.posting);
    }
}

// A customer with a standing order posts no ordinary projects.
void post_projects(const World& world, Region& home) {
    const double rate = home.rules.demand.projects_per_customer *
                        static_cast<double>(home.customers.size());
    if (rate <= 0.0) return;
    double time = 0.0;
    for (std::uint32_t nth = 0;; ++nth) {
        Draw draw(world.luck, Purpose::project, home.index, world.now, nth);
        if (home.rules.demand.even)
            time = time_at_equal_intervals(nth, rate);
        else
            time += weeks_to_next_project(draw.positive_uniform(), rate);
        if (time >= 1.0) return;
        Posting posting;
        posting.posted = world.now + time;
        posting.number = number_at(world.now, home.index, nth);
        describe(world, home, posting, draw);
        if (home.standing_orders.has(posting.customer)) continue;
        count(home, posting);
        home.postings.push_back(posting);
    }
}

// Jobs of standing orders stand among the other postings by their times.
void post_jobs(const World& world, Region& home) {
    const auto others = static_cast<std::ptrdiff_t>(home.postings.size());
    post_standing_jobs(world, home);
    const auto first = home.postings.begin() + others;
    const auto sooner = [](const Posting& a, const Posting& b) {
        return a.posted < b.posted;
    };
    for (auto job = first; job != home.postings.end(); ++job) count(home, *job);
    std::stable_sort(first, home.postings.end(), sooner);
    std::inplace_merge(home.postings.begin(), first, home.postings.end(), sooner);
}

}  // namespace

void demand(const World& world, Region& home, const Letters<Referred>& referred) {
    survey_rates(world, home);
    home.postings.clear();
    take_referred(world, home, referred);
    post_projects(world, home);
    if (!home.standing_orders.empty()) post_jobs(world, home);
}

}  // namespace verbund
