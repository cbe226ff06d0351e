// Progress with the time to go: one moving line on a terminal, a plain line now and
// then elsewhere, on standard error.
#pragma once

#include "study/life.hpp"

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string_view>

namespace verbund {

// A run that goes on after a signal has come is stopped here, between two pieces of work.
class Progress : public Listener {
public:
    // total: weeks of all runs together. What is counted in place of runs is told in the
    // singular.
    Progress(std::size_t total_weeks, std::size_t total_runs, bool quiet,
             std::string_view run_is = "run");
    Progress(const Scenario& scenario, bool quiet);
    ~Progress() override;

    // Called from any thread.
    void weeks_done(int weeks) override;
    void run_done() override;
    void run_found(int weeks) override;
    void shall_go_on() override;

    // More runs of the scenario, each as long as those before; 0: there are no more, where
    // a scenario says when its replicates are enough.
    void grow(std::size_t runs);

    // Takes the moving line away.
    void clear() const;

private:
    using Clock = std::chrono::steady_clock;

    std::mutex door_;
    std::size_t total_weeks_, total_runs_, weeks_ = 0, runs_ = 0;
    std::size_t weeks_found_ = 0;
    bool quiet_, terminal_;
    bool may_grow_ = false;
    std::string_view run_is_;
    // Since when runs have been simulated, after those that were found.
    Clock::time_point simulating_ = Clock::now();
    Clock::time_point begun_ = simulating_, shown_ = simulating_;

    void show(bool last);
};

}  // namespace verbund
