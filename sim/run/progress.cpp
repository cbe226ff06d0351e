#include "run/progress.hpp"

#include "run/counted.hpp"
#include "run/interruption.hpp"
#include "run/span_text.hpp"

#include <unistd.h>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <fmt/core.h>

namespace verbund {

namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

// Whether a terminal takes a line away again, and nobody asked for plain ones.
bool moves() {
    return environment("TERM") != "dumb" && environment("NO_COLOR").empty();
}

}  // namespace

Progress::Progress(std::size_t total_weeks, std::size_t total_runs, bool quiet,
                   std::string_view run_is)
    : total_weeks_(total_weeks),
      total_runs_(total_runs),
      quiet_(quiet),
      terminal_(isatty(STDERR_FILENO) != 0 && moves()),
      run_is_(run_is) {}

Progress::Progress(const Scenario& scenario, bool quiet)
    : Progress(weeks_of_all_runs(scenario), run_count(scenario), quiet) {
    may_grow_ = scenario.compare.stop.has_value();
}

Progress::~Progress() { clear(); }

void Progress::clear() const {
    if (!quiet_ && terminal_) std::fputs("\r\033[K", stderr);
}

void Progress::shall_go_on() { stop_if_interrupted(); }

void Progress::weeks_done(int weeks) {
    stop_if_interrupted();
    const std::lock_guard lock(door_);
    weeks_ += static_cast<std::size_t>(weeks);
    show(false);
}

void Progress::run_done() {
    const std::lock_guard lock(door_);
    ++runs_;
    if (runs_ == total_runs_ && !may_grow_) show(true);
}

// Finding it says nothing of the time to go.
void Progress::run_found(int weeks) {
    stop_if_interrupted();
    {
        const std::lock_guard lock(door_);
        weeks_ += static_cast<std::size_t>(weeks);
        weeks_found_ += static_cast<std::size_t>(weeks);
        simulating_ = Clock::now();
    }
    run_done();
}

void Progress::grow(std::size_t runs) {
    const std::lock_guard lock(door_);
    if (runs == 0) return show(true);
    total_weeks_ += total_weeks_ / total_runs_ * runs;
    total_runs_ += runs;
}

void Progress::show(bool last) {
    if (quiet_) return;
    const auto now = Clock::now();
    const double since_shown = std::chrono::duration<double>(now - shown_).count();
    if (!last && since_shown < (terminal_ ? 0.2 : 10.0)) return;
    shown_ = now;
    const double spent = std::chrono::duration<double>(now - begun_).count();
    const double simulating = std::chrono::duration<double>(now - simulating_).count();
    const double share =
        static_cast<double>(weeks_) / static_cast<double>(total_weeks_);
    const auto simulated = static_cast<double>(weeks_ - weeks_found_);
    const double left = (1.0 - share) * static_cast<double>(total_weeks_);
    const std::string text =
        last ? fmt::format("{} in {}", counted(total_runs_, run_is_), span_text(spent))
             : fmt::format(
                   "{} of {}, {:.0f} %{}", runs_, counted(total_runs_, run_is_),
                   100.0 * share,
                   simulated > 0.0
                       ? ", " + span_text(simulating * left / simulated) + " to go"
                       : "");
    std::fprintf(stderr, terminal_ ? "\r\033[K%s" : "%s\n", text.c_str());
    if (last && terminal_) std::fputc('\n', stderr);
    std::fflush(stderr);
}

}  // namespace verbund
