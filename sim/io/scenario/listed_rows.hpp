// Rows of a table, wherever they stand: in a CSV file, or one by one in the scenario.
#pragma once

#include "io/csv.hpp"
#include "io/scenario/fields.hpp"

namespace verbund {

// Calls visit for every row, with the cells of the columns in their order; that of a
// column that is not needed and not there is empty.
using Rows = std::function<void(const CsvColumns& columns,
                                const std::function<void(const CsvRow&)>& visit)>;

// The rows of a CSV file; throws as read_csv.
Rows rows_of_file(const NamedFile& file, Faults& faults);

// A list of tables [[table]]: a key for each column, texts but for the columns of
// numbers; a list of texts is one cell with ; between. The list outlives the rows. A
// row with a fault is not visited.
Rows rows_of_list(Reading& reading, const toml::array& list, std::string table,
                  std::vector<std::string> numbers);

}  // namespace verbund
