#include "io/build.hpp"

#ifndef VERBUND_VERSION
#define VERBUND_VERSION "unknown"
#endif
#ifndef VERBUND_COMMIT
#define VERBUND_COMMIT "unknown"
#endif
#ifndef VERBUND_FLAGS
#define VERBUND_FLAGS "unknown"
#endif

namespace verbund {

std::string_view build_version() { return VERBUND_VERSION; }
std::string_view build_commit() { return VERBUND_COMMIT; }
std::string_view build_flags() { return VERBUND_FLAGS; }

}  // namespace verbund
