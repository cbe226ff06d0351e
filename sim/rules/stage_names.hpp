// The names of the stages of a tie, for everybody who writes or reads them.
#pragma once

#include "rules/partnership.hpp"

#include <array>

namespace verbund {

// In the order of Stage, from contact on: the name of a stage is stage_names[stage − 1].
inline constexpr std::array<std::string_view, 6> stage_names{
    "contact", "checked", "met", "loose", "regular", "written"};
static_assert(static_cast<int>(Stage::contact) == 1 &&
              static_cast<int>(Stage::written) == 6);

constexpr std::string_view name_of(Stage stage) {
    return stage == Stage::none ? "none"
                                : stage_names[static_cast<std::size_t>(stage) - 1];
}

}  // namespace verbund
