// The rows of all parameters as one table of plain values, for everything that meets
// them by name: the loader, --set, lists, documents, HDF5.
#pragma once

#include "rules/parameters.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace verbund {

using Value = std::variant<double, std::int64_t, bool, std::string>;

// A real or whole number as it is, yes as 1 and no as 0; nothing for a choice.
std::optional<double> as_number(const Value& value);

enum class ValueKind { real, whole, yes_no, choice };

struct ParameterRow {
    std::string name;  // mechanism.quantity
    ValueKind kind;
    Range range;
    Unit unit;
    std::vector<std::string_view> choices;
    std::string_view meaning;
    std::string_view source;
    std::size_t offset;  // of the field, in Parameters
    Value standard;      // the default

    bool is_number() const {
        return kind == ValueKind::real || kind == ValueKind::whole;
    }

    Value value(const Parameters& parameters) const;
    void set(Parameters& parameters,
             const Value& value) const;  // the value must have been checked
};

// The names of the groups, in the order of the table.
std::vector<std::string_view> parameter_groups();

const std::vector<ParameterRow>& parameter_table();

// nullptr when there is no such parameter.
const ParameterRow* find_parameter(std::string_view name);

// "0 … 1 chance per week", "yes or no", "one of a, b": what a value may be.
std::string allowed_text(const ParameterRow& row);

// The value as a person writes it.
std::string value_text(const Value& value);

// What is wrong with a value for this parameter, or nothing. A whole number is a real
// one too.
std::optional<std::string> fault_of(const ParameterRow& row, const Value& value);

}  // namespace verbund
