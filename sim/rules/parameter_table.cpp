#include "rules/parameter_table.hpp"

#include <cmath>

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

namespace {

template <class Field>
constexpr ValueKind kind_of() {
    if constexpr (std::is_same_v<Field, bool>)
        return ValueKind::yes_no;
    else if constexpr (std::is_enum_v<Field>)
        return ValueKind::choice;
    else if constexpr (std::is_integral_v<Field>)
        return ValueKind::whole;
    else
        return ValueKind::real;
}

template <class Field>
Value value_from(Field field) {
    if constexpr (std::is_same_v<Field, bool>)
        return field;
    else if constexpr (std::is_enum_v<Field>)
        return std::string(choices(field)[static_cast<std::size_t>(field)]);
    else if constexpr (std::is_integral_v<Field>)
        return std::int64_t{field};
    else
        return field;
}

template <class Field>
Field field_from(const Value& value) {
    if constexpr (std::is_enum_v<Field>) {
        constexpr auto names = choices(Field{});
        const auto at = std::find(names.begin(), names.end(), std::get<std::string>(value));
        return static_cast<Field>(at - names.begin());
    } else {
        return std::visit(
            [](const auto& held) -> Field {
                if constexpr (std::is_arithmetic_v<std::remove_cvref_t<decltype(held)>>)
                    return static_cast<Field>(held);
                else
                    return Field{};
            },
            value);
    }
}

// Rows are reached by their place, so that the two functions of a row need no state.
template <class Group, std::size_t At>
ParameterRow row_at(Group Parameters::*) {
    constexpr auto rows = Group::rows();
    constexpr auto row = std::get<At>(rows);
    using Field = std::remove_cvref_t<decltype(Group{}.*(row.field))>;
    ParameterRow made{fmt::format("{}.{}", Group::group, row.name),
                      kind_of<Field>(),
                      row.range,
                      row.unit,
                      {},
                      row.meaning,
                      row.source,
                      value_from(Group{}.*(row.field)),
                      [](const Parameters& p) {
                          Value found;
                          for_each_group(p, [&](const auto& group) {
                              if constexpr (std::is_same_v<std::remove_cvref_t<decltype(group)>, Group>)
                                  found = value_from(group.*(std::get<At>(Group::rows()).field));
                          });
                          return found;
                      },
                      [](Parameters& p, const Value& value) {
                          for_each_group(p, [&](auto& group) {
                              if constexpr (std::is_same_v<std::remove_cvref_t<decltype(group)>, Group>)
                                  group.*(std::get<At>(Group::rows()).field) = field_from<Field>(value);
                          });
                      }};
    if constexpr (std::is_enum_v<Field>)
        for (std::string_view name : choices(Field{})) made.choices.push_back(name);
    return made;
}

template <class Group, std::size_t... At>
void add_rows(std::vector<ParameterRow>& table, std::index_sequence<At...>) {
    (table.push_back(row_at<Group, At>(nullptr)), ...);
}

std::vector<ParameterRow> all_rows() {
    std::vector<ParameterRow> table;
    const Parameters standard;
    for_each_group(standard, [&](const auto& group) {
        using Group = std::remove_cvref_t<decltype(group)>;
        add_rows<Group>(table, std::make_index_sequence<std::tuple_size_v<decltype(Group::rows())>>{});
    });
    return table;
}

}  // namespace

const std::vector<ParameterRow>& parameter_table() {
    static const std::vector<ParameterRow> table = all_rows();
    return table;
}

const ParameterRow* find_parameter(std::string_view name) {
    const auto& table = parameter_table();
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.name == name; });
    return found == table.end() ? nullptr : &*found;
}

std::string allowed_text(const ParameterRow& row) {
    switch (row.kind) {
        case ValueKind::yes_no: return "true or false";
        case ValueKind::choice: return fmt::format("one of {}", fmt::join(row.choices, ", "));
        case ValueKind::whole: return fmt::format("a whole number {} … {} ({})", row.range.least, row.range.most, unit_text(row.unit));
        case ValueKind::real: return fmt::format("{} … {} ({})", row.range.least, row.range.most, unit_text(row.unit));
    }
    return "";
}

std::string value_text(const Value& value) {
    return std::visit(
        [](const auto& held) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(held)>, std::string>)
                return fmt::format("\"{}\"", held);
            else
                return fmt::format("{}", held);
        },
        value);
}

std::optional<std::string> fault_of(const ParameterRow& row, const Value& value) {
    const auto wrong_type = [&]() -> std::optional<std::string> { return "is of the wrong type"; };
    switch (row.kind) {
        case ValueKind::yes_no: return std::holds_alternative<bool>(value) ? std::nullopt : wrong_type();
        case ValueKind::choice: {
            const auto* name = std::get_if<std::string>(&value);
            if (name == nullptr) return wrong_type();
            if (std::find(row.choices.begin(), row.choices.end(), *name) == row.choices.end()) return "is not known";
            return std::nullopt;
        }
        case ValueKind::whole:
            if (!std::holds_alternative<std::int64_t>(value)) return wrong_type();
            break;
        case ValueKind::real:
            if (!std::holds_alternative<double>(value) && !std::holds_alternative<std::int64_t>(value)) return wrong_type();
            break;
    }
    const double number = std::holds_alternative<double>(value) ? std::get<double>(value)
                                                                : static_cast<double>(std::get<std::int64_t>(value));
    if (!std::isfinite(number)) return "is not a finite number";
    if (number < row.range.least || number > row.range.most) return "is out of range";
    return std::nullopt;
}

}  // namespace verbund
