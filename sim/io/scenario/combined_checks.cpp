#include "io/scenario/combined_checks.hpp"

#include "io/scenario/limits.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

bool sets(const std::vector<Setting>& settings, const Limit& limit) {
    return std::any_of(
        limit.rows.begin(), limit.rows.end(),
        [&](const ParameterRow* row) { return own_value(settings, *row) != nullptr; });
}

bool has_part_in(const Factor& factor, const Limit& limit) {
    return std::find(limit.rows.begin(), limit.rows.end(), factor.row) !=
               limit.rows.end() ||
           (limit.with_customers && factor.quantity == Quantity::customers);
}

// The last change that has a part in a limit and holds in a week.
Place place_of_change(const Draft& draft, const Limit& limit, int week) {
    Place place = draft.start;
    for (std::size_t i = 0; i < draft.changes.size(); ++i) {
        const ChangePlan& change = draft.scenario.changes[i];
        const bool over = change.until && week >= *change.until;
        if (sets(change.settings, limit) && change.week <= week && !over)
            place = draft.changes[i];
    }
    return place;
}

// The axis, change, strategy, region or group that has the last word on the values.
Place blamed(const Draft& draft, const Limit& limit, const Break& one) {
    for (const auto& [factor, place] : draft.varied)
        if (has_part_in(factor, limit)) return place;
    if (one.week) return place_of_change(draft, limit, *one.week);
    if (one.strategy) return draft.strategies[*one.strategy];
    if (limit.with_customers ||
        sets(draft.scenario.regions[one.region].settings, limit))
        return draft.regions[one.region];
    for (const ParameterRow* row : limit.rows)
        if (const auto own = draft.parameters.find(row); own != draft.parameters.end())
            return own->second;
    return draft.start;
}

// Of the points that break a limit the first is enough.
void check_limit(const Draft& draft, const Limit& limit, Faults& faults) {
    const LimitAtPoints at_points(draft.scenario, limit);
    const std::size_t points = at_points.varies() ? point_count(draft.scenario) : 1;
    for (std::size_t point = 0; point < points; ++point) {
        const std::vector<Break> breaks = at_points.breaks_at(point);
        for (const Break& one : breaks)
            faults.add(fault_at(blamed(draft, limit, one),
                                text_of(one, limit, draft.scenario)));
        if (!breaks.empty()) return;
    }
}

void check_runs(const Draft& draft, Faults& faults) {
    if (run_count(draft.scenario) > static_cast<std::size_t>(most_runs))
        faults.add(too_many_runs(draft));
}

void check_headcount(const Draft& draft, Faults& faults) {
    const Scenario& scenario = draft.scenario;
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (std::size_t region = 0; region < scenario.regions.size(); ++region) {
        const Extent extent = extent_of(scenario, Quantity::freelancers, region);
        least += extent.least;
        most += extent.most;
    }
    if (least >= 1 && most <= most_freelancers) return;
    faults.add(fault_at(draft.regions.front(),
                        fmt::format("freelancers: are {} in all regions; 1 … {} in all",
                                    least < 1 ? least : most, most_freelancers)));
}

Place place_of_weeks(const Draft& draft) {
    for (const auto& [factor, place] : draft.varied)
        if (factor.quantity == Quantity::weeks) return place;
    return draft.start;
}

// A strategy or change that begins after the last week of a run would be the world
// without it.
void check_weeks(const Draft& draft, Faults& faults) {
    int begun = 1;
    for (const StrategyPlan& strategy : draft.scenario.strategies)
        begun = std::max(begun, strategy.from_week);
    const int strategies_begun = begun;
    for (const ChangePlan& change : draft.scenario.changes)
        begun = std::max(begun, change.week);
    const std::string last = begun > strategies_begun ? "change" : "strategy";
    for (std::size_t point = 0; point < point_count(draft.scenario); ++point) {
        const int weeks = weeks_at(draft.scenario, static_cast<int>(point));
        if (weeks >= begun) continue;
        return faults.add(
            fault_at(place_of_weeks(draft),
                     fault_message("weeks", fmt::format("{}", weeks),
                                   fmt::format("ends before a {} begins", last),
                                   fmt::format("at least {} (weeks)", begun))));
    }
}

}  // namespace

Fault too_many_runs(const Draft& draft) {
    const Place place =
        draft.varied.empty() ? draft.start : draft.varied.front().second;
    return fault_at(place, fmt::format("design: makes too many runs of {} strategies "
                                       "and {} replicates; at most {} runs",
                                       draft.scenario.strategies.size(),
                                       draft.scenario.replicates, most_runs));
}

void check_combined(const Draft& draft, Faults& faults) {
    check_runs(draft, faults);
    check_headcount(draft, faults);
    if (changes_the_run(draft.scenario)) check_weeks(draft, faults);
    for (const Limit& limit : limits()) check_limit(draft, limit, faults);
}

}  // namespace verbund
