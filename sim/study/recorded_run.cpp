#include "study/recorded_run.hpp"

#include "core/stopwatch.hpp"
#include "state/bytes.hpp"
#include "study/estimand_name.hpp"

#include <algorithm>
#include <new>
#include <stdexcept>

#include <fmt/core.h>

namespace verbund {

namespace {

// Some metrics and those of estimands, each once.
std::vector<const Metric*> together(std::vector<const Metric*> metrics,
                                    const std::vector<Estimand>& estimands) {
    for (const Estimand& estimand : estimands)
        if (std::find(metrics.begin(), metrics.end(), estimand.metric) == metrics.end())
            metrics.push_back(estimand.metric);
    return metrics;
}

// Lives one run with a recorder. One that takes long is saved on the way, and goes on
// from where it was saved.
World live_recorded(const Scenario& scenario, const RunKey& run, const Workers& workers,
                    Listener& listener, Recorder& recorder, KeptRuns* kept) {
    const Stopwatch begun;
    Stopwatch saved_before;
    const auto save = [&](const World& now) {
        kept->week_has_passed();
        if (begun.seconds() > kept->longest_run())
            throw RunFailed(fmt::format("took longer than {:g} s, up to week {}",
                                        kept->longest_run(), now.now));
        if (!kept->saves_after(saved_before.seconds())) return true;
        Packer pack;
        pack(now);
        kept->save(run, {pack.take(), recorder.saved()});
        saved_before = Stopwatch();
        return true;
    };
    const auto look = [&](const World& now) {
        recorder.look(now, workers);
        return true;
    };
    if (kept == nullptr) return live(scenario, run, workers, listener, {look});
    // A run is saved before the recorder has looked: the one that goes on looks at that week.
    const auto saved = kept->saved(run);
    if (!saved) return live(scenario, run, workers, listener, {save, look});
    if (!recorder.restore(saved->recorder))
        throw std::runtime_error("what was recorded of a saved run is damaged");
    return live_from(saved->world, scenario, run, workers, listener, {save, look});
}

RunRecord recorded_or_resumed(const Scenario& scenario, const RunKey& run,
                              const Workers& workers, Listener& listener,
                              const std::vector<const Metric*>& besides,
                              KeptRuns* kept) {
    const std::vector<Estimand> estimands = estimands_of(scenario);
    Recorder recorder(scenario, together(besides, estimands));
    const World world = live_recorded(scenario, run, workers, listener, recorder, kept);
    RunRecord record = recorder.finish(run, world);
    for (const Estimand& estimand : estimands)
        record.estimates.push_back(value_of(estimand, scenario, record));
    return record;
}

// What ends a run alone, told as its failure: a law that is broken, or no memory. What
// listeners and files throw passes.
template <class Live>
RunRecord or_failed(Live&& live) {
    try {
        return live();
    } catch (const std::bad_alloc&) {
        throw RunFailed("out of memory");
    } catch (const std::logic_error& error) {
        throw RunFailed(fmt::format("a bug of ours: {}", error.what()));
    }
}

}  // namespace

RunRecord recorded(const Scenario& scenario, const RunKey& run, const Workers& workers,
                   Listener& listener, const std::vector<const Metric*>& besides) {
    return recorded_or_resumed(scenario, run, workers, listener, besides, nullptr);
}

std::optional<RunRecord> found_or_recorded(const Scenario& scenario, const RunKey& run,
                                           const Workers& workers, Listener& listener,
                                           const std::vector<const Metric*>& besides,
                                           KeptRuns& kept) {
    if (auto record = kept.find(run)) {
        listener.run_found(weeks_at(scenario, run.point));
        return record;
    }
    try {
        RunRecord record = or_failed([&] {
            return recorded_or_resumed(scenario, run, workers, listener, besides,
                                       &kept);
        });
        kept.keep(record);
        return record;
    } catch (const RunFailed& why) {
        if (!kept.goes_on_without(run, why)) throw;
        listener.run_found(0);
        return std::nullopt;
    }
}

}  // namespace verbund
