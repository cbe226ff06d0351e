// The time since something began, of a clock that never goes back.
#pragma once

#include <chrono>

namespace verbund {

class Stopwatch {
public:
    double seconds() const {
        return std::chrono::duration<double>(Clock::now() - begun_).count();
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point begun_ = Clock::now();
};

}  // namespace verbund
