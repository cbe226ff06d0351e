// Starts a world, lives through a year with a watcher of its own, and prints a metric.
#include <verbund/record/view.hpp>
#include <verbund/study/ensemble.hpp>
#include <verbund/study/estimand.hpp>

#include <cstdio>

int main() {
    verbund::Scenario scenario;
    scenario.weeks = 52;
    scenario.record.metrics = {"trust_mean"};
    scenario.trades = {{"Schreibdienst"}, {"Lektorat"}};
    scenario.regions = {{"Lübeck", 0.0, 0.0, 60, 400, {}}};
    scenario.strategies.resize(1);

    const verbund::Workers workers(1);
    verbund::Recorder recorder(scenario);
    verbund::Listener nobody;
    int most = 0;
    const verbund::World world =
        verbund::live(scenario, {}, workers, nobody,
                      {[&](const verbund::World& now) {
                           most = std::max(most, verbund::active_freelancers(now));
                           return true;
                       },
                       [&](const verbund::World& now) {
                           recorder.look(now, workers);
                           return true;
                       }});
    const verbund::RunRecord record = recorder.finish({}, world);
    const verbund::Estimand trust{verbund::find_metric("trust_mean"), {}};
    const double mean = verbund::value_of(trust, scenario, record);
    std::printf("week %d, at most %d freelancers, trust_mean %.3f\n", world.now, most,
                mean);
    return most > 0 && mean > 0.0 && mean < 1.0 ? 0 : 1;
}
