// A parameter is one field with its default and one row beside it. Everything else (loader, validation,
// lists, tables, sweeps, HDF5 attributes) visits the rows. A field without a row does not compile.
#pragma once

#include "core/units.hpp"

#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace verbund {

// Allowed values, both ends included, in the stated unit.
struct Range {
    double least;
    double most;
};

// One row. Field is double, int, bool or an enum with a `choices(Field)` that lists its names.
template <class Group, class Field>
struct Parameter {
    std::string_view name;
    Field Group::*field;
    Range range;
    Unit unit;
    std::string_view meaning;
    std::string_view source;  // where the default comes from, or "assumption"
};

namespace detail {

struct Anything {
    template <class T>
    operator T() const;
};

template <class Group, class... Filled>
constexpr std::size_t field_count() {
    if constexpr (requires { Group{Filled{}..., Anything{}}; })
        return field_count<Group, Filled..., Anything>();
    else
        return sizeof...(Filled);
}

template <class A, class B>
constexpr bool same_field(A, B) {
    return false;
}
template <class A>
constexpr bool same_field(A a, A b) {
    return a == b;
}

}  // namespace detail

// True when every field of the group has exactly one row and no two rows share a field or a name.
template <class Group>
constexpr bool every_field_has_its_row() {
    constexpr auto rows = Group::rows();
    constexpr std::size_t count = std::tuple_size_v<decltype(rows)>;
    if (count != detail::field_count<Group>()) return false;
    return std::apply(
        [](const auto&... row) {
            std::size_t same = 0;
            const auto against_all = [&](const auto& one) {
                ((same += detail::same_field(one.field, row.field) || one.name == row.name), ...);
            };
            (against_all(row), ...);
            return same == sizeof...(row);
        },
        rows);
}

// Calls visit(row, field) for every row of the group, in the order of the rows.
template <class Group, class Visit>
constexpr void for_each_row(Group& group, Visit&& visit) {
    std::apply([&](const auto&... row) { (visit(row, group.*(row.field)), ...); }, std::remove_const_t<Group>::rows());
}

}  // namespace verbund
