// A parameter that is set, by its name.
#pragma once

#include "state/scenario.hpp"

#include <utility>

namespace verbund::test {

inline Setting set_to(const char* name, Value value) {
    return {find_parameter(name), std::move(value)};
}

}  // namespace verbund::test
