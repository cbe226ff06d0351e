// One experiment: runs are drawn and looked at until a rule stops them.
#pragma once

#include "analysis/coverage/law.hpp"
#include "analysis/interval.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace verbund {

// When a rule is asked: after every batch, up to the most runs. Student's factors of the
// confidence at all these looks are found once.
class Looks {
public:
    explicit Looks(double confidence = 0.95, std::size_t batch = 16,
                   std::size_t most = 2048);

    double confidence() const { return confidence_; }
    std::size_t batch() const { return batch_; }
    std::size_t most() const { return batch_ * count(); }
    std::size_t count() const { return factors_.size(); }
    double student_factor(std::size_t look) const { return factors_[look]; }

private:
    double confidence_;
    std::size_t batch_;
    std::vector<double> factors_;
};

// The differences when the rule was asked last, with Student's interval.
struct Stop {
    Interval sample;
    bool stopped = false;  // false: there were no more runs
};

// Differences of a law, shifted by a true difference in its standard deviations, until
// the rule says yes. The number of the experiment is its seed: the same number gives the
// same draws, and a rule does not see other draws than another rule.
Stop run_until(const std::function<bool(const Interval&)>& rule, const Law& law,
               double difference, const Looks& looks, std::uint64_t experiment);

// Whether intervals of a joint confidence by Šidák all hold their truth, 0: of several
// differences to one common baseline, all with the same spread, so that each two have a
// correlation of ½.
bool all_hold(std::size_t differences, std::size_t runs, double confidence,
              std::uint64_t experiment);

}  // namespace verbund
