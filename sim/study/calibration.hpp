// Which parameters make a scenario give what was observed.
#pragma once

#include "analysis/bayes/approximate_bayes.hpp"
#include "study/estimand.hpp"
#include "study/life.hpp"
#include "study/span.hpp"

#include <string>
#include <vector>

namespace verbund {

// A parameter that is sought: any place of its span is as likely.
using Prior = Span;

// A number that was observed.
struct CalibrationTarget {
    Estimand estimand;
    Target target;
    std::string source;
};

struct CalibrationPlan {
    int strategy = 0;    // under which the scenario is held to the observations
    int replicates = 1;  // of which a point's numbers are the mean
    std::vector<Prior> priors;
    std::vector<CalibrationTarget> targets;
    SequentialPlan search;
};

// The most runs that a plan may take.
std::size_t most_runs_of(const CalibrationPlan& plan);

struct Calibration {
    Posterior posterior;                        // on the unit cube
    std::vector<std::vector<double>> observed;  // [particle][target]: what it gave
};

// Runs the scenario until the search ends. Every point has luck of its own: replicates
// n · k … n · k + n − 1 of the scenario's seed for the k-th point. The same for any
// number of threads.
Calibration calibrated(const Scenario& scenario, const CalibrationPlan& plan,
                       int threads, Listener& listener);

// The design that a posterior is: a column for each prior, `points` particles drawn by
// weight.
Design design_of(const Calibration& found, const CalibrationPlan& plan,
                 std::size_t points, std::uint64_t seed);

}  // namespace verbund
