// An estimand is one number asked of a run: a metric, of one region or of all, over a
// window of weeks.
#pragma once

#include "record/metric.hpp"
#include "record/run_record.hpp"

#include <functional>
#include <span>
#include <string>

namespace verbund {

// Which weeks: all, the first or the last n, or stated ones. `all`, `first` and `last`
// mean the weeks in which the strategies are in force, up to the last of a run.
struct Window {
    enum Kind { all, first, last, stated } kind = all;
    int weeks = 0;         // of `first` and `last`
    int from = 1, to = 1;  // first and last week of `stated`
};

struct Weeks {
    int from, to;  // both included
};

// The weeks of a window in the runs of a design point.
Weeks weeks_of(const Window& window, const Scenario& scenario, int point);

// Those of them that the runs live; none, from > to, of a window that lies outside.
Weeks weeks_lived(const Window& window, const Scenario& scenario, int point);

// "all weeks", "last 52 weeks", "weeks 3 to 9".
std::string window_text(const Window& window);

struct Estimand {
    const Metric* metric;
    Window window;
    int region = -1;  // index; −1: all regions together
};

// The numbers of one run, wherever they are kept. A place is a region or, last, all of
// them.
struct RunNumbers {
    int point;
    // What has flowed since the start, after a week.
    std::function<Tally(int week, std::size_t place)> flows;
    // The series of a moment, as a RunRecord has it.
    std::function<std::span<const double>(const Metric&)> series;
};

// The value in one run; NaN when no week or recording of the window has one.
//   of flows:      the metric of all that flowed in the window's weeks, scaled to the length of
//                  one recording: a share is a sum divided by a sum, a count the mean over
//                  recordings
//   of a moment:   the mean over the recordings in the window's weeks that have a number
double value_of(const Estimand& estimand, const Scenario& scenario,
                const RunNumbers& numbers);

// The same of a record. It must have the metric's flows, or its series: recorded, or
// kept besides. Throws std::logic_error when it has neither.
double value_of(const Estimand& estimand, const Scenario& scenario,
                const RunRecord& record);

}  // namespace verbund
