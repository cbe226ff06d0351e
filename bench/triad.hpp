// McCalpin's STREAM triad, a = b + s · c, over three arrays that together are as large
// as a state: what memory can carry, the yardstick for a week. Bytes are counted as
// STREAM does, 24 per element.
#pragma once

#include "core/workers.hpp"

#include <vector>

namespace verbund::bench {

class Triad {
public:
    // bytes: of the three arrays together.
    explicit Triad(std::size_t bytes);

    void pass(const Workers& workers);
    std::size_t bytes() const { return 3 * sizeof(double) * a_.size(); }

private:
    std::vector<double> a_, b_, c_;
};

// Bytes per second: the median of some passes over a number of bytes.
double triad_rate(std::size_t bytes, const Workers& workers);

}  // namespace verbund::bench
