// The first number in which two things of the same type differ, by a visit of their
// members.
#pragma once

#include "study/leaf_text.hpp"

#include <cstring>
#include <optional>

namespace verbund {

struct Leaf {
    std::string path;  // "income", "fund", "supplier[0]"
    std::string before, a, b;
};

namespace detail {

// Bit by bit: what is not a number equals itself, and -0 is another than 0.
template <class Thing>
bool same_leaf(const Thing& a, const Thing& b) {
    // NOLINTNEXTLINE(bugprone-suspicious-memory-comparison)
    return std::memcmp(&a, &b, sizeof a) == 0;
}

}  // namespace detail

// `before` is nullptr where the thing was not there.
template <class Thing>
std::optional<Leaf> first_leaf(const std::string& path, std::string_view name,
                               const Thing* before, const Thing& a, const Thing& b) {
    std::optional<Leaf> found;
    if constexpr (ListsMembers<Thing>) {
        Thing::for_each_member(a, [&](const char* its_name, const auto& member) {
            if (found || !is_lived(its_name)) return;
            found =
                first_leaf(path.empty() ? its_name : path + "." + its_name, its_name,
                           before ? &same_member(a, member, *before) : nullptr, member,
                           same_member(a, member, b));
        });
    } else if constexpr (is_list<Thing> || is_array<Thing>) {
        if (std::size(a) != std::size(b))
            return Leaf{"the number of " + path,
                        before ? fmt::format("{}", std::size(*before)) : "none",
                        fmt::format("{}", std::size(a)),
                        fmt::format("{}", std::size(b))};
        for (std::size_t i = 0; i < std::size(a) && !found; ++i)
            found = first_leaf(
                fmt::format("{}[{}]", path, i), name,
                before && i < std::size(*before) ? &(*before)[i] : nullptr, a[i], b[i]);
    } else if constexpr (is_pair<Thing>) {
        found =
            first_leaf(path, name, before ? &before->first : nullptr, a.first, b.first);
        if (!found)
            found = first_leaf(path, name, before ? &before->second : nullptr, a.second,
                               b.second);
    } else if constexpr (bytes_say_all<Thing>()) {
        if (!detail::same_leaf(a, b))
            found = Leaf{path, before ? leaf_text(name, *before) : "not there",
                         leaf_text(name, a), leaf_text(name, b)};
    }
    return found;
}

}  // namespace verbund
