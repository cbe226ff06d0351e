#include "io/scenario/factor_names.hpp"

#include "io/did_you_mean.hpp"
#include "io/scenario/strategy_file.hpp"
#include "study/reached.hpp"

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

std::string quoted_names(const Scenario& scenario, const std::vector<std::size_t>& of) {
    constexpr std::size_t most_named = 3;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(of.size(), most_named); ++i)
        names.push_back(scenario.strategies[of[i]].name);
    if (of.size() > most_named)
        names.push_back(of.size() == most_named + 1
                            ? "one other"
                            : fmt::format("{} others", of.size() - most_named));
    const std::string last = names.back();
    names.pop_back();
    return names.empty() ? last
                         : fmt::format("{} and {}", fmt::join(names, ", "), last);
}

// Names that reach what a factor of the world does not.
std::string hint(const Scenario& scenario, const Factor& factor,
                 const std::vector<std::size_t>& keepers) {
    const std::string of_first = fmt::format(
        "\"{}.{}\"", scenario.strategies[keepers.front()].name, factor.row->name);
    if (keepers.size() == 1) return fmt::format("{} changes it", of_first);
    return fmt::format("{} changes one of them, \"*.{}\" all", of_first,
                       factor.row->name);
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

std::optional<std::string> note_on(const Scenario& scenario, const Factor& factor) {
    const auto keepers = keepers_of(scenario, factor);
    if (keepers.empty()) return std::nullopt;
    const Value* first =
        own_value(scenario.strategies[keepers.front()].settings, *factor.row);
    bool is_shared = true;
    for (const std::size_t i : keepers)
        is_shared &= *own_value(scenario.strategies[i].settings, *factor.row) == *first;
    return fmt::format("{} {} own {}{} ({})", quoted_names(scenario, keepers),
                       keepers.size() == 1 ? "keeps its" : "keep their",
                       factor.row->name,
                       is_shared ? fmt::format(" = {}", value_text(*first)) : "",
                       hint(scenario, factor, keepers));
}

std::optional<NameFault> fault_of_reach(const Scenario& scenario,
                                        const Factor& factor) {
    if (is_felt(scenario, factor)) return std::nullopt;
    if (factor.reach == Reach::setters)
        return NameFault{"is set by no strategy",
                         fmt::format("\"{}\" for the world, \"STRATEGY.{}\" for one "
                                     "strategy",
                                     factor.row->name, factor.row->name)};
    return NameFault{"reaches no strategy: each has a value of its own",
                     hint(scenario, factor, keepers_of(scenario, factor))};
}

}  // namespace verbund
