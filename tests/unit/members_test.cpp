// A struct says its members once; one that grows without its list is noticed, and
// padding never counts as part of a value.
#include "state/members.hpp"

#include <cstdint>
#include <string>

namespace verbund::members_test {

struct Complete {
    std::uint32_t one = 0;
    float two = 0.0F;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("one", self.one);
        visit("two", self.two);
    }
};
static_assert(lists_every_member<Complete>() && bytes_say_all<Complete>());

struct Grown {
    std::uint32_t listed = 0;
    float forgotten = 0.0F;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("listed", self.listed);
    }
};
static_assert(!lists_every_member<Grown>() && !bytes_say_all<Grown>());

struct Padded {
    double wide = 0.0;
    bool narrow = false;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("wide", self.wide);
        visit("narrow", self.narrow);
    }
};
static_assert(lists_every_member<Padded>() && !bytes_say_all<Padded>());
static_assert(!bytes_say_all<std::array<Padded, 2>>());
static_assert(bytes_say_all<std::array<Complete, 2>>() && bytes_say_all<Complete[2]>());

struct Named {
    std::vector<Complete> list;
    std::string name;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("list", self.list);
    }
    template <class Self, class Visit>
    static constexpr void for_each_aside(Self& self, Visit&& visit) {
        visit("name", self.name);
    }
};
static_assert(lists_every_member<Named>() && !bytes_say_all<Named>());

}  // namespace verbund::members_test
