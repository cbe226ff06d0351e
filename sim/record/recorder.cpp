#include "record/recorder.hpp"

#include <algorithm>
#include <cmath>

namespace verbund {

std::vector<int> recorded_weeks(const Scenario& scenario) {
    std::vector<int> weeks;
    for (int week = scenario.record.every; week < scenario.weeks; week += scenario.record.every)
        weeks.push_back(week);
    weeks.push_back(scenario.weeks);
    return weeks;
}

Recorder::Recorder(const Scenario& scenario)
    : weeks_(recorded_weeks(scenario)),
      events_(event_tables.size(), -1),
      last_week_(scenario.weeks),
      last_year_(metric_table().size()),
      last_year_count_(metric_table().size()) {
    for (const std::string& name : scenario.record.metrics)
        metrics_.push_back(find_metric(name));
    record_.series.resize(metrics_.size());
    for (auto& series : record_.series)
        series.reserve(weeks_.size() * (scenario.regions.size() + 1));
    record_.events.resize(scenario.record.events.size());
    for (std::size_t i = 0; i < scenario.record.events.size(); ++i)
        for (std::size_t kind = 0; kind < event_tables.size(); ++kind)
            if (event_tables[kind].name == scenario.record.events[i])
                events_[kind] = static_cast<int>(i);
}

void Recorder::collect_notes(World& world) {
    for (Region& region : world.regions) {
        for (const EventNote& note : region.notes)
            if (const int table = events_[note.event]; table >= 0)
                record_.events[static_cast<std::size_t>(table)].push_back(
                    {note.week, region.index, note.freelancer, note.cooperation});
        region.notes.clear();
    }
}

void Recorder::after_week(World& world, const Workers& workers) {
    collect_notes(world);
    if (next_ == weeks_.size() || world.now != weeks_[next_]) return;
    ++next_;
    const std::size_t regions = world.regions.size();
    std::vector<Census> counted(regions);
    workers.each(regions,
                 [&](std::size_t r) { counted[r] = census_of(world, world.regions[r]); });
    View all{world, 0, regions, {}, {}};
    for (std::size_t r = 0; r < regions; ++r) {
        all.census += counted[r];
        all.flows += world.regions[r].tally;
        const View one{world, r, r + 1, std::move(counted[r]),
                       std::exchange(world.regions[r].tally, {})};
        for (std::size_t m = 0; m < metrics_.size(); ++m)
            record_.series[m].push_back(metrics_[m]->read(one));
    }
    std::sort(all.census.incomes.begin(), all.census.incomes.end());
    for (std::size_t m = 0; m < metrics_.size(); ++m)
        record_.series[m].push_back(metrics_[m]->read(all));
    sum_up(all);
}

void Recorder::sum_up(const View& all) {
    if (all.world.now <= last_week_ - weeks_per_year) return;
    for (std::size_t m = 0; m < metric_table().size(); ++m) {
        if (!metric_table()[m].standard) continue;
        const double value = metric_table()[m].read(all);
        if (!std::isfinite(value)) continue;
        last_year_[m] += value;
        ++last_year_count_[m];
    }
}

RunRecord Recorder::finish(const RunKey& run, World& world) {
    record_.run = run;
    for (std::size_t m = 0; m < metric_table().size(); ++m)
        if (last_year_count_[m] > 0)
            record_.last_year.emplace_back(metric_table()[m].name,
                                           last_year_[m] / last_year_count_[m]);
    record_.state = fingerprint(world);
    return std::move(record_);
}

}  // namespace verbund
