#include "io/levels_note.hpp"

#include "core/number_in.hpp"

namespace verbund {

std::size_t levels_note(const CsvRecords& records, const std::string& shown,
                        Faults& faults) {
    const auto note = records.note("levels");
    if (!note) return 0;
    const int levels = number_in<int>(note->text).value_or(0);
    if (levels >= 2 && levels <= most_levels && levels % 2 == 0)
        return static_cast<std::size_t>(levels);
    faults.add({shown, note->line, note->column,
                fault_message("levels", note->text, "is not allowed", allowed_levels)});
    return 0;
}

}  // namespace verbund
