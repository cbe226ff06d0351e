// The members of each struct of state are listed once, by the struct itself:
//     template <class Self, class Visit>
//     static constexpr void for_each_member(Self& self, Visit&& visit) {
//         visit("free_at", self.free_at);
//         …
//     }
// Self is the struct, const or not. Resizing, counting bytes, the fingerprint and
// whatever saves a world are visits of this list. A struct with members that nothing in
// the model reads (names, tallies, notes) lists them apart, in for_each_aside. A member
// that stands in neither list does not compile where the state is visited.
#pragma once

#include "core/field_count.hpp"

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <vector>

namespace verbund {

namespace detail {

struct Ignore {
    template <class Member>
    constexpr void operator()(const char*, const Member&) const {}
};

}  // namespace detail

template <class Thing>
concept ListsMembers = requires(Thing& thing) {
    Thing::for_each_member(thing, detail::Ignore{});
};

template <class Thing>
concept ListsAsides = requires(Thing& thing) {
    Thing::for_each_aside(thing, detail::Ignore{});
};

template <class Thing>
inline constexpr bool is_list = false;
template <class Element>
inline constexpr bool is_list<std::vector<Element>> = true;

template <class Thing>
inline constexpr bool is_array = std::is_array_v<Thing>;
template <class Element, std::size_t count>
inline constexpr bool is_array<std::array<Element, count>> = true;

template <class Thing>
inline constexpr bool is_pair = false;
template <class First, class Second>
inline constexpr bool is_pair<std::pair<First, Second>> = true;

template <class Thing>
consteval bool bytes_say_all();

namespace detail {

struct Members {
    std::size_t count = 0;
    std::size_t bytes = 0;
    bool bytes_say_all = true;

    template <class Member>
    constexpr void operator()(const char*, const Member&) {
        ++count;
        bytes += sizeof(Member);
        bytes_say_all = bytes_say_all && verbund::bytes_say_all<Member>();
    }
};

// Never defined: its members are named and never read.
template <class Thing>
struct Imagined {
    static const Thing thing;
};

#ifdef __clang__
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wundefined-var-template"
#endif
template <ListsMembers Thing>
consteval Members members_of() {
    Members members;
    Thing::for_each_member(Imagined<Thing>::thing, members);
    return members;
}

template <class Thing>
consteval std::size_t asides_of() {
    Members asides;
    if constexpr (ListsAsides<Thing>)
        Thing::for_each_aside(Imagined<Thing>::thing, asides);
    return asides.count;
}
#ifdef __clang__
#pragma clang diagnostic pop
#endif

}  // namespace detail

// Whether equal things have equal bytes: no padding, no pointer, no list.
template <class Thing>
consteval bool bytes_say_all() {
    if constexpr (std::is_arithmetic_v<Thing> || std::is_enum_v<Thing>) {
        return true;
    } else if constexpr (is_array<Thing>) {
        using Element = std::remove_cvref_t<decltype(std::declval<Thing&>()[0])>;
        return bytes_say_all<Element>() && sizeof(Thing) % sizeof(Element) == 0;
    } else if constexpr (ListsMembers<Thing>) {
        constexpr detail::Members members = detail::members_of<Thing>();
        return members.bytes_say_all && members.bytes == sizeof(Thing);
    } else {
        return std::has_unique_object_representations_v<Thing>;
    }
}

// Whether every member stands in a list: their sizes add up, or their number does.
template <ListsMembers Thing>
consteval bool lists_every_member() {
    constexpr detail::Members members = detail::members_of<Thing>();
    if constexpr (members.bytes == sizeof(Thing))
        return true;
    else
        return members.count + detail::asides_of<Thing>() ==
               detail::field_count<Thing>();
}

}  // namespace verbund
