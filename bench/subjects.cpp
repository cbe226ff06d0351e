#include "bench/subjects.hpp"

#include "io/scenario/scenario_reader.hpp"
#include "study/life.hpp"

#include <cstdlib>
#include <optional>
#include <string>

namespace verbund::bench {

std::filesystem::path scenario_file(const char* file) {
    const char* named = std::getenv("VERBUND_SCENARIOS");
    return std::filesystem::path(named ? named : VERBUND_SCENARIOS_FOLDER) / file;
}

Scenario scenario_of(const Subject& subject) {
    return read_scenario(scenario_file(subject.file));
}

RunKey run_of(const Scenario& scenario) {
    return {static_cast<int>(scenario.strategies.size()) - 1, 0, 0};
}

namespace {

World warm_up(const Subject& subject, const Workers& workers) {
    Scenario scenario = scenario_of(subject);
    scenario.weeks = subject.warm_up_weeks;
    Listener nobody;
    return live(scenario, run_of(scenario), workers, nobody);
}

}  // namespace

World warmed_world(const Subject& subject) {
    static std::string kept_name;
    static std::optional<World> kept;
    const Workers workers(machine_threads());
    if (kept_name != subject.name) {
        kept.reset();
        kept = warm_up(subject, workers);
        kept_name = subject.name;
    }
    World world = *kept;
    Listener nobody;
    live_on(world, world.now + 1, workers, nobody);
    return world;
}

}  // namespace verbund::bench
