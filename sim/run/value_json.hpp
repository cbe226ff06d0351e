// A value of a parameter for machines: a number, yes or no, or a choice.
#pragma once

#include "io/json.hpp"
#include "rules/parameter_table.hpp"

namespace verbund {

inline Json value_json(const Value& value) {
    return std::visit([](const auto& held) { return Json(held); }, value);
}

}  // namespace verbund
