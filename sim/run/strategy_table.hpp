// The first answer of a batch: each strategy's last year, mean and 95 % interval over
// replicates.
#pragma once

#include "record/run_record.hpp"

#include <string>
#include <vector>

namespace verbund {

class StrategyTable {
public:
    explicit StrategyTable(const Scenario& scenario);

    void add(const RunRecord& record);

    std::string text() const;
    std::string json() const;

private:
    const Scenario* scenario_;
    std::vector<std::vector<std::vector<double>>>
        lines_;  // [strategy × point][metric] → a number for each replicate
};

}  // namespace verbund
