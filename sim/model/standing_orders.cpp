#include "model/standing_orders.hpp"

#include "core/samplers.hpp"
#include "model/work_asked.hpp"

#include <algorithm>
#include <utility>

namespace verbund {

namespace {

Draw draw_of(const World& world, const Region& home, Purpose purpose,
             std::uint32_t customer, Week week) {
    const std::uint64_t number = std::uint64_t{home.index} << 32 | customer;
    return {world.luck, purpose, number, week};
}

// The work is one part of an ordinary project; each of its parts is as likely.
StandingOrder begun(const World& world, const Region& home, std::uint32_t customer,
                    Draw& draw) {
    StandingOrder order;
    order.customer = customer;
    order.posts_at =
        first_job(std::max<Week>(world.now, 1), draw.uniform(), home.rules.retainer);
    Posting project;
    draw_work(world, home.rules.demand, project, draw);
    const auto which = static_cast<std::size_t>(
        below(draw, static_cast<std::uint64_t>(project.parts)));
    order.trade = project.trade[which];
    order.hours =
        static_cast<float>(hours_of_order(project.parts, project.hours[which]));
    return order;
}

// Keeps an order that was given before; its work is what the rules now say.
void go_on(const StandingOrder& before, StandingOrder& now) {
    StandingOrder order = before;
    order.hours = now.hours;
    order.trade = now.trade;
    now = order;
}

Posting job_of(const World& world, const Region& home, const StandingOrder& order) {
    const Demand& p = home.rules.demand;
    Draw draw = draw_of(world, home, Purpose::standing_job, order.customer, world.now);
    Posting job;
    job.posted = order.posts_at;
    job.deadline = deadline_of_job(job.posted, home.rules.retainer);
    job.number = number_of_job(world.now, home.index, order.customer);
    job.customer = order.customer;
    job.parts = 1;
    job.trade[0] = order.trade;
    job.hours[0] =
        static_cast<float>(hours_of_job(order.hours, standard_normal(draw),
                                        p.projects_per_customer, home.rules.retainer));
    job.budget = lognormal(draw, p.budget_median, p.budget_spread);
    return job;
}

}  // namespace

void give_standing_orders(const World& world, Region& home) {
    StandingOrders before = std::exchange(home.standing_orders, {});
    if (home.rules.retainer.share <= 0.0) return;
    auto& [orders, of_customer] = home.standing_orders;
    of_customer.assign(home.customers.size(), nothing);
    for (std::uint32_t customer = 0; customer < home.customers.size(); ++customer) {
        Draw draw = draw_of(world, home, Purpose::standing_order, customer, 0);
        if (!has_standing_order(draw.uniform(), home.rules.retainer)) continue;
        StandingOrder order = begun(world, home, customer, draw);
        if (before.has(customer))
            go_on(before.orders[before.of_customer[customer]], order);
        of_customer[customer] = static_cast<std::uint32_t>(orders.size());
        orders.push_back(order);
    }
}

void post_standing_jobs(const World& world, Region& home) {
    for (StandingOrder& order : home.standing_orders.orders) {
        if (order.posts_at >= world.now + 1.0) continue;
        if (home.rules.demand.projects_per_customer > 0.0) {
            home.postings.push_back(job_of(world, home, order));
            ++home.tally[Flow::standing_posted];
        }
        order.posts_at += home.rules.retainer.weeks;
    }
}

void end_retainer(Region& home, StandingOrder& order) {
    ++home.tally[Flow::retainers_ended];
    home.tally[Flow::retainer_jobs] += order.jobs;
    order.supplier = nobody;
    order.jobs = 0;
    order.disappointed = false;
}

void hand_over_order(const World& world, Region& home, const Posting& posting,
                     Row lead) {
    StandingOrder* order = order_behind(home, posting);
    if (order == nullptr) return;
    ++home.tally[Flow::standing_taken];
    if (order->supplier == nobody) {
        order->supplier = lead;
        order->entered = world.people.seen[lead].entered;
        order->since = world.now;
    }
    if (order->supplier == lead) ++order->jobs;
}

void heed_content(Region& home, const Project& project, bool content) {
    StandingOrder* order = order_behind(home, project);
    if (order == nullptr || order->supplier == nobody) return;
    if (!content && week_of(project.number) >= order->since) order->disappointed = true;
}

}  // namespace verbund
