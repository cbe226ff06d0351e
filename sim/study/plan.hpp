// Which runs there are, and in which order: replicate by replicate, and in each every
// point under every strategy. So a sweep that is stopped anywhere is a smaller balanced
// one.
#pragma once

#include "state/scenario.hpp"

#include <vector>

namespace verbund {

class Plan {
public:
    // The runs of the scenario's design; the scenario outlives this.
    explicit Plan(const Scenario& scenario);

    std::size_t runs() const { return runs_; }

    // The run of an index in 0 … runs() − 1.
    RunKey at(std::size_t index) const;

    // Replicates of a point so far.
    int replicates(int point) const {
        return replicates_[static_cast<std::size_t>(point)];
    }

    // Gives every point of a list some replicates more. Their runs come after those
    // that are there, whose indices stay. Throws std::invalid_argument unless the
    // points have the same number of replicates.
    void grow(std::vector<int> points, int replicates);

private:
    // Replicates first … for the same points.
    struct Batch {
        std::size_t runs_before;
        int first_replicate;
        std::vector<int> points;
    };

    int strategies_;
    std::vector<int> replicates_;  // by point
    std::vector<Batch> batches_;
    std::size_t runs_ = 0;

    void plan_design(const Scenario& scenario);
};

}  // namespace verbund
