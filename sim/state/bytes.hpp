// Things as bytes, and back, by one visit of their members (state/members.hpp): every
// bit comes back, on machines like this one.
#pragma once

#include "state/members.hpp"

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace verbund {

static_assert(std::endian::native == std::endian::little,
              "numbers are kept as they lie in memory");

// Whether a thing is written as it lies in memory. Padding may go with it: bytes are
// read back, and not compared.
template <class Thing>
inline constexpr bool is_copied =
    std::is_trivially_copyable_v<Thing> && !(ListsMembers<Thing> && ListsAsides<Thing>);

// Visits everything of a thing that lists its members, also what the model does not
// read.
template <class Thing, class Visit>
void visit_all(Thing& thing, Visit& visit) {
    using Struct = std::remove_const_t<Thing>;
    static_assert(lists_every_member<Struct>());
    const auto one = [&](const char*, auto& member) { visit(member); };
    Struct::for_each_member(thing, one);
    if constexpr (ListsAsides<Struct>) Struct::for_each_aside(thing, one);
}

class Packer {
public:
    void operator()(const std::string& text) { list(text); }

    template <class Thing>
    void operator()(const Thing& thing) {
        if constexpr (is_copied<Thing>) {
            add(&thing, sizeof thing);
        } else if constexpr (is_list<Thing>) {
            if constexpr (is_copied<typename Thing::value_type>) return list(thing);
            (*this)(std::uint64_t{thing.size()});
            for (const auto& element : thing) (*this)(element);
        } else if constexpr (is_array<Thing>) {
            for (const auto& element : thing) (*this)(element);
        } else if constexpr (is_pair<Thing>) {
            (*this)(thing.first);
            (*this)(thing.second);
        } else {
            visit_all(thing, *this);
        }
    }

    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;

    void add(const void* from, std::size_t count) {
        if (count > 0) bytes_.append(static_cast<const char*>(from), count);
    }
    template <class List>
    void list(const List& values) {
        (*this)(std::uint64_t{values.size()});
        add(values.data(), values.size() * sizeof values[0]);
    }
};

// Reads what a Packer has written. Once something is missing, everything is.
class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : left_(bytes) {}

    void operator()(std::string& text) { list(text); }

    template <class Thing>
    void operator()(Thing& thing) {
        if constexpr (is_copied<Thing>) {
            take(&thing, sizeof thing);
        } else if constexpr (is_list<Thing>) {
            if constexpr (is_copied<typename Thing::value_type>) return list(thing);
            thing.resize(count_of(1));
            for (auto& element : thing) (*this)(element);
        } else if constexpr (is_array<Thing>) {
            for (auto& element : thing) (*this)(element);
        } else if constexpr (is_pair<Thing>) {
            (*this)(thing.first);
            (*this)(thing.second);
        } else {
            visit_all(thing, *this);
        }
    }

    // Whether there was everything that was asked for, and nothing more.
    bool is_whole() const { return !short_ && left_.empty(); }

private:
    std::string_view left_;
    bool short_ = false;

    void take(void* to, std::size_t count) {
        short_ |= count > left_.size();
        if (short_ || count == 0) return;
        std::memcpy(to, left_.data(), count);
        left_.remove_prefix(count);
    }
    // Of elements that take some bytes each at least.
    std::size_t count_of(std::size_t bytes) {
        std::uint64_t count = 0;
        (*this)(count);
        short_ |= count > left_.size() / bytes;
        return short_ ? 0 : static_cast<std::size_t>(count);
    }
    template <class List>
    void list(List& values) {
        values.resize(count_of(sizeof values[0]));
        take(values.data(), values.size() * sizeof values[0]);
    }
};

}  // namespace verbund
