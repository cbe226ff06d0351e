#include "io/scenario/factor_names.hpp"

#include "io/did_you_mean.hpp"
#include "io/scenario/strategy_file.hpp"

#include <fmt/format.h>

namespace verbund {

namespace {

constexpr std::string_view allowed_names =
    "a parameter (`verbund list parameters`); STRATEGY.parameter, *.parameter or "
    "REGION.parameter; REGION.freelancers, REGION.customers, weeks or seed";

// "verbund.cooperation.fee" is the owner "verbund" and the rest "cooperation.fee".
struct Split {
    std::string owner;
    const ParameterRow* row = nullptr;
    Quantity quantity = Quantity::parameter;
};

// The name before its last `dots` dots, and what is behind.
std::optional<std::pair<std::string, std::string>> cut(const std::string& name,
                                                       int dots) {
    std::size_t dot = name.size();
    for (int i = 0; i < dots; ++i) {
        if (dot == 0) return std::nullopt;
        dot = name.rfind('.', dot - 1);
        if (dot == std::string::npos) return std::nullopt;
    }
    return std::pair(name.substr(0, dot), name.substr(dot + 1));
}

std::optional<Split> split(const std::string& name) {
    if (const auto parts = cut(name, 2))
        if (const ParameterRow* row = find_parameter(parts->second))
            return Split{parts->first, row};
    if (const auto parts = cut(name, 1))
        for (const Quantity headcount : {Quantity::freelancers, Quantity::customers})
            if (parts->second == row_of(headcount).name)
                return Split{parts->first, &row_of(headcount), headcount};
    return std::nullopt;
}

// The strategies and regions that an owner may mean.
std::vector<Factor> meant_by(const Scenario& scenario, const std::string& name,
                             const Split& parts) {
    std::vector<Factor> meant;
    const auto add = [&](Reach reach, std::optional<std::size_t> index) {
        if (index) meant.push_back({name, parts.row, reach, *index, parts.quantity});
    };
    const auto find = [&](Reach reach, const auto& list, std::string_view prefix) {
        add(reach, index_of(list, parts.owner));
        if (parts.owner.starts_with(prefix))
            add(reach, index_of(list, parts.owner.substr(prefix.size())));
    };
    find(Reach::region, scenario.regions, "region.");
    if (parts.quantity != Quantity::parameter) return meant;
    find(Reach::strategy, scenario.strategies, "strategy.");
    if (parts.owner == "*") add(Reach::setters, 0);
    return meant;
}

NameFault unknown_owner(const Scenario& scenario, const Split& parts) {
    std::vector<std::string> names = names_of(scenario.regions);
    if (parts.quantity == Quantity::parameter)
        for (const StrategyPlan& one : scenario.strategies) names.push_back(one.name);
    return {fmt::format(
                "is of no {} that is known{}",
                parts.quantity == Quantity::parameter ? "strategy or region" : "region",
                did_you_mean(parts.owner, names)),
            std::string(allowed_names)};
}

NameFault ambiguous(const std::vector<Factor>& meant, const Split& parts) {
    std::vector<std::string> spellings;
    for (const Factor& one : meant)
        spellings.push_back(fmt::format(
            "\"{}.{}.{}\"", one.reach == Reach::region ? "region" : "strategy",
            parts.owner, parts.row->name));
    return {"may be of a strategy and of a region",
            fmt::format("{}", fmt::join(spellings, " or "))};
}

}  // namespace

bool names_an_owner(const std::string& name) { return split(name).has_value(); }

std::variant<Factor, NameFault> factor_named(const Scenario& scenario,
                                             const std::string& name) {
    if (const ParameterRow* row = find_parameter(name)) return Factor{name, row};
    for (const Quantity quantity : {Quantity::weeks, Quantity::seed})
        if (name == row_of(quantity).name)
            return Factor{name, &row_of(quantity), Reach::run, 0, quantity};
    const auto parts = split(name);
    if (!parts) {
        std::vector<std::string> names{"weeks", "seed"};
        for (const ParameterRow& row : parameter_table()) names.push_back(row.name);
        return NameFault{"is not known" + did_you_mean(name, names, '.'),
                         std::string(allowed_names)};
    }
    const std::vector<Factor> meant = meant_by(scenario, name, *parts);
    if (meant.empty()) return unknown_owner(scenario, *parts);
    if (meant.size() > 1) return ambiguous(meant, *parts);
    const bool of_strategies =
        meant.front().reach == Reach::strategy || meant.front().reach == Reach::setters;
    if (of_strategies && only_at_start(*parts->row))
        return NameFault{"has no effect in a strategy",
                         "the start is drawn under the scenario's own parameters"};
    return meant.front();
}

std::optional<Value> factor_value(Reading& reading, const toml::node& node,
                                  const Factor& factor) {
    const auto value = value_in(node);
    if (const auto wrong = fault_of_value(*factor.row, value, reading.written(node))) {
        reading.refuse(node, factor.name, *wrong, allowed_text(*factor.row));
        return std::nullopt;
    }
    return kept_value(*factor.row, *value);
}

}  // namespace verbund
