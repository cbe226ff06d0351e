#include "core/workers.hpp"
#include "run/commands.hpp"
#include "run/effects/effect_table.hpp"
#include "run/effects/ideas.hpp"
#include "run/effects/starts_table.hpp"
#include "run/exit_code.hpp"
#include "run/interruption.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

namespace {

// With those that an idea only points at.
std::vector<int> with_same(std::vector<int> ideas) {
    for (std::size_t i = 0; i < ideas.size(); ++i)
        if (const int same = idea_table()[static_cast<std::size_t>(ideas[i] - 1)].same_as;
            same != 0)
            if (std::find(ideas.begin(), ideas.end(), same) == ideas.end())
                ideas.push_back(same);
    return ideas;
}

std::string summary(const std::vector<Finding>& findings) {
    std::size_t shown = 0;
    for (const Finding& one : findings) shown += one.verdict == Showing::shown;
    return fmt::format(
        "{} of {} experiments shown: sign as expected, p < .01 after Holm over all of them, "
        "and 0 in the "
        "99 % interval of the null case\n",
        shown, findings.size());
}

}  // namespace

int effects_command(const EffectOptions& options) {
    const int threads = options.threads > 0 ? options.threads : machine_threads();
    const std::vector<int> ideas = with_same(options.ideas);
    std::vector<Experiment> experiments = experiments_in(options.scenarios / "effects", ideas);
    listen_for_signals();
    if (!experiments.empty()) {
        Progress progress(weeks_of(experiments), runs_of(experiments), options.quiet);
        run_all(experiments, threads, progress);
    }
    const std::vector<Finding> findings = findings_of(experiments);
    const std::string effects = effect_table(experiments, findings, ideas, options.format);
    const std::string starts =
        options.starts ? starts_table(options.scenarios / "starts.toml", threads, options)
                       : std::string();
    if (options.format != Format::json)
        fmt::print("{}\n{}{}{}", effects, summary(findings), options.starts ? "\n" : "",
                   starts);
    else if (options.starts)
        fmt::print("{{\"effects\": {}, \"starts\": {}}}\n", effects, starts);
    else
        fmt::print("{}", effects);
    const bool all = std::all_of(findings.begin(), findings.end(), [](const Finding& one) {
        return one.verdict == Showing::shown;
    });
    return all ? exit_done : exit_came_out_false;
}

}  // namespace verbund
