#include "evidence/effects/ideas.hpp"
#include "evidence/facts/facts.hpp"
#include "evidence/oracles/oracles.hpp"
#include "io/did_you_mean.hpp"
#include "run/shipped.hpp"
#include "run/told.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

void add_verify(CLI::App& app, Told& told) {
    CLI::App* verify =
        app.add_subcommand("verify", "check the model against its known answers");
    std::vector<std::string> names;
    for (const Oracle& oracle : oracles()) names.push_back(oracle.name);
    verify
        ->add_option("case", told.verify.cases,
                     "known answers to verify, as in O9; all unless said")
        ->check(CLI::IsMember(names));
    verify->add_flag("--long", told.verify.longer,
                     "ten times the replicates, and the rows that take longer");
    add_threads(*verify, told.verify.threads);
    verify->add_flag("--quiet", told.verify.quiet, "no progress");
    verify->add_flag("--json", told.verify.json, "as JSON");
    verify->callback([&] {
        told.verify.folder = shipped_scenarios() / "verify";
        told.command = [&] { return verify_command(told.verify); };
    });
}

// What is wrong with the name of a concept, or nothing.
std::string fault_of_idea(const std::string& name) {
    for (int number = 1; number <= most_ideas; ++number)
        if (name == name_of_idea(number)) return "";
    return fmt::format("{} is no concept; S1 … S{} are", name, most_ideas);
}

void add_effects(CLI::App& app, Told& told) {
    CLI::App* effects =
        app.add_subcommand("effects",
                           "run the experiments of scenarios/effects and say which "
                           "ideas of the text the model shows");
    effects
        ->add_option("concepts", told.ideas,
                     "concepts S1 … S60 (`verbund list concepts`); all unless said")
        ->check(fault_of_idea);
    add_threads(*effects, told.effects.threads);
    effects->add_flag("--quiet", told.effects.quiet, "no progress");
    effects->add_flag("--starts", told.effects.starts,
                      "also whether each strategy's outcomes depend on the start");
    add_formats(*effects, told);
    effects->callback([&] {
        told.effects.scenarios = shipped_scenarios();
        told.effects.format = told.format();
        for (const std::string& name : told.ideas)
            told.effects.ideas.push_back(std::stoi(name.substr(1)));
        told.command = [&] { return effects_command(told.effects); };
    });
}

std::string fault_of_fact(const std::string& name) {
    std::vector<std::string> names;
    for (const Fact& fact : facts()) names.push_back(fact.name);
    if (std::ranges::find(names, name) != names.end()) return "";
    return fmt::format("{} is no fact; {} … {} are{}", name, names.front(),
                       names.back(), did_you_mean(name, names));
}

void add_facts(CLI::App& app, Told& told) {
    CLI::App* command = app.add_subcommand(
        "facts", "ask a scenario for the stylised facts of freelancing");
    command->add_option("scenario", told.facts.scenario,
                        "scenario file; scenarios/bueroservice.toml unless said");
    command
        ->add_option("--fact", told.facts.facts,
                     "facts F1 … F23 (`verbund list facts`); all unless said")
        ->check(fault_of_fact);
    add_changes(*command, told.facts.read);
    add_threads(*command, told.facts.threads);
    command->add_flag("--quiet", told.facts.quiet, "no progress");
    add_formats(*command, told);
    command->callback([&] {
        if (told.facts.scenario.empty())
            told.facts.scenario = shipped_scenarios() / "bueroservice.toml";
        told.facts.format = told.format();
        told.command = [&] { return facts_command(told.facts); };
    });
}

}  // namespace

void add_commands_of_evidence(CLI::App& app, Told& told) {
    add_verify(app, told);
    add_effects(app, told);
    add_facts(app, told);
}

}  // namespace verbund
