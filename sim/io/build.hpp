// What this program was built from.
#pragma once

#include <string_view>

namespace verbund {

std::string_view build_version();  // "0.1.0"
std::string_view build_commit();   // of git, "unknown" outside a checkout
std::string_view build_flags();    // compiler, build type and flags

}  // namespace verbund
