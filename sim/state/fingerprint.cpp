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

// A column that nobody keeps, because what it is for is off, is left out too.
void add(Fingerprint& print, const Freelancers& people) {
    Freelancers::for_each_member(people, [&](const char* name, const auto& column) {
        if (column.empty()) return;
        add_value(print, std::string(name));
        add(print, column);
    });
}

// So are standing orders where nobody has one.
void add(Fingerprint& print, const StandingOrders& standing) {
    if (standing.empty()) return;
    add(print, standing.orders);
    add(print, standing.of_customer);
}

// So are rules to come, where none are.
void add(Fingerprint& print, const std::vector<RulesToCome>& to_come) {
    if (to_come.empty()) return;
    add_value(print, "to_come" + std::to_string(to_come.size()));
    for (const RulesToCome& one : to_come) add(print, one);
}

// So is the list of a world that is kept for a rule that is off, and the set of
// regulated trades where no trade is.
void add(Fingerprint& print, const World& world) {
    static_assert(lists_every_member<World>());
    World::for_each_member(world, [&](const char* name, const auto& member) {
        const std::string_view its(name);
        const bool left_out = (its == "best_odds" && world.best_odds.empty()) ||
                              (its == "regulated" && world.regulated.empty());
        if (!left_out) add(print, member);
    });
}

// So is who has passed projects on, where nobody does.
void add(Fingerprint& print, const Projects& projects) {
    add(print, projects.given);
    add(print, projects.further);
    if (!projects.passed_on.empty()) add(print, projects.passed_on);
}

// So is who has handed parts on, where nobody keeps that.
void add(Fingerprint& print, const std::vector<HandedOn>& parts) {
    if (parts.empty()) return;
    add_value(print, static_cast<std::int64_t>(parts.size()));
    for (const HandedOn& one : parts) add(print, one);
}

// So are debts where nobody has any.
void add(Fingerprint& print, const std::vector<Debt>& debts) {
    if (debts.empty()) return;
    add_value(print, std::string("debts"));
    for (const Debt& debt : debts) add(print, debt);
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
