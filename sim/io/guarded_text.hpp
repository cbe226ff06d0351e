// Reading a file that may be anything: what would hang, crash or fill the memory is
// refused before it is parsed.
#pragma once

#include "io/fault.hpp"

#include <optional>

namespace verbund {

inline constexpr std::size_t most_scenario_bytes = 1u << 20;
inline constexpr std::size_t most_table_bytes = 64u << 20;
inline constexpr std::size_t most_line_bytes = 4096;
// A header may name every parameter.
inline constexpr std::size_t most_table_line_bytes = 65536;

// The bytes of a regular file of at most `most_bytes`; otherwise a fault at 1:1 and
// nothing. `shown` is the path as faults name it. Never waits for a pipe. Throws
// InputMissing when the file cannot be opened and std::system_error when it cannot be
// read.
std::optional<std::string> read_regular_file(const std::filesystem::path& file,
                                             const std::string& shown,
                                             std::size_t most_bytes, Faults& faults);

// Reports lines that are longer than said, bytes that are no UTF-8 and control
// characters: the first of each line. A byte order mark at the start is left to the
// caller. True when there was nothing to report.
bool check_lines(std::string_view text, const std::string& shown, Faults& faults,
                 std::size_t most = most_line_bytes);

// The text without a leading byte order mark.
std::string_view without_mark(std::string_view text);

}  // namespace verbund
