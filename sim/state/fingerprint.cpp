#include "core/hash.hpp"
#include "rules/parameter_table.hpp"
#include "state/members.hpp"
#include "state/world.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
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
// values. A parameter that switches its mechanism off is left out: a mechanism that is
// new and off moves no fingerprint. The others come with their names.
void add(Fingerprint& print, const Weekly& rules) {
    for (const ParameterRow& row : parameter_table()) {
        const Value value = row.value(rules);
        if (row.source.starts_with("off") && value == row.standard) continue;
        add_value(print, row.name);
        std::visit([&](const auto& one) { add_value(print, one); }, value);
    }
}

template <class Thing>
void add(Fingerprint& print, const Thing& thing);

// A column that nobody keeps, because what it is for is off, is left out.
void add(Fingerprint& print, const Freelancers& people) {
    Freelancers::for_each_member(people, [&](const char* name, const auto& column) {
        if (column.empty()) return;
        add_value(print, std::string(name));
        add(print, column);
    });
}

// So is what is kept only where a rule asks for it. Where one does, its name comes with
// it. So a mechanism that is off moves no fingerprint.
bool is_kept_for_a_rule(std::string_view member) {
    constexpr std::string_view kept[] = {
        "to_come",         "regulated", "best_odds", "trade_deadline",
        "standing_orders", "debts",     "handed_on", "passed_on"};
    return std::find(std::begin(kept), std::end(kept), member) != std::end(kept);
}

template <class Member>
void add_member(Fingerprint& print, const char* name, const Member& member) {
    if constexpr (requires { member.empty(); })
        if (is_kept_for_a_rule(name)) {
            if (member.empty()) return;
            add_value(print, std::string(name));
        }
    add(print, member);
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
        Thing::for_each_member(thing, [&](const char* name, const auto& member) {
            add_member(print, name, member);
        });
    }
}

}  // namespace

std::string fingerprint(const World& world) {
    Fingerprint print;
    add(print, world);
    return print.text();
}

}  // namespace verbund
