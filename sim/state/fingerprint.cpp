#include "core/hash.hpp"
#include "rules/parameter_table.hpp"
#include "state/members.hpp"
#include "state/world.hpp"

#include <span>
#include <string>
#include <variant>

namespace verbund {

namespace {

void add_value(Fingerprint& print, double value) { print.add(&value, sizeof value); }
void add_value(Fingerprint& print, std::int64_t value) {
    print.add(&value, sizeof value);
}
void add_value(Fingerprint& print, bool value) { print.add(&value, sizeof value); }
void add_value(Fingerprint& print, const std::string& value) {
    print.add(value.c_str(), value.size() + 1);
}

// Between the fields of parameters there is padding, so their rows are asked for the
// values.
void add(Fingerprint& print, const Weekly& rules) {
    for (const ParameterRow& row : parameter_table())
        std::visit([&](const auto& value) { add_value(print, value); },
                   row.value(rules));
}

// A list comes with its length, so that an element cannot pass to the list that
// follows.
template <class Thing>
void add(Fingerprint& print, const Thing& thing) {
    if constexpr (bytes_say_all<Thing>()) {
        print.add(&thing, sizeof thing);
    } else if constexpr (is_list<Thing>) {
        const std::uint64_t length = thing.size();
        print.add(&length, sizeof length);
        if constexpr (bytes_say_all<typename Thing::value_type>())
            print.add(std::span(thing));
        else
            for (const auto& element : thing) add(print, element);
    } else if constexpr (is_array<Thing>) {
        for (const auto& element : thing) add(print, element);
    } else if constexpr (is_pair<Thing>) {
        add(print, thing.first);
        add(print, thing.second);
    } else {
        static_assert(lists_every_member<Thing>());
        Thing::for_each_member(
            thing, [&](const char*, const auto& member) { add(print, member); });
    }
}

}  // namespace

std::string fingerprint(const World& world) {
    Fingerprint print;
    add(print, world);
    return print.text();
}

}  // namespace verbund
