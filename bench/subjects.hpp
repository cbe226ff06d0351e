// What is measured: scenario files, each with a world that has run for some weeks
// before the clock starts.
#pragma once

#include "core/stopwatch.hpp"
#include "state/world.hpp"

#include <filesystem>

namespace verbund::bench {

struct Subject {
    const char* name;
    const char* file;  // under scenarios/
    int warm_up_weeks;
    int timed_weeks;  // of one repetition
};

inline constexpr Subject five_hundred{"five_hundred", "bench/five_hundred.toml", 104,
                                      104};
inline constexpr Subject hundred_thousand{"hundred_thousand",
                                          "bench/hundred_thousand.toml", 26, 8};
inline constexpr Subject germany{"germany", "germany.toml", 8, 3};
inline constexpr Subject favours_thousand{"favours_thousand", "bench/favours.toml", 26,
                                          104};
inline constexpr Subject favours_hundred_thousand{"favours_hundred_thousand",
                                                  "bench/favours_large.toml", 8, 8};

// A file under the folder that VERBUND_SCENARIOS names, or else under the source tree's.
std::filesystem::path scenario_file(const char* file);

Scenario scenario_of(const Subject& subject);

// The run that is measured: the last strategy of the file, the one with most rules in
// force.
RunKey run_of(const Scenario& scenario);

// A fresh copy of the warmed-up world, one week further, so that its lists have room to
// grow again. Only the subject that was asked for last is kept.
World warmed_world(const Subject& subject);

void register_draws();
void register_world(const Subject& subject);      // triad, weeks and phases
void register_favours();                          // weeks of the two favours scenarios
void register_yardstick();                        // the same work by plain arrays
void register_growth();                           // weeks of 10³ to 10⁷ freelancers
void register_runs(const Subject& subject);       // whole runs side by side
void register_recording(const Subject& subject);  // recorder and results.h5
void register_journal(const Subject& subject);    // keeping short runs

}  // namespace verbund::bench
