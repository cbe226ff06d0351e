// The table of starts: what each strategy comes to from each start, in three formats.
#pragma once

#include "evidence/effects/starts.hpp"
#include "run/commands.hpp"

namespace verbund {

std::string starts_table(const Starts& starts, Format format);

}  // namespace verbund
