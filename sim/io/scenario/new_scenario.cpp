#include "io/scenario/new_scenario.hpp"

#include "io/scenario/toml_text.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

// "key = value" and what there is to say about it, one below the other.
std::string line(std::string_view key, std::string_view value,
                 std::string_view comment) {
    return fmt::format("{:<39} # {}\n", fmt::format("{} = {}", key, value), comment);
}

std::string head_text(const std::string& name) {
    return "# A first scenario, written by `verbund new`. It runs as it stands:\n"
           "#   verbund check FILE    what it takes, and what in it is not usual\n"
           "#   verbund run FILE      every strategy, under the same luck\n"
           "# Put what you know in place of what is marked as an assumption.\n"
           "# `verbund list parameters` says what else can be set; scenarios/README.md "
           "how.\n\n" +
           line("name", toml_string(name), "in tables and results; any text") +
           "# How freelancers work and customers choose; twelve trades of office "
           "services, their rates, and\n"
           "# what customers ask: mostly assumptions, which these files mark. "
           "trades/it.toml has information technology.\n" +
           line("extends", R"(["world.toml", "trades/bueroservice.toml"])",
                "among the shipped scenarios") +
           line("weeks", "520", "ten years: assumption") +
           line("seed", "1", "any number; the same one gives the same bits") +
           line("replicates", "16",
                "runs of each strategy; more make intervals narrower");
}

std::string region_text(const NewRegion& region, const std::string& customers) {
    return "\n[[region]]\n" + line("name", toml_string(region.name), "as given") +
           line("at", fmt::format("[{:.1f}, {:.1f}]", region.x_km, region.y_km),
                "km east and north of any point: " + region.place) +
           line("freelancers", fmt::format("{}", region.freelancers), "as given") +
           line("customers", fmt::format("{}", region.customers),
                region.customers_given ? "as given" : customers);
}

std::string strategy_text(std::string_view name, std::string_view comment) {
    return "\n[[strategy]]\n" + line("name", toml_string(name), comment) +
           line("extends", toml_string(fmt::format("strategies/{}.toml", name)),
                "among the shipped scenarios");
}

std::string record_text() {
    return "\n[record]\n" + line("every", "4", "weeks: assumption") +
           line("metrics", toml_string("standard"),
                "`verbund list metrics` says which there are") +
           line("panel", "{ columns = [\"earned\", \"member\"], every = 468 }",
                "who gains in the last year: `verbund compare --who`");
}

std::string compare_text() {
    return "\n[compare]\n" +
           line("baseline", toml_string("allein"),
                "what the others are compared with") +
           line("metrics",
                "[\"income_mean\", \"income_lowest_tenth\", \"served_share\", "
                "\"late_share\"]",
                "of the last year; the first one is primary") +
           line("# stop_when", "{ half_width = 10.0, max = 400 }",
                "more replicates until it is known to ± 10 EUR/week");
}

}  // namespace

std::string new_scenario_text(const std::string& name,
                              const std::vector<NewRegion>& regions,
                              const std::optional<std::filesystem::path>& table) {
    const std::string customers =
        table ? fmt::format("assumption: {} × all freelancers, by inhabitants in {}",
                            customers_each, printable(table->filename().string()))
              : fmt::format("assumption: {} for each freelancer", customers_each);
    std::string text = head_text(name);
    for (const NewRegion& region : regions) text += region_text(region, customers);
    text +=
        "\n# Strategies, from week 1: the files say which rules each has and which "
        "of them are assumptions.\n"
        "# `verbund list strategies` has more. The first is what the others are "
        "compared with.\n";
    text += strategy_text("allein", "everybody works alone");
    text += strategy_text("zuruf", "loose partners, called up for a project");
    text += strategy_text("verbund", "a regional association");
    text +=
        "# [strategy.cooperation]               # a rule of one's own, here for "
        "verbund alone\n"
        "# fee = 30.0                           # EUR a month of a member\n";
    return text + record_text() + compare_text();
}

}  // namespace verbund
