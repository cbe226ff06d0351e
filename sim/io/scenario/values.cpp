#include "io/scenario/values.hpp"

#include "core/number_in.hpp"
#include "io/did_you_mean.hpp"
#include "io/guarded_text.hpp"
#include "io/names.hpp"
#include "io/scenario/slips.hpp"
#include "io/scenario/toml_shape.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr std::string_view wrong_type = "is of the wrong type";

// "1e-400" and the like: the digits are not all 0 but the number is.
bool vanishes(double value, std::string_view written) {
    const std::string_view digits = written.substr(0, written.find_first_of("eE"));
    return value == 0.0 && digits.find_first_of("123456789") != std::string_view::npos;
}

std::optional<std::string> fault_of_real(double value, std::string_view written) {
    if (!std::isfinite(value)) return "is not a finite number";
    if (vanishes(value, written)) return "is too small to be told from 0";
    return std::nullopt;
}

}  // namespace

std::string Bounds::text() const {
    return fmt::format("{}{} … {} ({})", above ? "more than " : "", least, most, unit);
}

std::optional<Value> value_in(const toml::node& node) {
    if (const auto text = node.value_exact<std::string>()) return Value(*text);
    if (const auto whole = node.value_exact<std::int64_t>()) return Value(*whole);
    if (const auto real = node.value_exact<double>()) return Value(*real);
    if (const auto yes = node.value_exact<bool>()) return Value(*yes);
    return std::nullopt;
}

std::optional<std::string> fault_of_value(const ParameterRow& row,
                                          const std::optional<Value>& value,
                                          std::string_view written) {
    if (!value) return std::string(wrong_type);
    auto wrong = fault_of(row, *value);
    if (!wrong && std::holds_alternative<double>(*value))
        wrong = fault_of_real(std::get<double>(*value), written);
    const auto* name = std::get_if<std::string>(&*value);
    if (wrong && name != nullptr && row.is_number())
        if (const auto slip = slip_in_number(*name))
            return fmt::format("{}; {}", slip->wrong, slip->allowed);
    if (wrong && name != nullptr && row.kind == ValueKind::choice)
        *wrong += did_you_mean(*name, {row.choices.begin(), row.choices.end()});
    return wrong;
}

std::optional<Value> value_of_text(const std::string& text) {
    const std::string line = fmt::format("value = {}", text);
    Faults unsaid;
    const bool short_line = text.size() <= 1000 && text.find('\n') == std::string::npos;
    if (!short_line || !check_lines(line, "", unsaid)) return std::nullopt;
    if (!check_toml_shape(line, "", unsaid)) return Value(text);
    try {
        const toml::table table = toml::parse(std::string_view(line));
        return value_in(*table.get("value"));
    } catch (const toml::parse_error&) {
        return Value(text);
    }
}

Value kept_value(const ParameterRow& row, const Value& value) {
    if (row.kind != ValueKind::real) return value;
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    return std::get<double>(value) + 0.0;
}

std::optional<Value> parameter_value(Reading& reading, const toml::node& node,
                                     const ParameterRow& row) {
    const auto value = value_in(node);
    if (const auto wrong = fault_of_value(row, value, reading.written(node))) {
        reading.refuse(node, row.name, *wrong, allowed_text(row));
        return std::nullopt;
    }
    return kept_value(row, *value);
}

std::optional<int> count_in(std::string_view text, int most) {
    const auto number = number_in<int>(text);
    return number && *number >= 1 && *number <= most ? number : std::nullopt;
}

std::optional<double> real_value(Reading& reading, const toml::node& node,
                                 std::string_view key, const Bounds& bounds) {
    const auto value = value_in(node);
    const auto refuse = [&](std::string_view wrong) -> std::optional<double> {
        reading.refuse(node, key, wrong, bounds.text());
        return std::nullopt;
    };
    double number = 0.0;
    if (value && std::holds_alternative<double>(*value)) {
        number = std::get<double>(*value);
        if (const auto wrong = fault_of_real(number, reading.written(node)))
            return refuse(*wrong);
    } else if (value && std::holds_alternative<std::int64_t>(*value)) {
        number = static_cast<double>(std::get<std::int64_t>(*value));
    } else {
        return refuse(wrong_type);
    }
    if (!bounds.hold(number)) return refuse("is out of range");
    return number + 0.0;
}

std::optional<std::int64_t> whole_value(Reading& reading, const toml::node& node,
                                        std::string_view key, std::int64_t least,
                                        std::int64_t most, std::string_view unit) {
    const auto number = node.value_exact<std::int64_t>();
    if (number && *number >= least && *number <= most) return number;
    reading.refuse(node, key, number ? "is out of range" : wrong_type,
                   fmt::format("a whole number {} … {} ({})", least, most, unit));
    return std::nullopt;
}

std::optional<std::string> name_value(Reading& reading, const toml::node& node,
                                      std::string_view key) {
    auto name = node.value_exact<std::string>();
    const auto wrong = name ? fault_of_name(*name) : std::string(wrong_type);
    if (!wrong) return name;
    reading.refuse(node, key, *wrong, allowed_name);
    return std::nullopt;
}

}  // namespace verbund
