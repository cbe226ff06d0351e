// Validates a scenario and prints the plan, measured on the first weeks of every
// strategy, and what in it is not usual.
#include "evidence/effects/effect_plan.hpp"
#include "io/design_csv.hpp"
#include "io/files.hpp"
#include "io/json.hpp"
#include "io/machine_memory.hpp"
#include "io/scenario/calibrate_reader.hpp"
#include "io/scenario/change_text.hpp"
#include "run/commands.hpp"
#include "run/counted.hpp"
#include "run/exit_code.hpp"
#include "run/plain_table.hpp"
#include "run/points_table.hpp"
#include "run/requirements.hpp"
#include "run/span_text.hpp"
#include "run/usual.hpp"
#include "study/needs.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

Json changes_json(const Scenario& scenario) {
    Json changes = Json::list();
    for (const ChangePlan& change : scenario.changes) {
        Json one = Json::object({{"week", change.week}, {"label", change.label}});
        if (change.until) one.put("until", *change.until);
        one.put("text", change_text(scenario, change));
        changes.push(one);
    }
    return changes;
}

// What comes for every strategy alike, a line each.
void print_changes(const Scenario& scenario) {
    std::string_view what = "changes";
    for (const ChangePlan& change : scenario.changes) {
        fmt::print("{:<16} {}\n", what, change_text(scenario, change));
        what = "";
    }
}

void print_json(const Scenario& scenario, const Trial& trial, int threads) {
    const Json plan =
        Json::object({{"name", scenario.name},
                      {"runs", run_count(scenario)},
                      {"strategies", scenario.strategies.size()},
                      {"points", point_count(scenario)},
                      {"replicates", most_replicates(scenario)},
                      {"weeks", scenario.weeks},
                      {"regions", scenario.regions.size()},
                      {"freelancers", freelancers_in(scenario)},
                      {"threads", threads},
                      {"seconds", seconds_of_sweep(scenario, trial, threads)},
                      {"processor_seconds", trial.processor_seconds},
                      {"memory_bytes", memory_of_sweep(scenario, threads)},
                      {"disk_bytes", disk_of_sweep(scenario)},
                      {"demand_pressure", trial.demand_pressure},
                      {"demand_pressure_of_regions", Json::list_of(trial.pressures)},
                      {"billable_share", trial.billable_share},
                      {"greatest_km", greatest_distance(scenario)},
                      {"design", points_json(scenario)},
                      {"changes", changes_json(scenario)},
                      {"notes", Json::list_of(scenario.notes)},
                      {"warnings", Json::list_of(warnings_of(scenario, trial))}});
    fmt::print("{}\n", plan.text());
}

// What a sweep will take.
void print_needs(const Scenario& scenario, const Trial& trial, int threads) {
    const std::string replicates = replicates_text(scenario);
    fmt::print("runs             {} = {} × {} × {} replicate{}\n", run_count(scenario),
               counted(scenario.strategies.size(), "strategy", "strategies"),
               counted(point_count(scenario), "point"), replicates,
               replicates == "1" ? "" : "s");
    if (const auto& stop = scenario.compare.stop)
        fmt::print(
            "                 and more, up to {} replicates, until {}\n", stop->most,
            stop->rule == StopPlan::decided
                ? "every sign is decided"
                : fmt::format("every interval is ± {} or narrower", stop->half_width));
    fmt::print("each             {}, {}, {}\n", counted(scenario.weeks, "week"),
               counted(scenario.regions.size(), "region"),
               counted(freelancers_in(scenario), "freelancer"));
    fmt::print("time             about {} with {}: {} of one processor\n",
               span_text(seconds_of_sweep(scenario, trial, threads)),
               counted(threads, "thread"), span_text(trial.processor_seconds));
    fmt::print("                 (estimated from the first {} of every strategy)\n",
               trial.weeks == 1 ? "week" : fmt::format("{} weeks", trial.weeks));
    fmt::print("memory           about {} of {}\n",
               bytes_text(memory_of_sweep(scenario, threads)),
               bytes_text(machine_memory()));
    fmt::print("disk             at most {} and the event tables\n",
               bytes_text(disk_of_sweep(scenario)));
}

// Where least and where most is asked for.
void print_regions(const Scenario& scenario, const std::vector<double>& pressures) {
    if (pressures.size() < 2) return;
    const auto [least, most] = std::ranges::minmax_element(pressures);
    const auto name = [&](auto place) -> const std::string& {
        return scenario.regions[static_cast<std::size_t>(place - pressures.begin())]
            .name;
    };
    fmt::print("                 least {:.2f} in {}, most {:.2f} in {}\n", *least,
               name(least), *most, name(most));
}

// What its market looks like, beside what is usual.
void print_market(const Scenario& scenario, const Trial& trial) {
    const auto print = [](std::string_view what, double value, const Usual& usual,
                          std::string_view meaning) {
        fmt::print("{:<16} {:.2f}, usual {:.2f} … {:.2f} ({})\n", what, value,
                   usual.least, usual.most, meaning);
    };
    print("demand pressure", trial.demand_pressure, usual_demand_pressure,
          "hours asked ÷ hours that could be worked for customers, in those weeks");
    print_regions(scenario, trial.pressures);
    print("billable share", trial.billable_share, usual_billable_share,
          trial.weeks < weeks_to_bill
              ? "hours billed ÷ capacity; so few weeks say nothing yet"
              : "hours billed ÷ capacity, in those weeks");
    if (scenario.regions.size() > 1)
        fmt::print(
            "distances        at most {:.0f} km between two regions, usual up to "
            "{:.0f}\n",
            greatest_distance(scenario), usual_distance.most);
}

void print_text(const std::string& name, const Scenario& scenario, const Trial& trial,
                int threads) {
    const std::vector<std::string> warnings = warnings_of(scenario, trial);
    if (warnings.empty())
        fmt::print("{} is fine.\n", name);
    else
        fmt::print("{} is valid, with {}.\n", name,
                   counted(warnings.size(), "warning"));
    print_needs(scenario, trial, threads);
    print_market(scenario, trial);
    fmt::print("{}", points_text(scenario));
    print_changes(scenario);
    for (const std::string& note : scenario.notes) fmt::print("note: {}\n", note);
    for (const std::string& warning : warnings) fmt::print("warning: {}\n", warning);
}

}  // namespace

int check_command(const RunOptions& options) {
    std::optional<EffectPlan> effect;
    std::optional<CalibrationPlan> calibration;
    const Scenario scenario =
        read_scenario(options.scenario, options.read,
                      {effect_section(effect), calibrate_section(calibration)});
    if (!options.design.empty() && scenario.design.columns.empty())
        throw InputMissing(options.scenario, "has no [design], so no points to write");
    if (!options.design.empty())
        write_whole(options.design, design_csv(scenario.design));
    const int threads = threads_of(options);
    require_memory(scenario, threads);
    const Trial trial = try_out(scenario, threads);
    if (options.json)
        print_json(scenario, trial, threads);
    else
        print_text(options.scenario.string(), scenario, trial, threads);
    return exit_done;
}

}  // namespace verbund
