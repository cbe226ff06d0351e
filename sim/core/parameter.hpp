// A parameter is one field with its default and one row beside it. Everything else
// (loader, validation, lists, tables, sweeps, HDF5 attributes) visits the rows. A field
// without a row does not compile.
//
// A group is a struct of fields with a name and its rows:
//   static constexpr std::string_view group = "trust";
//   template <class Group, class Row>
//   static constexpr void rows(Group& p, Row&& row) {
//       row("forgetting", p.forgetting, {0.01, 1}, Unit::factor_per_month, "meaning", "source");
//   }
// A field is double, int, bool or an enum with a `choices(Field)` that lists its names;
// the source says where the default comes from, or "assumption".
#pragma once

#include "core/field_count.hpp"
#include "core/units.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace verbund {

// Allowed values, both ends included, in the stated unit.
struct Range {
    double least;
    double most;
};

namespace detail {

// Counts rows, and notices a field or a name that has two.
struct RowCount {
    static constexpr std::size_t most = 64;

    std::array<const void*, most> field{};
    std::array<std::string_view, most> name{};
    std::size_t count = 0;
    bool twice = false;

    template <class Field>
    constexpr void operator()(std::string_view its_name, const Field& its_field, Range,
                              Unit, std::string_view, std::string_view) {
        for (std::size_t i = 0; i < count; ++i)
            if (field[i] == &its_field || name[i] == its_name) twice = true;
        field[count] = &its_field;
        name[count] = its_name;
        ++count;
    }
};

}  // namespace detail

// True when every field of the group has exactly one row and no two rows share a field
// or a name.
template <class Group>
constexpr bool every_field_has_its_row() {
    const Group standard;
    detail::RowCount rows;
    Group::rows(standard, rows);
    return !rows.twice && rows.count == detail::field_count<Group>();
}

}  // namespace verbund
