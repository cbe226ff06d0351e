#include "record/whole_recording.hpp"

#include "record/metric.hpp"
#include "record/panel.hpp"
#include "record/run_record.hpp"

namespace verbund {

std::vector<std::string> all_metrics() {
    std::vector<std::string> names;
    for (const Metric& metric : metric_table()) names.emplace_back(metric.name);
    return names;
}

std::vector<std::string> all_events() {
    std::vector<std::string> names;
    for (const EventTable& table : event_tables) names.emplace_back(table.name);
    return names;
}

RecordPlan whole_recording() {
    return {1, all_metrics(), all_events(), {1, all_panel_columns(), 0}, 1};
}

}  // namespace verbund
