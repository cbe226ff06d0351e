// The stylised facts, asked of a scenario: a line for each statistic, and whether all
// that have a target hold.
#include "evidence/effects/effect_plan.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/fact_table.hpp"
#include "run/interruption.hpp"
#include "run/progress.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

std::vector<const FactRow*> rows_asked_for(const std::vector<std::string>& names) {
    std::vector<const FactRow*> rows;
    for (const FactRow& row : fact_rows())
        if (names.empty() || std::ranges::find(names, row.fact) != names.end())
            rows.push_back(&row);
    return rows;
}

}  // namespace

int facts_command(const FactOptions& options) {
    std::optional<EffectPlan> no_matter;
    const Scenario scenario =
        read_scenario(options.scenario, options.read, {effect_section(no_matter)});
    const std::vector<const FactRow*> rows = rows_asked_for(options.facts);
    listen_for_signals();
    const FactRunsTaken taken = runs_taken(rows, scenario);
    Progress progress(taken.weeks, taken.runs, options.quiet || taken.runs == 0);
    const std::vector<FactFinding> findings =
        ask(rows, scenario, threads_of(options), progress);
    progress.clear();
    fmt::print("{}", fact_table(scenario, findings, options.format));
    const bool all = std::ranges::none_of(findings, [](const FactFinding& one) {
        const FactVerdict verdict = verdict_on(one.row->target, one.found);
        return verdict == FactVerdict::holds_not || verdict == FactVerdict::unshown;
    });
    return all ? exit_done : exit_came_out_false;
}

}  // namespace verbund
