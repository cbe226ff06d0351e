// What is kept of one run: a series for each recorded metric, the flows of every week
// whatever the cadence, the rows of the recorded event tables, and the fingerprint of
// its last state.
#pragma once

#include "record/metric.hpp"
#include "state/notes.hpp"
#include "state/scenario.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace verbund {

// The event tables by name, in the order of Event, with what each row means.
struct EventTable {
    std::string_view name;
    std::string_view meaning;
};
inline constexpr std::array<EventTable, 6> event_tables{{
    {"entered", "a freelancer entered the market"},
    {"exited", "a freelancer left the market"},
    {"founded",
     "a freelancer was among the founders of a cooperation, or among the first members "
     "of an association (freelancer is −1 for its opening)"},
    {"joined", "a freelancer was let into a cooperation"},
    {"left", "a freelancer left its cooperation"},
    {"dissolved", "a cooperation dissolved (freelancer is −1)"},
}};

// One event. Ids are permanent; −1 where there is none.
struct EventRow {
    std::int32_t week;
    std::int32_t region;
    std::int64_t freelancer;
    std::int64_t cooperation;
};

// A series is week-major: for each recorded week the regions and last `all`; NaN as the
// metric says.
struct MetricSeries {
    const Metric* metric;
    std::vector<double> numbers;
};

// The panel: a row for each followed freelancer who is on the market in a recorded
// week. What a freelancer does not have is NaN.
struct PanelRows {
    std::vector<std::int32_t> weeks, regions;
    std::vector<std::int64_t> freelancers;
    std::vector<std::vector<double>>
        columns;  // in the order of the scenario's record.panel.columns
};

// The network: a row for each tie in a recorded week, from the freelancer of the
// smaller row to the other.
struct NetworkRows {
    std::vector<std::int32_t> weeks, stages, joint;
    std::vector<std::int64_t> from, to;
    std::vector<double> trust, trust_back;  // of `from` in `to`, and back
};

struct RunRecord {
    RunKey run;
    std::vector<std::vector<double>>
        series;  // in the order of the scenario's record.metrics
    std::vector<MetricSeries>
        besides;  // of further metrics that somebody has asked for
    std::vector<Tally>
        flows;  // since the start, after week 0, 1 …: the regions and last `all`
    std::vector<double> estimates;  // in the order of the scenario's compare.metrics
    std::vector<std::vector<EventRow>>
        events;  // in the order of the scenario's record.events
    PanelRows panel;
    NetworkRows network;
    std::string state;  // fingerprint of the whole state after the last week
};

// Passes the rows of a record's tables, const or not, to what reads or writes them.
template <class Pass, class Record>
void pass_rows(Pass& pass, Record& record) {
    pass(record.events);
    pass(record.panel.weeks);
    pass(record.panel.regions);
    pass(record.panel.freelancers);
    pass(record.panel.columns);
    pass(record.network.weeks);
    pass(record.network.stages);
    pass(record.network.joint);
    pass(record.network.from);
    pass(record.network.to);
    pass(record.network.trust);
    pass(record.network.trust_back);
}

// The weeks that are recorded: every, 2·every, … up to the last; the last week always.
std::vector<int> recorded_weeks(const Scenario& scenario);

}  // namespace verbund
