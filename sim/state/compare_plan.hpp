// What is asked of the runs of a scenario when they are done, and when they are enough.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace verbund {

// Replicates are added until every difference of the primary metric is known well
// enough, at most so many.
struct StopPlan {
    enum Rule { narrow, decided } rule = narrow;
    double half_width = 0.0;   // of `narrow`, in the unit of the primary metric
    int least = 32, most = 0;  // replicates
};

// The difference "other − baseline", as indices of strategies.
struct StrategyPair {
    std::size_t other, baseline;
};

struct ComparePlan {
    std::vector<std::string> metrics;  // as study/estimand_name.hpp names them
    std::size_t primary = 0;           // index of the metric that `stop` watches
    std::vector<StrategyPair> pairs;
    double confidence = 0.95;  // with which all intervals hold together
    std::optional<StopPlan> stop;
};

inline bool is_until_decided(const ComparePlan& plan) {
    return plan.stop && plan.stop->rule == StopPlan::decided;
}

}  // namespace verbund
