#include "state/lived.hpp"

#include "core/hash.hpp"

namespace verbund {

namespace {

// As fingerprint, member by member, so that some can be left out.
class LivedPrint {
public:
    explicit LivedPrint(bool with_practice) : with_practice_(with_practice) {}

    template <class Thing>
    void add(const Thing& thing) {
        if constexpr (ListsMembers<Thing>) {
            Thing::for_each_member(thing, [&](const char* name, const auto& member) {
                if (wants(name)) add(member);
            });
        } else if constexpr (is_list<Thing>) {
            const std::uint64_t length = thing.size();
            print_.add(&length, sizeof length);
            for (const auto& element : thing) add(element);
        } else if constexpr (is_array<Thing>) {
            for (const auto& element : thing) add(element);
        } else if constexpr (is_pair<Thing>) {
            add(thing.first);
            add(thing.second);
        } else if constexpr (bytes_say_all<Thing>()) {
            print_.add(&thing, sizeof thing);
        } else {
            static_assert(std::is_same_v<Thing, Weekly>, "rules are not lived");
        }
    }

    std::string text() const { return print_.text(); }

private:
    bool wants(std::string_view member) const {
        return is_lived(member) && (with_practice_ || member != "practice");
    }

    bool with_practice_;
    Fingerprint print_;
};

}  // namespace

std::string lived_fingerprint(const World& world, bool with_practice) {
    LivedPrint print(with_practice);
    print.add(world);
    return print.text();
}

}  // namespace verbund
