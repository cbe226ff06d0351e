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

    // What its columns need to be kept of a run.
    static std::vector<const Metric*> metrics();

    void add(const RunRecord& record);

    std::string text() const;
    std::string json() const;

private:
    const Scenario* scenario_;
    // [strategy × point][metric]: a number for each replicate
    std::vector<std::vector<std::vector<double>>> lines_;
};

}  // namespace verbund
