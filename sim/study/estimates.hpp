// What a scenario asks of its runs, as the runs come, and whether they are enough.
#pragma once

#include "analysis/outcomes.hpp"
#include "record/run_record.hpp"
#include "study/plan.hpp"

#include <optional>
#include <vector>

namespace verbund {

// What a look at all complete replicates found.
struct Look {
    int replicates = 0;     // of the points that were looked at
    std::vector<int> open;  // points with a difference that is not known well enough
    // Replicates that are likely to do for all of them, where that can be foretold.
    std::optional<std::size_t> needed;
};

class Estimates {
public:
    // The scenario outlives this.
    explicit Estimates(const Scenario& scenario);

    // Adds a run of the plan, in any order.
    void add(const RunRecord& record);
    // Does without a run of the plan, which has failed.
    void leave_out() { ++runs_; }

    // Where a scenario says when replicates are enough and every run of the plan has
    // been added or left out: gives the points that are open another batch of
    // replicates, up to the most. Nothing when there is nothing to look at. The same for
    // any number of threads.
    std::optional<Look> look_at(Plan& plan) const;

    // A metric for each of the scenario's compare.metrics.
    const Outcomes& outcomes() const { return outcomes_; }

private:
    const Scenario& scenario_;
    Outcomes outcomes_;
    std::size_t runs_ = 0;  // added or left out

    // Of the primary metric.
    std::vector<double> differences(const StrategyPair& pair, std::size_t point) const;
    bool enough(std::size_t point) const;
    std::optional<std::size_t> needed_at(std::size_t point) const;
};

// Replicates that a look adds to a point.
inline constexpr int replicates_in_batch = 16;

}  // namespace verbund
