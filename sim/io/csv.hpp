// A strict reader of tables in CSV (RFC 4180): commas, double quotes, a header with the
// names of the columns.
#pragma once

#include "io/csv_header.hpp"

#include <functional>

namespace verbund {

// Calls visit for every row below the header, row by row, so that memory does not grow
// with the file. Empty lines are ignored. Reports a missing column, a row of another
// length than the header's and every break of the rules; a broken row is not visited.
// Files of at most 64 MiB, lines of at most 64 KiB, UTF-8 with or without a mark. Throws
// as read_regular_file.
void read_csv(const std::filesystem::path& file, const std::string& shown,
              const CsvColumns& columns, Faults& faults,
              const std::function<void(const CsvRow&)>& visit);

// The same where all these columns are needed and any others are ignored.
void read_csv(const std::filesystem::path& file, const std::string& shown,
              const std::vector<std::string>& columns, Faults& faults,
              const std::function<void(const CsvRow&)>& visit);

}  // namespace verbund
