#include "rules/parameter_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <type_traits>

#include <fmt/format.h>

namespace verbund {

namespace {

// Makes a row of the table from a row of a group. The field lies in `standard`.
struct TableRows {
    std::string_view group;
    const Parameters& standard;
    std::vector<ParameterRow>& table;

    void operator()(std::string_view name, const double& field, Range range, Unit unit,
                    std::string_view meaning, std::string_view source) {
        add(name, ValueKind::real, &field, range, unit, meaning, source);
    }

    void operator()(std::string_view name, const int& field, Range range, Unit unit,
                    std::string_view meaning, std::string_view source) {
        add(name, ValueKind::whole, &field, range, unit, meaning, source);
    }

    void operator()(std::string_view name, const bool& field, Range range, Unit unit,
                    std::string_view meaning, std::string_view source) {
        add(name, ValueKind::yes_no, &field, range, unit, meaning, source);
    }

    template <class Choice>
    void operator()(std::string_view name, const Choice& field, Range range, Unit unit,
                    std::string_view meaning, std::string_view source) {
        static_assert(sizeof(Choice) == sizeof(int),
                      "a choice is read and written as an int");
        constexpr auto names = choices(Choice{});
        add(name, ValueKind::choice, &field, range, unit, meaning, source,
            {names.begin(), names.end()});
    }

private:
    void add(std::string_view name, ValueKind kind, const void* field, Range range,
             Unit unit, std::string_view meaning, std::string_view source,
             std::vector<std::string_view> choices = {}) {
        const auto offset =
            static_cast<std::size_t>(static_cast<const std::byte*>(field) -
                                     reinterpret_cast<const std::byte*>(&standard));
        table.push_back({fmt::format("{}.{}", group, name),
                         kind,
                         range,
                         unit,
                         std::move(choices),
                         meaning,
                         source,
                         offset,
                         {}});
        table.back().standard = table.back().value(standard);
    }
};

// Turns the fields of a group into weeks.
struct IntoWeeks {
    void operator()(std::string_view, double& field, Range, Unit unit, std::string_view,
                    std::string_view) const {
        field = in_weeks(field, unit);
    }

    template <class Timeless>
    void operator()(std::string_view, Timeless&, Range, Unit, std::string_view,
                    std::string_view) const {}
};

std::vector<ParameterRow> all_rows() {
    static_assert(std::is_standard_layout_v<Parameters>,
                  "rows reach a field by its offset");
    std::vector<ParameterRow> table;
    const Parameters standard;
    for_each_group(standard, [&](const auto& group) {
        using Group = std::remove_cvref_t<decltype(group)>;
        static_assert(every_field_has_its_row<Group>());
        Group::rows(group, TableRows{Group::group, standard, table});
    });
    return table;
}

template <class Field>
Field read_at(const Parameters& parameters, std::size_t offset) {
    Field field;
    std::memcpy(&field, reinterpret_cast<const std::byte*>(&parameters) + offset,
                sizeof field);
    return field;
}

template <class Field>
void write_at(Parameters& parameters, std::size_t offset, Field field) {
    std::memcpy(reinterpret_cast<std::byte*>(&parameters) + offset, &field,
                sizeof field);
}

}  // namespace

std::optional<double> as_number(const Value& value) {
    return std::visit(
        [](const auto& held) -> std::optional<double> {
            if constexpr (std::is_arithmetic_v<std::remove_cvref_t<decltype(held)>>)
                return static_cast<double>(held);
            else
                return std::nullopt;
        },
        value);
}

Weekly in_weeks(const Parameters& stated) {
    Weekly weekly(stated);
    for_each_group(static_cast<Parameters&>(weekly),
                   [](auto& group) { group.rows(group, IntoWeeks{}); });
    return weekly;
}

Value ParameterRow::value(const Parameters& parameters) const {
    switch (kind) {
        case ValueKind::yes_no: return read_at<bool>(parameters, offset);
        case ValueKind::whole: return std::int64_t{read_at<int>(parameters, offset)};
        case ValueKind::choice:
            return std::string(
                choices[static_cast<std::size_t>(read_at<int>(parameters, offset))]);
        case ValueKind::real: break;
    }
    return read_at<double>(parameters, offset);
}

void ParameterRow::set(Parameters& parameters, const Value& value) const {
    switch (kind) {
        case ValueKind::yes_no:
            return write_at(parameters, offset, std::get<bool>(value));
        case ValueKind::whole:
            return write_at(parameters, offset, static_cast<int>(*as_number(value)));
        case ValueKind::choice: {
            const auto chosen =
                std::find(choices.begin(), choices.end(), std::get<std::string>(value));
            return write_at(parameters, offset,
                            static_cast<int>(chosen - choices.begin()));
        }
        case ValueKind::real: return write_at(parameters, offset, *as_number(value));
    }
}

const std::vector<ParameterRow>& parameter_table() {
    static const std::vector<ParameterRow> table = all_rows();
    return table;
}

std::vector<std::string_view> parameter_groups() {
    std::vector<std::string_view> names;
    const Parameters standard;
    for_each_group(standard, [&](const auto& group) { names.push_back(group.group); });
    return names;
}

const ParameterRow* find_parameter(std::string_view name) {
    const auto& table = parameter_table();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const auto& row) { return row.name == name; });
    return found == table.end() ? nullptr : &*found;
}

std::string allowed_text(const ParameterRow& row) {
    switch (row.kind) {
        case ValueKind::yes_no: return "true or false";
        case ValueKind::choice:
            return fmt::format("one of {}", fmt::join(row.choices, ", "));
        case ValueKind::whole:
            return fmt::format("a whole number {} … {} ({})", row.range.least,
                               row.range.most, unit_text(row.unit));
        case ValueKind::real:
            return fmt::format("{} … {} ({})", row.range.least, row.range.most,
                               unit_text(row.unit));
    }
    return "";
}

std::string value_text(const Value& value) {
    return std::visit(
        [](const auto& held) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(held)>,
                                         std::string>)
                return fmt::format("\"{}\"", held);
            else
                return fmt::format("{}", held);
        },
        value);
}

std::optional<std::string> fault_of(const ParameterRow& row, const Value& value) {
    const auto wrong_type = [&]() -> std::optional<std::string> {
        return "is of the wrong type";
    };
    switch (row.kind) {
        case ValueKind::yes_no:
            return std::holds_alternative<bool>(value) ? std::nullopt : wrong_type();
        case ValueKind::choice: {
            const auto* name = std::get_if<std::string>(&value);
            if (name == nullptr) return wrong_type();
            if (std::find(row.choices.begin(), row.choices.end(), *name) ==
                row.choices.end())
                return "is not known";
            return std::nullopt;
        }
        case ValueKind::whole:
            if (!std::holds_alternative<std::int64_t>(value)) return wrong_type();
            break;
        case ValueKind::real:
            if (!std::holds_alternative<double>(value) &&
                !std::holds_alternative<std::int64_t>(value))
                return wrong_type();
            break;
    }
    const double number = *as_number(value);
    if (!std::isfinite(number)) return "is not a finite number";
    if (number < row.range.least || number > row.range.most) return "is out of range";
    return std::nullopt;
}

}  // namespace verbund
