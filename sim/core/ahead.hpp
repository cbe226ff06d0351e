// Reading a list of scattered things without waiting for each: touch what comes soon,
// act on what is here.
#pragma once

#include <cstddef>

namespace verbund {

inline void fetch(const void* address) { __builtin_prefetch(address); }

// Calls act(item) for every item in order, after touch(item) has been called some items
// before.
template <std::size_t Distance = 8, class List, class Touch, class Act>
void for_each_ahead(List&& list, Touch touch, Act act) {
    const std::size_t count = list.size();
    for (std::size_t i = 0; i < count && i < Distance; ++i) touch(list[i]);
    for (std::size_t i = 0; i < count; ++i) {
        if (i + Distance < count) touch(list[i + Distance]);
        act(list[i]);
    }
}

// The same over the whole numbers first … last − 1.
template <std::size_t Distance = 8, class Number, class Touch, class Act>
void for_each_ahead(Number first, Number last, Touch touch, Act act) {
    for (Number i = first; i < last; ++i) {
        if (i + Distance < last) touch(static_cast<Number>(i + Distance));
        act(i);
    }
}

}  // namespace verbund
