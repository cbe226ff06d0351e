#include "study/assumptions.hpp"

#include "study/present_value.hpp"
#include "study/reached.hpp"

#include <algorithm>
#include <cmath>

namespace verbund {

namespace {

// Half and double, within what is allowed and apart from the value itself.
std::vector<Value> numbers_around(const ParameterRow& row, double number) {
    std::vector<Value> values;
    for (const double factor : {0.5, 2.0}) {
        double tried = std::clamp(number * factor, row.range.least, row.range.most);
        if (row.kind == ValueKind::whole) tried = std::floor(tried);
        if (tried == number) continue;
        if (row.kind == ValueKind::whole)
            values.emplace_back(static_cast<std::int64_t>(tried));
        else
            values.emplace_back(tried);
    }
    return values;
}

std::vector<Value> values_to_try(const ParameterRow& row, const Value& present) {
    std::vector<Value> values;
    switch (row.kind) {
        case ValueKind::yes_no: return {Value{!std::get<bool>(present)}};
        case ValueKind::choice:
            for (const std::string_view choice : row.choices)
                if (choice != std::get<std::string>(present))
                    values.emplace_back(std::string(choice));
            return values;
        case ValueKind::whole:
        case ValueKind::real: break;
    }
    return numbers_around(row, *as_number(present));
}

// A name that no other region or strategy can be meant by.
std::string name_of(const Scenario& scenario, Reach reach, const std::string& owner,
                    const ParameterRow& row) {
    const auto is_owner = [&](const auto& one) { return one.name == owner; };
    const bool is_ambiguous =
        owner == "*" ||
        (std::any_of(scenario.regions.begin(), scenario.regions.end(), is_owner) &&
         std::any_of(scenario.strategies.begin(), scenario.strategies.end(), is_owner));
    const std::string prefix = reach == Reach::region ? "region." : "strategy.";
    return (is_ambiguous ? prefix : "") + owner + "." + row.name;
}

// The factors by which one parameter can be changed everywhere where it is stated.
class Finder {
public:
    Finder(const Scenario& scenario, Assumptions& found)
        : scenario_(scenario), found_(found) {}

    void find(const ParameterRow& row) {
        bool is_of_regions = false;
        for (std::size_t i = 0; i < scenario_.regions.size(); ++i)
            is_of_regions |= add_stated(row, Reach::region, i, scenario_.regions[i]);
        const Factor of_world{row.name, &row};
        if (is_of_regions)
            found_.mixed.push_back(row.name);
        else if (is_felt(scenario_, of_world))
            add(of_world);
        for (std::size_t i = 0; i < scenario_.strategies.size(); ++i)
            add_stated(row, Reach::strategy, i, scenario_.strategies[i]);
    }

private:
    const Scenario& scenario_;
    Assumptions& found_;

    template <class Owner>
    bool add_stated(const ParameterRow& row, Reach reach, std::size_t index,
                    const Owner& owner) {
        if (own_value(owner.settings, row) == nullptr) return false;
        add({name_of(scenario_, reach, owner.name, row), &row, reach, index});
        return true;
    }

    void add(const Factor& factor) {
        std::vector<Value> values =
            values_to_try(*factor.row, present_value(scenario_, factor));
        if (values.empty())
            found_.off.push_back(factor.name);
        else
            found_.axes.push_back({factor, std::move(values)});
    }
};

}  // namespace

bool is_assumption(const ParameterRow& row) {
    return row.source.starts_with("off") ||
           row.source.find("assumption") != std::string_view::npos;
}

Assumptions assumptions_in(const Scenario& scenario,
                           const std::function<bool(const ParameterRow&)>& wanted) {
    Assumptions found;
    Finder finder(scenario, found);
    for (const ParameterRow& row : parameter_table())
        if (is_assumption(row) && wanted(row)) finder.find(row);
    return found;
}

}  // namespace verbund
