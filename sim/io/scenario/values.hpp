// One value out of a scenario file, of exactly the type and within the range that is
// wanted. Each function reports a fault and gives nothing when it is not.
#pragma once

#include "io/scenario/reading.hpp"
#include "rules/parameter_table.hpp"

namespace verbund {

// Allowed numbers, both ends included unless `above` says that the least one is not.
struct Bounds {
    double least;
    double most;
    std::string_view unit;
    bool above = false;

    std::string text() const;
    bool hold(double value) const {
        return (above ? value > least : value >= least) && value <= most;
    }
};

// The value of a string, whole number, number or yes/no exactly as it is typed; nothing
// for any other node.
std::optional<Value> value_in(const toml::node& node);

// The value of a text in TOML; a bare word is a string.
std::optional<Value> value_of_text(const std::string& text);

// What is wrong with a value for a parameter, or nothing. `written` is its text: 1e-400
// reads as 0 and is refused.
std::optional<std::string> fault_of_value(const ParameterRow& row,
                                          const std::optional<Value>& value,
                                          std::string_view written);

// The value as it is kept: a number for every real parameter, and no −0.
Value kept_value(const ParameterRow& row, const Value& value);

std::optional<Value> parameter_value(Reading& reading, const toml::node& node,
                                     const ParameterRow& row);

// A whole number 1 … most as all of a text; otherwise nothing.
std::optional<int> count_in(std::string_view text, int most);

std::optional<double> real_value(Reading& reading, const toml::node& node,
                                 std::string_view key, const Bounds& bounds);
std::optional<std::int64_t> whole_value(Reading& reading, const toml::node& node,
                                        std::string_view key, std::int64_t least,
                                        std::int64_t most, std::string_view unit);
std::optional<std::string> name_value(Reading& reading, const toml::node& node,
                                      std::string_view key);

}  // namespace verbund
