#include "record/record_shape.hpp"

#include <algorithm>

namespace verbund {

namespace {

template <class... List>
bool are_as_long(std::size_t length, const List&... lists) {
    return ((lists.size() == length) && ...);
}

template <class Lists>
bool each_is_as_long(std::size_t length, const Lists& lists) {
    return std::all_of(lists.begin(), lists.end(),
                       [&](const auto& list) { return list.size() == length; });
}

}  // namespace

RecordShape::RecordShape(const Scenario& scenario)
    : series_(scenario.record.metrics.size()),
      estimates_(scenario.compare.metrics.size()),
      events_(scenario.record.events.size()),
      panel_columns_(scenario.record.panel.columns.size()),
      has_panel_(scenario.record.panel.every > 0),
      has_network_(scenario.record.network_every > 0) {
    const std::size_t places = scenario.regions.size() + 1;
    numbers_ = recorded_weeks(scenario).size() * places;
    const std::size_t weeks = static_cast<std::size_t>(scenario.weeks) + 1;
    flows_ = scenario.record.flows ? weeks * places : 0;
}

// A panel of no rows may come without its columns.
bool RecordShape::holds(const PanelRows& panel) const {
    const std::size_t rows = panel.weeks.size();
    return (has_panel_ || rows == 0) &&
           are_as_long(rows, panel.regions, panel.freelancers) &&
           each_is_as_long(rows, panel.columns) &&
           (panel.columns.size() == panel_columns_ ||
            (rows == 0 && panel.columns.empty()));
}

bool RecordShape::holds(const NetworkRows& network) const {
    const std::size_t rows = network.weeks.size();
    return (has_network_ || rows == 0) &&
           are_as_long(rows, network.stages, network.joint, network.from, network.to,
                       network.trust, network.trust_back);
}

bool RecordShape::is_that_of(const RunRecord& record) const {
    return record.series.size() == series_ &&
           each_is_as_long(numbers_, record.series) &&
           (flows_ == 0 || record.flows.size() == flows_) &&
           record.estimates.size() == estimates_ && record.events.size() == events_ &&
           holds(record.panel) && holds(record.network);
}

}  // namespace verbund
