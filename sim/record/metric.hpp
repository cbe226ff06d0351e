// A metric is one row: name, unit, meaning (with what NaN means) and a function of a part of
// the world. Recorder, HDF5, lists, analysis and reports follow from the rows.
#pragma once

#include <string_view>
#include <vector>

namespace verbund {

struct
    View;  // record/view.hpp: a range of regions of the world and the flows since the last recording

struct Metric {
    std::string_view name;
    std::string_view unit;
    std::string_view meaning;
    bool
        standard;  // recorded unless the scenario chooses metrics; summed up for the last year in any case
    double (*read)(const View&);
};

const std::vector<Metric>& metric_table();

// nullptr when there is no such metric.
const Metric* find_metric(std::string_view name);

}  // namespace verbund
