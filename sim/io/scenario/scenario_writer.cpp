#include "io/scenario/scenario_writer.hpp"

#include "io/scenario/toml_text.hpp"
#include "io/scenario/writers.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

namespace {

void write_head(std::string& text, const Scenario& scenario) {
    text +=
        "# Everything that was run, in one file: written by verbund, read like any "
        "other scenario.\n";
    text += fmt::format("name = {}\nweeks = {}\nseed = {}\nreplicates = {}\n",
                        toml_string(scenario.name), scenario.weeks, scenario.seed,
                        scenario.replicates);
}

std::string_view group_of(const ParameterRow& row) {
    return std::string_view(row.name).substr(0, row.name.find('.'));
}

std::string unit_comment(const ParameterRow& row) {
    return row.is_number() && row.unit != Unit::number
               ? fmt::format("  # {}", unit_text(row.unit))
               : "";
}

// Settings, in the order of the table, as one table for each group: [above.group].
void write_settings(std::string& text, std::vector<Setting> settings,
                    std::string_view above) {
    std::sort(settings.begin(), settings.end(),
              [](const auto& a, const auto& b) { return a.parameter < b.parameter; });
    std::string_view group;
    for (const Setting& setting : settings) {
        const ParameterRow& row = *setting.parameter;
        if (group_of(row) != group) {
            group = group_of(row);
            text += fmt::format("\n[{}{}]\n", above, group);
        }
        text += fmt::format("{} = {}{}\n", row.name.substr(group.size() + 1),
                            toml_value(setting.value), unit_comment(row));
    }
}

void write_parameters(std::string& text, const Scenario& scenario) {
    std::vector<Setting> all;
    for (const ParameterRow& row : parameter_table())
        all.push_back({&row, row.value(scenario.parameters)});
    write_settings(text, std::move(all), "");
}

void write_trades(std::string& text, const Scenario& scenario) {
    for (const Trade& trade : scenario.trades)
        text += fmt::format(
            "\n[[trade]]\nname = {}\nsupply = {}\ndemand = {}\nrate = {}\nhours = {}\n"
            "deadline = {}\nregulated = {}\n",
            toml_string(trade.name), toml_number(trade.supply),
            toml_number(trade.demand), toml_number(trade.rate),
            toml_number(trade.hours), toml_number(trade.deadline), trade.regulated);
}

void write_regions(std::string& text, const Scenario& scenario) {
    for (const RegionPlan& region : scenario.regions) {
        text += fmt::format(
            "\n[[region]]\nname = {}\nat = [{}, {}]  # km east, north\n"
            "freelancers = {}\ncustomers = {}\n",
            toml_string(region.name), toml_number(region.x_km),
            toml_number(region.y_km), region.freelancers, region.customers);
        write_settings(text, region.settings, "region.");
    }
}

void write_where(std::string& text, const Scenario& scenario,
                 const std::vector<RegionIndex>& regions) {
    std::vector<std::string> where;
    for (const RegionIndex region : regions)
        where.push_back(toml_string(scenario.regions[region].name));
    if (!where.empty()) text += fmt::format("regions = {}\n", toml_list(where));
}

void write_strategies(std::string& text, const Scenario& scenario) {
    for (const StrategyPlan& strategy : scenario.strategies) {
        text += fmt::format("\n[[strategy]]\nname = {}\n", toml_string(strategy.name));
        if (!strategy.label.empty())
            text += fmt::format("label = {}\n", toml_string(strategy.label));
        text += fmt::format("from_week = {}\n", strategy.from_week);
        write_where(text, scenario, strategy.regions);
        write_settings(text, strategy.settings, "strategy.");
    }
}

void write_changes(std::string& text, const Scenario& scenario) {
    for (const ChangePlan& change : scenario.changes) {
        text += fmt::format("\n[[change]]\nweek = {}\n", change.week);
        if (change.until) text += fmt::format("until = {}\n", *change.until);
        if (!change.label.empty())
            text += fmt::format("label = {}\n", toml_string(change.label));
        write_where(text, scenario, change.regions);
        write_settings(text, change.settings, "change.");
    }
}

}  // namespace

std::string resolved_text(const Scenario& scenario) {
    std::string text;
    write_head(text, scenario);
    write_parameters(text, scenario);
    write_trades(text, scenario);
    write_regions(text, scenario);
    write_strategies(text, scenario);
    write_changes(text, scenario);
    write_design(text, scenario);
    write_record(text, scenario.record);
    write_compare(text, scenario);
    write_members(text, scenario);
    return text;
}

}  // namespace verbund
