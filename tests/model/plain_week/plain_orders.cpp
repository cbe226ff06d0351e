// Standing orders: who has one, which jobs come of it, who does them.
#include "plain_orders.hpp"
#include "core/samplers.hpp"
#include "plain_bid.hpp"
#include "plain_phases.hpp"

#include <algorithm>

namespace verbund::plain {

namespace {

Id number_of_customer(const PlainRegion& home, int customer) {
    return (static_cast<Id>(home.index) << 32) + static_cast<Id>(customer);
}

// A job has the number of a project at a place of the week; places of jobs are counted
// from the end.
Id number_of_job(const PlainWorld& world, const PlainRegion& home, int customer) {
    const int places = 1 << 24;
    return number_at(static_cast<Week>(world.now), static_cast<RegionIndex>(home.index),
                     static_cast<std::uint32_t>(places - 1 - customer));
}

}  // namespace

// When the rules change, who keeps an order keeps its supplier and the time of the next
// job.
void give_orders(const PlainWorld& world, PlainRegion& home) {
    const Retainer& p = home.rules.retainer;
    std::map<int, PlainOrder> orders;
    for (int customer = 0; customer < static_cast<int>(home.customers.size());
         ++customer) {
        Draw draw =
            world.once(Purpose::standing_order, number_of_customer(home, customer));
        if (draw.uniform() >= p.share) continue;
        const double begin = std::max(world.now, 1) + draw.uniform() * p.weeks;
        PlainPosting project;
        draw_work(world, home.rules.demand, project, draw);
        const std::size_t part = below(draw, project.trade.size());
        PlainOrder order;
        if (home.orders.contains(customer))
            order = home.orders[customer];
        else
            order.next_job = begin;
        order.trade = project.trade[part];
        order.hours = static_cast<float>(static_cast<double>(project.trade.size()) *
                                         project.hours[part]);
        orders[customer] = order;
    }
    home.orders = orders;
}

std::vector<PlainPosting> jobs_of_orders(const PlainWorld& world, PlainRegion& home) {
    const Retainer& p = home.rules.retainer;
    const Demand& ordinary = home.rules.demand;
    std::vector<PlainPosting> jobs;
    for (auto& [customer, order] : home.orders) {
        if (order.next_job >= world.now + 1) continue;
        const double posted = order.next_job;
        order.next_job += p.weeks;
        if (ordinary.projects_per_customer == 0.0) continue;
        Draw draw = world.at(Purpose::standing_job, number_of_customer(home, customer));
        PlainPosting job;
        job.number = number_of_job(world, home, customer);
        job.customer = customer;
        job.posted = posted;
        job.deadline = posted + p.deadline * p.weeks;
        job.trade = {order.trade};
        job.hours = {static_cast<float>(hours_of_job(
            order.hours, standard_normal(draw), ordinary.projects_per_customer, p))};
        job.budget = lognormal(draw, ordinary.budget_median, ordinary.budget_spread);
        job.standing = true;
        ++home.tally[Flow::standing_posted];
        jobs.push_back(job);
    }
    return jobs;
}

// Without time the supplier has the order still; for any other reason the retainer ends.
Slot supplier_of(const PlainWorld& world, PlainRegion& home,
                 const PlainPosting& posting) {
    if (!posting.standing) return no_one;
    PlainOrder& order = home.orders.at(posting.customer);
    if (order.supplier == no_id) return no_one;
    const Slot slot = world.find(order.supplier);
    const bool looks_around =
        world.once(Purpose::looking_around, posting.number)
            .chance(1.0 - exact_exp(-home.rules.retainer.tendered *
                                    home.rules.retainer.weeks));
    if (slot != no_one && !order.disappointed && !looks_around &&
        offers(world.people[slot], order.trade))
        return has_time(world, slot, posting) ? slot : no_one;
    ++home.tally[Flow::retainers_ended];
    home.tally[Flow::retainer_jobs] += order.jobs;
    order.supplier = no_id;
    order.jobs = 0;
    order.disappointed = false;
    return no_one;
}

void heed_content(PlainRegion& home, const PlainProject& project, bool content) {
    if (!project.standing || content || !home.orders.contains(project.customer)) return;
    PlainOrder& order = home.orders.at(project.customer);
    if (order.supplier != no_id && project.given >= order.since)
        order.disappointed = true;
}

}  // namespace verbund::plain
