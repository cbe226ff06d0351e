// Points out of a CSV file.
#include "io/csv_cells.hpp"
#include "io/did_you_mean.hpp"
#include "io/guarded_text.hpp"
#include "io/levels_note.hpp"
#include "io/scenario/design_points.hpp"
#include "io/scenario/factor_names.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

namespace {

constexpr std::string_view replicates_column = "replicates";
constexpr std::size_t none = static_cast<std::size_t>(-1);

class PointRows {
public:
    PointRows(Reading& reading, const std::string& shown, Draft& draft)
        : reading_(reading), shown_(shown), draft_(draft) {
        draft.scenario.design.points.clear();
    }

    void read_header(const std::vector<CsvCell>& header) {
        for (std::size_t i = 0; i < header.size(); ++i) {
            if (header[i].text == replicates_column) {
                if (replicates_ != none)
                    refuse(header[i], header[i].text, "", "stands twice",
                           "every column once");
                replicates_ = i;
                continue;
            }
            const Varied varied{header[i].text, place_of(header[i]), nullptr};
            if (const auto factor =
                    varied_factor(reading_, varied, header[i].text, draft_)) {
                draft_.scenario.design.columns.push_back(*factor);
                cells_.push_back(i);
            }
        }
        width_ = header.size();
    }

    void read_row(const std::vector<CsvCell>& row) {
        if (row.size() != width_)
            return reading_.faults.add(
                {shown_, row[0].line, 1,
                 fmt::format("row: has {} cells; the header has {}", row.size(),
                             width_)});
        Design& design = draft_.scenario.design;
        Point point(design.columns.size());
        for (std::size_t i = 0; i < point.size(); ++i)
            if (const CsvCell& cell = row[cells_[i]]; !cell.text.empty())
                point[i] = value_of(cell, design.columns[i]);
        design.points.push_back(std::move(point));
        if (replicates_ != none)
            design.replicates.push_back(replicates_of(row[replicates_]));
    }

private:
    Reading& reading_;
    const std::string& shown_;
    Draft& draft_;
    std::size_t width_ = 0;
    std::vector<std::size_t> cells_;  // of each column of the design
    // Their cell. (No optional: g++ 12 takes an empty one for uninitialised.)
    std::size_t replicates_ = none;

    toml::source_region place_of(const CsvCell& cell) const {
        const toml::source_position at{static_cast<toml::source_index>(cell.line),
                                       static_cast<toml::source_index>(cell.column)};
        return {at, at, std::make_shared<const std::string>(shown_)};
    }

    void refuse(const CsvCell& cell, std::string_view name, std::string_view text,
                std::string_view wrong, std::string_view allowed) {
        reading_.faults.add({shown_, cell.line, cell.column,
                             fault_message(name, text, wrong, allowed)});
    }

    std::optional<Value> value_of(const CsvCell& cell, const Factor& factor) {
        const auto value = value_of_text(cell.text);
        if (const auto wrong = fault_of_value(*factor.row, value, cell.text)) {
            refuse(cell, factor.name, cell.text, *wrong, allowed_text(*factor.row));
            return std::nullopt;
        }
        return kept_value(*factor.row, *value);
    }

    int replicates_of(const CsvCell& cell) {
        if (cell.text.empty()) return draft_.scenario.replicates;
        const auto number =
            count_in(cell.text, static_cast<int>(most_stated_replicates));
        if (!number)
            refuse(cell, replicates_column, cell.text, "is out of range",
                   fmt::format("a whole number 1 … {} (runs)", most_stated_replicates));
        return number.value_or(1);
    }
};

// The kind and the levels that notes before the header name.
void read_notes(Reading& reading, const CsvRecords& records, const std::string& shown,
                Design& design) {
    design.levels = levels_note(records, shown, reading.faults);
    const auto kind = records.note("kind");
    if (!kind) return;
    const auto& known = design_kinds();
    if (std::find(known.begin(), known.end(), kind->text) != known.end())
        design.kind = kind->text;
    else
        reading.faults.add(
            {shown, kind->line, kind->column,
             fault_message("kind", kind->text,
                           "is not known" + did_you_mean(kind->text, known),
                           fmt::format("{}", fmt::join(known, ", ")))});
}

void read_file(Reading& reading, const NamedFile& file, Draft& draft) {
    const auto text =
        read_regular_file(file.real, file.shown, most_table_bytes, reading.faults);
    if (!text || !check_lines(*text, file.shown, reading.faults, most_table_line_bytes))
        return;
    CsvRecords records(*text, file.shown, reading.faults);
    read_notes(reading, records, file.shown, draft.scenario.design);
    std::vector<CsvCell> cells;
    const std::size_t faults = reading.faults.count();
    const auto refuse = [&](std::string_view what) {
        reading.faults.add(
            {file.shown, 1, 1,
             fmt::format("{}; a header with the names of factors, and a point in each "
                         "row",
                         what)});
    };
    if (!records.next(cells)) return refuse("file: is empty");
    PointRows points(reading, file.shown, draft);
    points.read_header(cells);
    if (reading.faults.count() > faults) return;
    while (records.next(cells))
        if (!cells.empty()) points.read_row(cells);
    if (draft.scenario.design.points.empty() && reading.faults.count() == faults)
        refuse("table: has no row");
    if (static_cast<std::int64_t>(draft.scenario.design.points.size()) > most_points)
        refuse(fmt::format("table: has more than {} rows", most_points));
}

}  // namespace

void read_csv_points(Reading& reading, Fields& fields, Draft& draft) {
    const toml::node* table = fields.need("table", "the path of a CSV file");
    if (table == nullptr) return;
    const auto file = reading.file_named(*table, "design.table");
    if (!file) return;
    const std::size_t faults = reading.faults.count();
    draft.scenario.design.kind = "csv";
    read_file(reading, *file, draft);
    read_origin(reading, fields, draft.scenario.design);
    if (reading.faults.count() > faults) draft.scenario.design = {};
}

void read_origin(Reading& reading, Fields& fields, Design& design) {
    const toml::node* node = fields.find("made_by");
    const auto base = fields.whole("base", 1, most_points, "points or trajectories");
    const auto levels = fields.whole("levels", 2, most_levels, "an even number");
    if (levels) design.levels = static_cast<std::size_t>(*levels);
    if (node == nullptr) return;
    const auto name = node->value_exact<std::string>();
    const auto& known = design_kinds();
    if (name && std::find(known.begin(), known.end(), *name) != known.end())
        design.kind = *name;
    else
        reading.refuse(
            *node, "design.made_by",
            name ? "is not known" + did_you_mean(*name, known) : "is of the wrong type",
            fmt::format("\"{}\"", fmt::join(known, "\", \"")));
    design.base = static_cast<std::size_t>(base.value_or(0));
}

}  // namespace verbund
