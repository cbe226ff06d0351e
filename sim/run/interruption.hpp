// SIGINT and SIGTERM end a sweep between two weeks; a second signal leaves at once.
#pragma once

#include <exception>

namespace verbund {

struct Interrupted : std::exception {
    explicit Interrupted(int signal) : signal(signal) {}
    int signal;
    const char* what() const noexcept override { return "interrupted"; }
};

void listen_for_signals();

// Throws Interrupted after a signal has come.
void stop_if_interrupted();

}  // namespace verbund
