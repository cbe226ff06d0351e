#include "evidence/effects/ideas.hpp"
#include "run/commands.hpp"
#include "run/effect_table.hpp"
#include "run/exit_code.hpp"
#include "run/interruption.hpp"
#include "run/progress.hpp"
#include "run/starts_table.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

// With those that an idea only points at.
std::vector<int> with_same(std::vector<int> ideas) {
    for (std::size_t i = 0; i < ideas.size(); ++i)
        if (const int same =
                idea_table()[static_cast<std::size_t>(ideas[i] - 1)].same_as;
            same != 0)
            if (std::find(ideas.begin(), ideas.end(), same) == ideas.end())
                ideas.push_back(same);
    return ideas;
}

std::string summary(const std::vector<Finding>& findings) {
    std::size_t shown = 0;
    for (const Finding& one : findings) shown += one.verdict == Showing::shown;
    return fmt::format(
        "{} of {} experiments shown: sign as expected, p < .01 after Holm over all of "
        "them, and 0 in the 99 % interval of the null case\n",
        shown, findings.size());
}

std::string starts_text(const EffectOptions& options, int threads) {
    if (!options.starts) return "";
    const Scenario scenario = read_starts(options.scenarios / "starts.toml");
    Progress progress(scenario, options.quiet);
    return starts_table(outcomes_of(scenario, threads, progress), options.format);
}

}  // namespace

int effects_command(const EffectOptions& options) {
    const int threads = threads_of(options);
    const std::vector<int> ideas = with_same(options.ideas);
    std::vector<Experiment> experiments =
        experiments_in(options.scenarios / "effects", ideas);
    listen_for_signals();
    if (!experiments.empty()) {
        Progress progress(weeks_of(experiments), runs_of(experiments), options.quiet);
        run_all(experiments, threads, progress);
    }
    const std::vector<Finding> findings = findings_of(experiments);
    const std::string effects =
        effect_table(experiments, findings, ideas, options.format);
    const std::string starts = starts_text(options, threads);
    if (options.format != Format::json)
        fmt::print("{}\n{}{}{}", effects, summary(findings), options.starts ? "\n" : "",
                   starts);
    else if (options.starts)
        fmt::print("{{\"effects\": {}, \"starts\": {}}}\n", effects, starts);
    else
        fmt::print("{}", effects);
    const bool all =
        std::all_of(findings.begin(), findings.end(),
                    [](const Finding& one) { return one.verdict == Showing::shown; });
    return all ? exit_done : exit_came_out_false;
}

}  // namespace verbund
