// Progress with the time to go: one moving line on a terminal, a plain line now and then
// elsewhere, on standard error.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>

namespace verbund {

class Progress {
public:
    // total: weeks of all runs together.
    Progress(std::size_t total_weeks, std::size_t total_runs, bool quiet);
    ~Progress();

    // Called from any thread.
    void weeks_done(std::size_t weeks);
    void run_done();

private:
    using Clock = std::chrono::steady_clock;

    std::mutex door_;
    std::size_t total_weeks_, total_runs_, weeks_ = 0, runs_ = 0;
    bool quiet_, terminal_;
    Clock::time_point begun_ = Clock::now(), shown_ = begun_;

    void show(bool last);
};

}  // namespace verbund
