// How the runs of a sweep are kept that take long, or that fail.
#pragma once

#include <functional>
#include <limits>
#include <string>

namespace verbund {

struct KeepingPolicy {
    double save_every = 600.0;  // seconds after which a run on its way is saved
    double longest_run =
        std::numeric_limits<double>::infinity();  // seconds; then it fails
    bool goes_on = false;                         // without a run that fails
    // Is told what a person should know of a run, by any thread.
    std::function<void(const std::string&)> tell = [](const std::string&) {};
};

}  // namespace verbund
