// The state is what its structs list: the fingerprint sees every member, and a world
// that is made anew from the lists alone goes on like the one that they were read from.
#include "model/shipped_strategies.hpp"
#include "rules/parameter_table.hpp"
#include "state/members.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <utility>

namespace verbund {
namespace {

using namespace test;

// A small world under the strategy that has every mechanism on, which begins in week
// 20.
Scenario small() { return small_scenario(2, 40, 20); }

World world_in(const Scenario& scenario, int week) {
    return simulated(scenario, {strategy_named(scenario, "everything"), 0, 0}, week);
}

// Changes one member after the other and looks whether the fingerprint notices. Of a
// list the last element is changed; an empty one is given an element.
class Changes {
public:
    explicit Changes(World& world) : world_(world), before_(fingerprint(world)) {}

    int tried() const { return tried_; }

    template <class Thing>
    void try_all(const std::string& path, Thing& thing) {
        if constexpr (is_list<Thing>) {
            try_list(path, thing);
        } else if constexpr (is_array<Thing>) {
            try_all(path + "[first]", *std::begin(thing));
            try_all(path + "[last]", *std::prev(std::end(thing)));
        } else if constexpr (is_pair<Thing>) {
            try_all(path + ".first", thing.first);
            try_all(path + ".second", thing.second);
        } else if constexpr (std::is_same_v<Thing, Weekly>) {
            try_rows(path, thing);
        } else if constexpr (ListsMembers<Thing>) {
            Thing::for_each_member(thing, [&](const char* name, auto& member) {
                try_all(path + "." + name, member);
            });
        } else {
            try_bytes(path, thing);
        }
    }

private:
    void expect_noticed(const std::string& path) {
        ++tried_;
        EXPECT_NE(fingerprint(world_), before_) << path << " has changed";
    }

    template <class List>
    void try_list(const std::string& path, List& list) {
        const bool was_empty = list.empty();
        list.emplace_back();
        expect_noticed(path + " (one more)");
        if (was_empty) {
            const std::string kept = std::exchange(before_, fingerprint(world_));
            try_all(path + "[new]", list.back());
            before_ = kept;
        }
        list.pop_back();
        if (!was_empty) try_all(path + "[last]", list.back());
    }

    void try_rows(const std::string& path, Weekly& rules) {
        for (const ParameterRow& row : parameter_table()) {
            const Value kept = row.value(rules);
            row.set(rules, another(row, kept));
            expect_noticed(path + "." + row.name);
            row.set(rules, kept);
        }
    }

    static Value another(const ParameterRow& row, const Value& value) {
        if (const auto* real = std::get_if<double>(&value)) return *real + 0.125;
        if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole + 1;
        if (const auto* yes = std::get_if<bool>(&value)) return !*yes;
        const bool first = std::get<std::string>(value) == row.choices[0];
        return std::string(row.choices[first ? 1 : 0]);
    }

    template <class Thing>
    void try_bytes(const std::string& path, Thing& thing) {
        static_assert(std::is_trivially_copyable_v<Thing>);
        for (std::size_t byte = 0; byte < sizeof thing; ++byte) {
            const auto flip = [&] {
                reinterpret_cast<unsigned char*>(&thing)[byte] ^= 1;
            };
            flip();
            expect_noticed(path);
            flip();
        }
    }

    World& world_;
    std::string before_;
    int tried_ = 0;
};

TEST(State, NoMemberChangesWithoutTheFingerprint) {
    World world = world_in(small(), 30);
    const std::string before = fingerprint(world);
    Changes changes(world);
    changes.try_all("world", world);
    EXPECT_GT(changes.tried(), 1500);
    EXPECT_EQ(fingerprint(world), before);
}

// Writes down what the lists name, or puts it into another world.
class Listed {
public:
    template <class Thing>
    void pass(Thing& thing) {
        using Plain = std::remove_const_t<Thing>;
        if constexpr (is_list<Plain>) {
            std::size_t length = thing.size();
            pass_bytes<std::is_const_v<Thing>>(length);
            if constexpr (!std::is_const_v<Thing>) thing.resize(length);
            for (auto& element : thing) pass(element);
        } else if constexpr (is_array<Plain>) {
            for (auto& element : thing) pass(element);
        } else if constexpr (is_pair<Plain>) {
            pass(thing.first);
            pass(thing.second);
        } else if constexpr (ListsMembers<Plain>) {
            Plain::for_each_member(thing,
                                   [&](const char*, auto& member) { pass(member); });
        } else {
            pass_bytes<std::is_const_v<Thing>>(thing);
        }
    }

private:
    template <bool writes_down, class Thing>
    void pass_bytes(Thing& thing) {
        static_assert(std::is_trivially_copyable_v<Thing>);
        if constexpr (writes_down) {
            const auto* begin = reinterpret_cast<const char*>(&thing);
            bytes_.insert(bytes_.end(), begin, begin + sizeof thing);
        } else {
            std::memcpy(&thing, bytes_.data() + at_, sizeof thing);
            at_ += sizeof thing;
        }
    }

    std::vector<char> bytes_;
    std::size_t at_ = 0;
};

// Saved before the strategy begins and while a change holds, so that the rules to come
// are part of what is saved.
TEST(State, AWorldMadeAnewFromItsListsGoesOnAlike) {
    Scenario scenario = small();
    scenario.changes = {
        {"", 10, 30, {}, {{find_parameter("demand.projects_per_customer"), 0.01}}}};
    World world = world_in(scenario, 15);
    EXPECT_EQ(world.from_week, 20);
    EXPECT_EQ(world.to_come.size(), 1u);
    World anew;
    Listed listed;
    listed.pass(std::as_const(world));
    listed.pass(anew);
    const Workers workers(1);
    for (int done = 0; done < 30; ++done) {
        ASSERT_EQ(fingerprint(anew), fingerprint(world)) << "week " << world.now;
        week(world, workers);
        week(anew, workers);
    }
    EXPECT_EQ(fingerprint(anew), fingerprint(world));
}

}  // namespace
}  // namespace verbund
