// A metric is one row: name, unit, meaning (with what NaN means) and a function of what
// has flowed in some weeks, or of one moment of a part of the world. Recorder, HDF5,
// lists, analysis and reports follow from the rows.
#pragma once

#include "state/tally.hpp"

#include <string_view>
#include <vector>

namespace verbund {

// record/view.hpp: a range of regions of the world, and the flows since the last
// recording
struct View;

struct Metric {
    std::string_view name;
    std::string_view unit;
    std::string_view meaning;
    bool standard;  // recorded unless the scenario chooses metrics

    // One of the two. A function of flows has a value over any weeks, as a sum divided
    // by a sum.
    double (*of_flows)(const Tally&) = nullptr;
    double (*of_moment)(const View&) = nullptr;

    Metric(std::string_view name, std::string_view unit, std::string_view meaning,
           bool standard, double (*of_flows)(const Tally&))
        : name(name),
          unit(unit),
          meaning(meaning),
          standard(standard),
          of_flows(of_flows) {}
    Metric(std::string_view name, std::string_view unit, std::string_view meaning,
           bool standard, double (*of_moment)(const View&))
        : name(name),
          unit(unit),
          meaning(meaning),
          standard(standard),
          of_moment(of_moment) {}

    // The value at the end of a recording.
    double read(const View& view) const;
};

const std::vector<Metric>& metric_table();

// nullptr when there is no such metric.
const Metric* find_metric(std::string_view name);

}  // namespace verbund
