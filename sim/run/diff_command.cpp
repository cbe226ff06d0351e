// Says in a sentence where two runs under the same luck part.
#include "evidence/effects/effect_plan.hpp"
#include "io/json.hpp"
#include "io/results/stored_runs.hpp"
#include "io/scenario/calibrate_reader.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/interruption.hpp"
#include "run/progress.hpp"
#include "run/requirements.hpp"
#include "run/run_id.hpp"
#include "study/parting.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

namespace fs = std::filesystem;

// Of a folder of results or results.h5, what was run; else of a scenario file.
Scenario scenario_of(const DiffOptions& options) {
    if (fs::is_directory(options.source) || options.source.extension() == ".h5")
        return StoredRuns(options.source).scenario();
    std::optional<EffectPlan> effect;
    std::optional<CalibrationPlan> calibration;
    return read_scenario(options.source, options.read,
                         {effect_section(effect), calibrate_section(calibration)});
}

// "freelancer 17 of Kiel", or "the region Kiel".
std::string whose(const Scenario& scenario, const Difference& difference) {
    const std::string& region = scenario.regions[difference.region].name;
    return difference.freelancer
               ? fmt::format("freelancer {} of {}", number_of(*difference.freelancer),
                             region)
               : fmt::format("the region {}", region);
}

std::string sentence(const Scenario& scenario, const DiffOptions& options,
                     const Parting& parting) {
    const Difference& difference = parting.difference;
    std::string text = fmt::format(
        "{} and {} part in week {}, in the step {}. For {}, {} is {} under {} and {} "
        "under {}; before, it was {} under both.",
        options.a, options.b, parting.week, parting.step, whose(scenario, difference),
        difference.what, difference.a, options.a, difference.b, options.b,
        difference.before);
    if (difference.freelancers > 1)
        text += fmt::format(" After this step {} freelancers differ.",
                            difference.freelancers);
    return text;
}

std::string same_sentence(const Scenario& scenario, const DiffOptions& options) {
    return fmt::format("{} and {} live the same {} weeks.", options.a, options.b,
                       weeks_at(scenario, options.point));
}

void print_json(const Scenario& scenario, const DiffOptions& options,
                const std::optional<Parting>& parting) {
    Json page = Json::object({{"a", options.a},
                              {"b", options.b},
                              {"point", options.point},
                              {"replicate", options.replicate},
                              {"part", parting.has_value()}});
    if (parting) {
        const Difference& difference = parting->difference;
        page.put("week", parting->week);
        page.put("step", parting->step);
        page.put("region", scenario.regions[difference.region].name);
        if (difference.freelancer)
            page.put("freelancer", number_of(*difference.freelancer));
        page.put("what", difference.what);
        page.put("before", difference.before);
        page.put("value_a", difference.a);
        page.put("value_b", difference.b);
        page.put("freelancers_that_differ", difference.freelancers);
    }
    fmt::print("{}\n", page.text());
}

}  // namespace

int diff_command(const DiffOptions& options) {
    const Scenario scenario = scenario_of(options);
    const RunKey a{strategy_named(scenario, options.a, "--a"), options.point,
                   options.replicate};
    const RunKey b{strategy_named(scenario, options.b, "--b"), options.point,
                   options.replicate};
    require_point(scenario, options.point, "--point");
    require_worlds(scenario, 7);
    listen_for_signals();
    Progress progress(2 * static_cast<std::size_t>(weeks_at(scenario, options.point)),
                      2, options.quiet);
    const auto parting =
        parting_of(scenario, a, b, Workers(threads_of(options)), progress);
    progress.clear();
    if (options.json)
        print_json(scenario, options, parting);
    else
        fmt::print("{}\n", parting ? sentence(scenario, options, *parting)
                                   : same_sentence(scenario, options));
    return exit_done;
}

}  // namespace verbund
