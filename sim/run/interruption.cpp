#include "run/interruption.hpp"

#include <atomic>
#include <csignal>

namespace verbund {

namespace {

// Set by whichever thread the signal meets, read by all; a handler may touch it only as
// long as it takes no lock.
std::atomic<int> signal_that_came = 0;
static_assert(std::atomic<int>::is_always_lock_free);

void on_signal(int signal) {
    if (signal_that_came.exchange(signal) == 0) return;
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

}  // namespace

void listen_for_signals() {
    std::signal(SIGINT, on_signal);
    std::signal(SIGTERM, on_signal);
}

void stop_if_interrupted() {
    const int signal = signal_that_came;
    if (signal != 0) throw Interrupted(signal);
}

}  // namespace verbund
