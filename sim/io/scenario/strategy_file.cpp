#include "io/scenario/strategy_file.hpp"

#include "io/names.hpp"

#include <fmt/core.h>

namespace verbund {

bool only_at_start(const ParameterRow& row) {
    return row.name.starts_with("start.") || row.name == "population.vacant_share";
}

void refuse_at_start(Reading& reading, const toml::table& table,
                     const std::vector<Setting>& settings, std::string_view whose) {
    for (const Setting& setting : settings) {
        if (!only_at_start(*setting.parameter)) continue;
        const std::string& name = setting.parameter->name;
        const std::size_t dot = name.find('.');
        const toml::node* node =
            table.get_as<toml::table>(name.substr(0, dot))->get(name.substr(dot + 1));
        reading.refuse(*node, name, fmt::format("has no effect in {}", whose),
                       "the start is drawn under the scenario's own parameters");
    }
}

StrategyFile read_strategy_rules(Reading& reading, Fields& fields, const Trail& trail,
                                 StrategyFiles& known) {
    StrategyFile rules;
    if (const toml::node* extends = fields.find("extends"))
        for (const Trail& file : extended_files(reading, *extends, trail)) {
            const StrategyFile below = read_strategy_file(reading, file, known);
            if (!below.label.empty()) rules.label = below.label;
            for (const Setting& setting : below.settings)
                put_setting(rules.settings, setting);
        }
    if (const auto label = fields.name("label")) rules.label = *label;
    const std::vector<Setting> own = fields.settings();
    refuse_at_start(reading, fields.table(), own, "a strategy");
    for (const Setting& setting : own) put_setting(rules.settings, setting);
    return rules;
}

StrategyFile read_strategy_file(Reading& reading, const Trail& trail,
                                StrategyFiles& known) {
    const auto& path = trail.back().real;
    if (const auto found = known.find(path); found != known.end()) return found->second;
    StrategyFile rules;
    if (const auto table = reading.parse(trail.back())) {
        Fields fields(reading, *table, "");
        rules = read_strategy_rules(reading, fields, trail, known);
        fields.refuse_the_rest();
    }
    known.emplace(path, rules);
    return rules;
}

}  // namespace verbund
