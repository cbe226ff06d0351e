// How many fields an aggregate has.
#pragma once

#include <cstddef>

namespace verbund::detail {

struct Anything {
    template <class T>
    operator T() const;
};

template <class Group, class... Filled>
constexpr std::size_t field_count() {
    if constexpr (requires { Group{Filled{}..., Anything{}}; })
        return field_count<Group, Filled..., Anything>();
    else
        return sizeof...(Filled);
}

}  // namespace verbund::detail
