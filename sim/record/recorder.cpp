#include "record/recorder.hpp"

#include "record/tie_rows.hpp"
#include "state/bytes.hpp"

#include <algorithm>
#include <limits>

namespace verbund {

namespace {

bool is_recorded(const Metric& metric, const Scenario& scenario) {
    const auto& names = scenario.record.metrics;
    return std::find(names.begin(), names.end(), metric.name) != names.end();
}

}  // namespace

std::vector<int> recorded_weeks(const Scenario& scenario) {
    std::vector<int> weeks;
    for (int week = scenario.record.every; week < scenario.weeks;
         week += scenario.record.every)
        weeks.push_back(week);
    weeks.push_back(scenario.weeks);
    return weeks;
}

Recorder::Recorder(const Scenario& scenario, const std::vector<const Metric*>& besides)
    : weeks_(recorded_weeks(scenario)),
      places_(scenario.regions.size() + 1),
      events_(event_tables.size(), -1),
      panel_(scenario.record.panel),
      network_every_(scenario.record.network_every) {
    for (const std::string& name : scenario.record.metrics)
        metrics_.push_back(find_metric(name));
    record_.series.resize(metrics_.size());
    for (auto& series : record_.series) series.reserve(weeks_.size() * places_);
    for (const Metric* metric : besides)
        if (metric->of_moment != nullptr && !is_recorded(*metric, scenario))
            record_.besides.push_back({metric, {}});
    record_.flows.reserve((static_cast<std::size_t>(scenario.weeks) + 1) * places_);
    record_.events.resize(scenario.record.events.size());
    for (std::size_t i = 0; i < scenario.record.events.size(); ++i)
        for (std::size_t kind = 0; kind < event_tables.size(); ++kind)
            if (event_tables[kind].name == scenario.record.events[i])
                events_[kind] = static_cast<int>(i);
}

void Recorder::keep_flows(const World& world) {
    Tally all;
    for (const Region& region : world.regions) {
        record_.flows.push_back(region.tally);
        all += region.tally;
    }
    record_.flows.push_back(all);
}

void Recorder::keep_notes(const World& world) {
    for (const Region& region : world.regions)
        for (const EventNote& note : region.notes)
            if (const int table = events_[note.event]; table >= 0)
                record_.events[static_cast<std::size_t>(table)].push_back(
                    {note.week, region.index, note.freelancer, note.cooperation});
}

void Recorder::read(const View& view) {
    for (std::size_t m = 0; m < metrics_.size(); ++m)
        record_.series[m].push_back(metrics_[m]->read(view));
    for (MetricSeries& one : record_.besides)
        one.numbers.push_back(one.metric->read(view));
}

void Recorder::keep_numbers(const World& world, const Workers& workers) {
    const std::size_t regions = world.regions.size();
    const Tally* now = &record_.flows[record_.flows.size() - regions - 1];
    const auto flows_at = [&](std::size_t place) {
        Tally flows = now[place];
        if (!last_.empty()) flows -= last_[place];
        return flows;
    };
    left_.reach(world);
    std::vector<Census> counted(regions);
    workers.each(regions, [&](std::size_t r) {
        counted[r] = census_of(world, world.regions[r], left_);
    });
    View all{world, 0, regions, {}, flows_at(regions)};
    all.census = sum_of(counted);
    for (std::size_t r = 0; r < regions; ++r)
        read({world, r, r + 1, std::move(counted[r]), flows_at(r)});
    read(all);
    last_.assign(now, now + regions + 1);
}

void Recorder::look(const World& world, const Workers& workers) {
    keep_flows(world);
    keep_notes(world);
    panel_.look(world, record_.panel);
    keep_network(world, false);
    if (next_ == weeks_.size() || world.now != weeks_[next_]) return;
    ++next_;
    keep_numbers(world, workers);
}

// In the weeks of the cadence, and in the last.
void Recorder::keep_network(const World& world, bool last) {
    if (network_every_ == 0 || world.now == pictured_) return;
    if (!last && world.now % network_every_ != 0) return;
    pictured_ = world.now;
    add_ties(world, record_.network);
}

void Recorder::fill_up() {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    Tally unknown;
    unknown.amount.fill(nan);
    const std::size_t weeks = static_cast<std::size_t>(weeks_.back()) + 1;
    record_.flows.resize(weeks * places_, unknown);
    for (auto& series : record_.series) series.resize(weeks_.size() * places_, nan);
    for (MetricSeries& one : record_.besides)
        one.numbers.resize(weeks_.size() * places_, nan);
}

template <class Pass>
void Recorder::pass(Pass& pass) {
    pass(next_);
    panel_.pass(pass);
    pass(pictured_);
    pass(last_);
    pass(record_.series);
    for (MetricSeries& one : record_.besides) pass(one.numbers);
    pass(record_.flows);
    pass_rows(pass, record_);
}

std::string Recorder::saved() {
    Packer pack;
    this->pass(pack);
    return pack.take();
}

bool Recorder::restore(std::string_view bytes) {
    Unpacker unpack(bytes);
    pass(unpack);
    return unpack.is_whole();
}

RunRecord Recorder::finish(const RunKey& run, const World& world) {
    panel_.look_last(world, record_.panel);
    keep_network(world, true);
    fill_up();
    record_.run = run;
    record_.state = fingerprint(world);
    return std::move(record_);
}

}  // namespace verbund
