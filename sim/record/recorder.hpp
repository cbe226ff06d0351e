// The recorder looks at the world between two weeks and touches nothing that a week depends on.
#pragma once

#include "core/workers.hpp"
#include "record/metric.hpp"
#include "record/run_record.hpp"
#include "record/view.hpp"

#include <vector>

namespace verbund {

class Recorder {
public:
    explicit Recorder(const Scenario& scenario);

    // To be called after every week; records in the weeks of recorded_weeks.
    void after_week(World& world, const Workers& workers);

    // What was recorded, with the last state of the world.
    RunRecord finish(const RunKey& run, World& world);

private:
    std::vector<int> weeks_;
    std::size_t next_ = 0;
    std::vector<const Metric*> metrics_;
    std::vector<int> events_;  // per event kind: place among the recorded tables, or −1
    int last_week_ = 0;
    std::vector<double>
        last_year_;  // sum over the recordings of the last year, by place in the metric table
    std::vector<int> last_year_count_;
    RunRecord record_;

    void collect_notes(World& world);
    void sum_up(const View& all);
};

}  // namespace verbund
