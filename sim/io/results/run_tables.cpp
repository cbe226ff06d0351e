#include "io/results/run_tables.hpp"

#include "io/results/hdf5_file.hpp"
#include "io/results/stored_table.hpp"
#include "record/panel.hpp"
#include "rules/stage_names.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr std::string_view place_meaning = "place in the dimension region";
constexpr std::string_view id_meaning = "permanent id";

// The columns of the panel that say who and when.
constexpr const char* panel_name = "panel";
constexpr const char* panel_week = "panel_week";
constexpr const char* panel_region = "panel_region";
constexpr const char* freelancer = "freelancer";

std::vector<ColumnPlan> event_columns() {
    return {
        {"event_week", Cell::index, "week of the event", "weeks"},
        {"event_region", Cell::index, fmt::format("{}, -1 without one", place_meaning),
         "1"},
        {freelancer, Cell::whole, fmt::format("{}, -1 without one", id_meaning), "1"},
        {"cooperation", Cell::whole, fmt::format("{}, -1 without one", id_meaning),
         "1"}};
}

std::vector<ColumnPlan> panel_plan(const std::vector<std::string>& chosen) {
    std::vector<ColumnPlan> plan{
        {panel_week, Cell::index, "week after which it was seen", "weeks"},
        {panel_region, Cell::index, std::string(place_meaning), "1"},
        {freelancer, Cell::whole, std::string(id_meaning), "1"}};
    const auto& all = panel_columns();
    for (const std::string& name : chosen) {
        const auto found = std::find_if(
            all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
        if (found == all.end())
            throw std::logic_error("no column of the panel is named " + name);
        plan.push_back(
            {name, Cell::real, std::string(found->meaning), std::string(found->unit)});
    }
    return plan;
}

std::vector<ColumnPlan> network_plan() {
    std::string stages;
    for (std::size_t i = 0; i < stage_names.size(); ++i)
        stages += fmt::format("{}{} {}", i == 0 ? "" : ", ", i + 1, stage_names[i]);
    return {{"network_week", Cell::index, "week after which it was seen", "weeks"},
            {"from", Cell::whole, "permanent id of one side", "1"},
            {"to", Cell::whole, "permanent id of the other side", "1"},
            {"stage", Cell::index, "stage: " + stages, "1"},
            {"joint", Cell::index, "joint projects so far", "1"},
            {"trust", Cell::real, "trust of from in to", "share"},
            {"trust_back", Cell::real, "trust of to in from", "share"}};
}

const EventTable& event_table(const std::string& name) {
    const auto found =
        std::find_if(event_tables.begin(), event_tables.end(),
                     [&](const EventTable& table) { return table.name == name; });
    if (found == event_tables.end())
        throw std::logic_error(fmt::format("no event table is named {}", name));
    return *found;
}

void add_events(RunTable& table, const RunKey& run, const std::vector<EventRow>& rows) {
    std::vector<std::int32_t> weeks, regions;
    std::vector<std::int64_t> freelancers, cooperations;
    for (const EventRow& row : rows) {
        weeks.push_back(row.week);
        regions.push_back(row.region);
        freelancers.push_back(row.freelancer);
        cooperations.push_back(row.cooperation);
    }
    table.add(run, {weeks, regions, freelancers, cooperations});
}

}  // namespace

RunTables::RunTables(hid_t root, const Scenario& scenario,
                     const std::vector<Dimension>& runs)
    : panel_columns_(scenario.record.panel.columns.size()) {
    const RecordPlan& record = scenario.record;
    if (!record.events.empty()) {
        Handle group = create_group(root, "events");
        for (const std::string& name : record.events)
            events_.emplace_back(group, name, event_table(name).meaning,
                                 event_columns(), runs);
        group.close();
    }
    if (record.panel.every > 0)
        panel_.emplace(root, panel_name,
                       "freelancers who are followed: a row for each who is on the "
                       "market in a week that was recorded",
                       panel_plan(record.panel.columns), runs);
    if (record.network_every > 0)
        network_.emplace(root, "network",
                         "ties between freelancers: a row for each in a week that was "
                         "recorded",
                         network_plan(), runs);
}

void RunTables::add(const RunRecord& record) {
    for (std::size_t i = 0; i < events_.size(); ++i)
        add_events(events_[i], record.run, record.events[i]);
    if (panel_) {
        const PanelRows& rows = record.panel;
        std::vector<ColumnValues> values{rows.weeks, rows.regions, rows.freelancers};
        for (std::size_t i = 0; i < panel_columns_; ++i)
            values.push_back(i < rows.columns.size()
                                 ? ColumnValues(std::span(rows.columns[i]))
                                 : ColumnValues(std::span<const double>()));
        panel_->add(record.run, values);
    }
    if (network_) {
        const NetworkRows& rows = record.network;
        network_->add(record.run, {rows.weeks, rows.from, rows.to, rows.stages,
                                   rows.joint, rows.trust, rows.trust_back});
    }
}

void RunTables::grow(hsize_t replicates) {
    each([&](RunTable& table) { table.grow(replicates); });
}

void RunTables::finish(hid_t replicate) {
    each([&](RunTable& table) { table.finish(replicate); });
}

PanelRows read_panel(hid_t root, const std::vector<std::string>& columns,
                     const RunKey& run) {
    const StoredTable table(root, panel_name);
    const StoredTable::Rows rows = table.rows_of(run);
    PanelRows panel{table.indices(panel_week, rows),
                    table.indices(panel_region, rows),
                    table.wholes(freelancer, rows),
                    {}};
    for (const std::string& name : columns)
        panel.columns.push_back(table.reals(name, rows));
    return panel;
}

}  // namespace verbund
