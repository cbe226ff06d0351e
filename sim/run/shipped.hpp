// Where the scenarios lie that the program comes with.
#pragma once

#include <filesystem>

namespace verbund {

// VERBUND_SCENARIOS where that is set; else share/verbund/scenarios beside the folder
// of the program, where it is installed; else the folder it was built from.
std::filesystem::path shipped_scenarios();

}  // namespace verbund
