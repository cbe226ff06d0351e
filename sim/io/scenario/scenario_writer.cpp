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
    const bool number = row.kind == ValueKind::real || row.kind == ValueKind::whole;
    return number && row.unit != Unit::number
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
            "regulated = {}\n",
            toml_string(trade.name), toml_number(trade.supply),
            toml_number(trade.demand), toml_number(trade.rate),
            toml_number(trade.hours), trade.regulated);
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

void write_strategies(std::string& text, const Scenario& scenario) {
    for (const StrategyPlan& strategy : scenario.strategies) {
        text += fmt::format("\n[[strategy]]\nname = {}\n", toml_string(strategy.name));
        if (!strategy.label.empty())
            text += fmt::format("label = {}\n", toml_string(strategy.label));
        text += fmt::format("from_week = {}\n", strategy.from_week);
        std::vector<std::string> where;
        for (const RegionIndex region : strategy.regions)
            where.push_back(toml_string(scenario.regions[region].name));
        if (!where.empty()) text += fmt::format("regions = {}\n", toml_list(where));
        write_settings(text, strategy.settings, "strategy.");
    }
}

std::vector<std::string> all_quoted(const std::vector<std::string>& names) {
    std::vector<std::string> written;
    for (const std::string& name : names) written.push_back(toml_string(name));
    return written;
}

void write_record(std::string& text, const RecordPlan& record) {
    text += fmt::format(
        "\n[record]\nevery = {}  # weeks\nmetrics = {}\nflows = {}\nevents = {}\n",
        record.every, toml_list(all_quoted(record.metrics)), record.flows,
        toml_list(all_quoted(record.events)));
    const PanelPlan& panel = record.panel;
    if (panel.every > 0)
        text += fmt::format(
            "\n[record.panel]\nevery = {}  # weeks\nfreelancers = {}\ncolumns = {}\n",
            panel.every,
            panel.freelancers == 0 ? "\"all\"" : fmt::format("{}", panel.freelancers),
            toml_list(all_quoted(panel.columns)));
    if (record.network_every > 0)
        text += fmt::format("\n[record.network]\nevery = {}  # weeks\n",
                            record.network_every);
}

std::string stop_text(const StopPlan& stop) {
    const std::string rule = stop.rule == StopPlan::decided
                                 ? "decided = true"
                                 : "half_width = " + toml_number(stop.half_width);
    return fmt::format("stop_when = {{ {}, min = {}, max = {} }}\n", rule, stop.least,
                       stop.most);
}

void write_compare(std::string& text, const Scenario& scenario) {
    const ComparePlan& compare = scenario.compare;
    if (compare.metrics.empty()) return;
    const auto name = [&](std::size_t strategy) {
        return toml_string(scenario.strategies[strategy].name);
    };
    std::vector<std::string> pairs;
    for (const StrategyPair& pair : compare.pairs)
        pairs.push_back(toml_list({name(pair.other), name(pair.baseline)}));
    text += fmt::format(
        "\n[compare]\nmetrics = {}\nprimary = {}\npairs = {}\nconfidence = {}\n",
        toml_list(all_quoted(compare.metrics)),
        toml_string(compare.metrics[compare.primary]), toml_list(pairs),
        toml_number(compare.confidence));
    if (compare.stop) text += stop_text(*compare.stop);
}

}  // namespace

std::string resolved_text(const Scenario& scenario) {
    std::string text;
    write_head(text, scenario);
    write_parameters(text, scenario);
    write_trades(text, scenario);
    write_regions(text, scenario);
    write_strategies(text, scenario);
    write_design(text, scenario);
    write_record(text, scenario.record);
    write_compare(text, scenario);
    write_members(text, scenario);
    return text;
}

}  // namespace verbund
