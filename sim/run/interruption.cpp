#include "run/interruption.hpp"

#include <csignal>

namespace verbund {

namespace {

volatile std::sig_atomic_t signal_that_came = 0;

void on_signal(int signal) {
    if (signal_that_came != 0) {
        std::signal(signal, SIG_DFL);
        std::raise(signal);
    }
    signal_that_came = signal;
}

}  // namespace

void listen_for_signals() {
    std::signal(SIGINT, on_signal);
    std::signal(SIGTERM, on_signal);
}

void stop_if_interrupted() {
    if (signal_that_came != 0) throw Interrupted(signal_that_came);
}

}  // namespace verbund
