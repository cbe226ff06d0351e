// Tables in CSV: with known columns, with any columns, and of anybody's runs.
#include "fuzz/target.hpp"
#include "fuzz/written_file.hpp"
#include "io/csv.hpp"
#include "io/csv_cells.hpp"
#include "io/csv_table.hpp"
#include "io/fault.hpp"
#include "io/outcome_csv.hpp"

using namespace verbund;

namespace {

void read_known_columns(const std::filesystem::path& file, Faults& faults) {
    const CsvColumns columns{{"name", "x_km", "inhabitants"}, 2};
    read_csv(file, "table.csv", columns, faults, [](const CsvRow& row) {
        row.name(0);
        row.real(1, -1e4, 1e4, "km");
        row.whole(2, 0, 1'000'000, "inhabitants");
    });
}

void read_any_columns(std::string_view text, Faults& faults) {
    const std::string shown = "table.csv";
    CsvRecords records(text, shown, faults);
    records.note("kind");
    read_csv_table(records, shown, faults);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    const std::string_view text = fuzz::text_of(bytes, count);
    const fuzz::WrittenFile file(text);
    Faults faults;
    try {
        read_known_columns(file.path(), faults);
        read_any_columns(text, faults);
        read_outcomes(file.path(), 2, faults);
        read_design_table(file.path(), faults);
    } catch (const ScenarioRefused&) {  // a thousand faults
    }
    return 0;
}
