// How far a sweep is, by what its journal holds.
#pragma once

#include <cstddef>
#include <filesystem>

namespace verbund {

struct SweepStatus {
    std::size_t done = 0, failed = 0, runs = 0;
    std::size_t torn = 0;       // not whole, and simulated again
    std::size_t under_way = 0;  // saved on their way
    bool open = false;  // how many runs there will be: [compare] stop_when says it
    bool at_work = false;
    bool has_results = false;    // of all that is planned
    double runs_a_second = 0.0;  // of those at work

    std::size_t left() const { return runs - done - failed; }
    double seconds_to_go() const { return static_cast<double>(left()) / runs_a_second; }
};

// Changes nothing in the folder. Throws InputMissing (io/fault.hpp) when it holds no runs,
// and WriteFailed (io/files.hpp) when they cannot be read.
SweepStatus status_of(const std::filesystem::path& folder);

}  // namespace verbund
