// Known answers of retainers: O28.
#include "evidence/oracles/looks.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr double bought = 0.5;    // of what is posted or put out to tender
constexpr double standing = 0.5;  // share of customers
constexpr double period = 4.0;    // weeks

// A job is the last when the customer looks around before the next or it disappoints.
double last_share(double tendered, double reliability) {
    const double stays = std::pow(1.0 - tendered, period / weeks_per_year);
    return 1.0 - stays * reliability;
}

// Jobs taken on: all while there is a supplier, else those that are bought.
double taken_share(double last) { return bought / (bought + last * (1.0 - bought)); }

double revenue_share(double last) {
    const double retained = standing * taken_share(last);
    return retained / (retained + (1.0 - standing) * bought);
}

constexpr std::size_t rows_of_flows = 3;

// How many retainers that end have one job, two, five or more. What is kept of each order
// is when its retainer began and how many jobs it has had, behind what others keep.
void look_at_lengths(const World& world, std::size_t kept, Findings& findings) {
    for (const Region& region : world.regions)
        for (const StandingOrder& order : region.standing_orders.orders) {
            double& since = findings.kept[kept++];
            double& jobs = findings.kept[kept++];
            const bool ended = order.jobs == 0 || order.since != since;
            if (jobs > 0.0 && ended) {
                findings.add(rows_of_flows, jobs == 1.0);
                findings.add(rows_of_flows + 1, jobs == 2.0);
                findings.add(rows_of_flows + 2, jobs >= 5.0);
            }
            since = order.since;
            jobs = order.jobs;
        }
}

OracleLook flows_and_lengths() {
    // The longest retainers that count began after the start.
    constexpr Week settled = 240;
    const OracleLook flows =
        flows_after(settled, {{Flow::retainers_ended, Flow::standing_taken},
                              {Flow::standing_taken, Flow::standing_posted},
                              {Flow::standing_eur, Flow::revenue_eur}});
    return [flows](const Watched& watched, Findings& findings) {
        const World& world = watched.world;
        const bool more = flows(watched, findings);
        if (world.now < settled) return more;
        const std::size_t of_flows =
            world.regions.size() * static_cast<std::size_t>(Flow::count);
        std::size_t orders = 0;
        for (const Region& region : world.regions)
            orders += region.standing_orders.orders.size();
        findings.kept.resize(of_flows + 2 * orders);
        look_at_lengths(world, of_flows, findings);
        return more;
    };
}

OracleCase retainer(double tendered, double reliability, bool only_long) {
    const double last = last_share(tendered, reliability);
    const auto says = [&](const char* what) {
        return fmt::format("{}, {} tendered a year, {} good", what, tendered,
                           reliability);
    };
    return {"O28",
            "o28_retainer.toml",
            {fmt::format("retainer.tendered={}", tendered),
             fmt::format("population.reliability_good={}", reliability)},
            {{says("last jobs of all"), {last}},
             {says("jobs taken on"), {taken_share(last)}},
             {says("share of revenue"), {revenue_share(last)}},
             {says("retainers of one job"), {last}},
             {says("retainers of two jobs"), {last * (1.0 - last)}},
             {says("retainers of five jobs and more"), {std::pow(1.0 - last, 4)}}},
            flows_and_lengths(),
            only_long};
}

}  // namespace

std::vector<OracleCase> retainer_cases() {
    return {retainer(0.7, 0.9, false), retainer(0.95, 1.0, true),
            retainer(0.0, 0.7, true)};
}

}  // namespace verbund
