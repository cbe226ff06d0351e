#include "state/world.hpp"

#include "state/members.hpp"

namespace verbund {

namespace {

// Bytes of what a thing's lists hold.
template <class Thing>
std::size_t listed_bytes(const Thing& thing) {
    std::size_t bytes = 0;
    if constexpr (bytes_say_all<Thing>()) {
        return bytes;
    } else if constexpr (is_list<Thing>) {
        bytes += thing.size() * sizeof(typename Thing::value_type);
        for (const auto& element : thing) bytes += listed_bytes(element);
    } else if constexpr (is_array<Thing>) {
        for (const auto& element : thing) bytes += listed_bytes(element);
    } else if constexpr (ListsMembers<Thing>) {
        static_assert(lists_every_member<Thing>());
        Thing::for_each_member(thing, [&](const char*, const auto& member) {
            bytes += listed_bytes(member);
        });
    }
    return bytes;
}

}  // namespace

std::size_t state_bytes(const World& world) {
    return sizeof world + listed_bytes(world);
}

int active_freelancers(const World& world) {
    int active = 0;
    for (const Region& region : world.regions) active += region.active;
    return active;
}

}  // namespace verbund
