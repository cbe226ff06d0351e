#include "io/scenario/combined_checks.hpp"

#include "io/scenario/extremes.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

// Values that a region must not join, under a strategy or before one.
struct Limit {
    std::vector<const ParameterRow*> rows;
    bool with_customers;  // the region's customers are joined too
    double (*joined)(double, double);
    double most;
    std::string_view key, wrong, allowed;
};

bool sets(const std::vector<Setting>& settings, const Limit& limit) {
    for (const Setting& setting : settings)
        if (std::find(limit.rows.begin(), limit.rows.end(), setting.parameter) !=
            limit.rows.end())
            return true;
    return false;
}

// The values of a limit, each the greatest over all design points.
class Joined {
public:
    Joined(const Scenario& scenario, const Limit& limit)
        : scenario_(scenario), limit_(limit) {
        for (const ParameterRow* row : limit.rows)
            greatest_.emplace_back(scenario, *row, Extremes::greatest);
    }

    double at(std::size_t strategy, std::size_t region, bool in_force) const {
        double value = greatest_.front().after(strategy, region, in_force);
        for (std::size_t i = 1; i < greatest_.size(); ++i)
            value =
                limit_.joined(value, greatest_[i].after(strategy, region, in_force));
        return limit_.with_customers
                   ? limit_.joined(value, scenario_.regions[region].customers)
                   : value;
    }

private:
    const Scenario& scenario_;
    const Limit& limit_;
    std::vector<Extremes> greatest_;
};

// The axis, region or group that has the last word on the values before any strategy.
Place blamed(const Draft& draft, const Limit& limit, std::size_t region) {
    for (const auto* row : limit.rows)
        if (const auto axis = draft.varied.find(row); axis != draft.varied.end())
            return axis->second;
    if (limit.with_customers || sets(draft.scenario.regions[region].settings, limit))
        return draft.regions[region];
    for (const auto* row : limit.rows)
        if (const auto own = draft.parameters.find(row); own != draft.parameters.end())
            return own->second;
    return draft.start;
}

void refuse(Faults& faults, const Place& place, const Limit& limit, double value,
            const std::string& where) {
    faults.add(fault_at(
        place, fault_message(limit.key, fmt::format("{:.9g}", value),
                             fmt::format("{} in region {}", limit.wrong, where),
                             limit.allowed)));
}

// Reports the first region that breaks the limit without a strategy; else the first of
// each strategy.
void check_limit(const Draft& draft, const Limit& limit, Faults& faults) {
    const Scenario& scenario = draft.scenario;
    const Joined joined(scenario, limit);
    for (std::size_t r = 0; r < scenario.regions.size(); ++r)
        if (const double value = joined.at(0, r, false); value > limit.most)
            return refuse(faults, blamed(draft, limit, r), limit, value,
                          scenario.regions[r].name);
    for (std::size_t s = 0; s < scenario.strategies.size(); ++s) {
        const StrategyPlan& strategy = scenario.strategies[s];
        if (!sets(strategy.settings, limit)) continue;
        const std::vector<bool> in_force = where_in_force(scenario, strategy);
        for (std::size_t r = 0; r < scenario.regions.size(); ++r) {
            const double value = joined.at(s, r, in_force[r]);
            if (value <= limit.most) continue;
            refuse(faults, draft.strategies[s], limit, value,
                   fmt::format("{} under strategy {}", scenario.regions[r].name,
                               strategy.name));
            break;
        }
    }
}

void check_runs(const Draft& draft, Faults& faults) {
    if (run_count(draft.scenario) > static_cast<std::size_t>(most_runs))
        faults.add(too_many_runs(draft));
}

void check_headcount(const Draft& draft, Faults& faults) {
    std::int64_t freelancers = 0;
    for (const RegionPlan& region : draft.scenario.regions)
        freelancers += region.freelancers;
    if (freelancers >= 1 && freelancers <= most_freelancers) return;
    faults.add(fault_at(draft.regions.front(),
                        fmt::format("freelancers: are {} in all regions; 1 … {} in all",
                                    freelancers, most_freelancers)));
}

}  // namespace

Fault too_many_runs(const Draft& draft) {
    const Place place =
        draft.varied.empty() ? draft.start : draft.varied.begin()->second;
    return fault_at(place, fmt::format("design: makes too many runs of {} strategies "
                                       "and {} replicates; at most {} runs",
                                       draft.scenario.strategies.size(),
                                       draft.scenario.replicates, most_runs));
}

void check_combined(const Draft& draft, Faults& faults) {
    check_runs(draft, faults);
    check_headcount(draft, faults);
    // A little more than 1, because .7 + .3 need not be 1 in binary.
    const Limit shares{{find_parameter("population.conditional_share"),
                        find_parameter("population.free_rider_share"),
                        find_parameter("population.hump_shaped_share"),
                        find_parameter("population.coin_share"),
                        find_parameter("population.wary_share")},
                       false,
                       [](double a, double b) { return a + b; },
                       1.0 + 1e-12,
                       "population.conditional_share + … + wary_share",
                       "is more than 1",
                       "0 … 1 as the sum of conditional_share, free_rider_share, "
                       "hump_shaped_share, coin_share and wary_share"};
    const Limit projects{
        {find_parameter("demand.projects_per_customer")}, true,
        [](double a, double b) { return a * b; },         most_projects,
        "demand.projects_per_customer × customers",       "is too much",
        "at most 10,000,000 projects a week in a region"};
    check_limit(draft, shares, faults);
    check_limit(draft, projects, faults);
}

}  // namespace verbund
