#include "study/plan.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace verbund {

Plan::Plan(const Scenario& scenario)
    : strategies_(static_cast<int>(scenario.strategies.size())),
      replicates_(point_count(scenario), 0) {
    plan_design(scenario);
}

// Points differ in replicates: those that have the most go on when the others are done.
void Plan::plan_design(const Scenario& scenario) {
    std::set<int> steps;
    for (std::size_t point = 0; point < replicates_.size(); ++point)
        steps.insert(replicates_at(scenario, static_cast<int>(point)));
    int before = 0;
    for (const int step : steps) {
        std::vector<int> points;
        for (int point = 0; point < static_cast<int>(replicates_.size()); ++point)
            if (replicates_at(scenario, point) >= step) points.push_back(point);
        grow(std::move(points), step - before);
        before = step;
    }
}

void Plan::grow(std::vector<int> points, int replicates) {
    if (points.empty() || replicates <= 0) return;
    const int before = this->replicates(points.front());
    const auto differs = [&](int point) { return this->replicates(point) != before; };
    if (std::any_of(points.begin(), points.end(), differs))
        throw std::invalid_argument(
            "points of one batch must have the same replicates so far");
    for (int point : points) replicates_[static_cast<std::size_t>(point)] += replicates;
    const std::size_t added = points.size() * static_cast<std::size_t>(strategies_) *
                              static_cast<std::size_t>(replicates);
    batches_.push_back({runs_, before, std::move(points)});
    runs_ += added;
}

RunKey Plan::at(std::size_t index) const {
    const auto starts_after = [](std::size_t run, const Batch& batch) {
        return run < batch.runs_before;
    };
    const Batch& batch = *std::prev(
        std::upper_bound(batches_.begin(), batches_.end(), index, starts_after));
    const auto strategies = static_cast<std::size_t>(strategies_);
    const std::size_t within = index - batch.runs_before;
    const std::size_t a_replicate = batch.points.size() * strategies;
    return {static_cast<int>(within % strategies),
            batch.points[within % a_replicate / strategies],
            batch.first_replicate + static_cast<int>(within / a_replicate)};
}

}  // namespace verbund
