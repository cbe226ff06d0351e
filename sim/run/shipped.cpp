#include "run/shipped.hpp"

#include <cstdlib>
#include <system_error>

namespace verbund {

namespace fs = std::filesystem;

fs::path shipped_scenarios() {
    if (const char* named = std::getenv("VERBUND_SCENARIOS")) return named;
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    fs::path installed =
        program.parent_path().parent_path() / "share" / "verbund" / "scenarios";
    if (!failed && fs::is_directory(installed, failed)) return installed;
    return VERBUND_SCENARIOS_FOLDER;
}

}  // namespace verbund
