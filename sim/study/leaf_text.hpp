// A single number of state as people read it.
#pragma once

#include "rules/stage_names.hpp"
#include "state/lived.hpp"

#include <fmt/format.h>

namespace verbund {

// "active, names", of the marks of a freelancer.
std::string marks_text(std::uint8_t marks);

// The value of a member of that name.
template <class Leaf>
std::string leaf_text(std::string_view name, const Leaf& leaf) {
    if constexpr (std::is_same_v<Leaf, Stage>)
        return std::string(name_of(leaf));
    else if constexpr (std::is_same_v<Leaf, std::uint8_t>)
        return name == "marks" ? marks_text(leaf) : fmt::format("{}", leaf);
    else if constexpr (std::is_floating_point_v<Leaf>)
        return fmt::format("{:.6g}", leaf);
    else if constexpr (std::is_integral_v<Leaf>)
        return fmt::format("{}", leaf);
    else if constexpr (std::is_enum_v<Leaf>)
        return fmt::format("{}", static_cast<std::int64_t>(leaf));
    else if constexpr (requires { leaf.share(); })
        return fmt::format("{:.4g}", leaf.share());
    else if constexpr (requires { leaf.trust(); })
        return fmt::format("{:.4g}", leaf.trust());
    else if constexpr (requires { leaf.weeks(); })
        return fmt::format("{:.4g} weeks", leaf.weeks());
    else if constexpr (std::is_same_v<Leaf, TradeSet>)
        return fmt::format("{} trades", leaf.count());
    else if constexpr (std::is_convertible_v<Leaf, int>)
        return fmt::format("{}", static_cast<int>(leaf));
    else
        return "another value";
}

}  // namespace verbund
