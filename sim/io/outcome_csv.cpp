#include "io/outcome_csv.hpp"

#include "io/csv.hpp"
#include "io/outcome_rows.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace verbund {

namespace {

enum OutcomeColumn : std::size_t {
    in_strategy,
    in_metric,
    in_value,
    in_point,
    in_replicate
};

constexpr std::int64_t most_point = 9'999'999;
constexpr std::int64_t most_number = std::int64_t{1} << 53;

bool is_no_number(const std::string& text) {
    constexpr std::array<std::string_view, 6> words{"",   "NaN", "nan",
                                                    "NA", "N/A", "null"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

std::optional<double> number_held(const CsvRow& row) {
    if (is_no_number(row.cells[in_value].text))
        return std::numeric_limits<double>::quiet_NaN();
    return row.real(in_value, -1e300, 1e300, "empty of a run that failed");
}

std::optional<std::int64_t> whole_or_zero(const CsvRow& row, OutcomeColumn column,
                                          std::int64_t most, std::string_view meaning) {
    if (row.cells[column].text.empty()) return 0;
    return row.whole(column, 0, most, meaning);
}

std::optional<RunNumber> run_number(const CsvRow& row) {
    const auto metric_name = row.name(in_metric);
    const auto strategy_name = row.name(in_strategy);
    const auto at = whole_or_zero(row, in_point, most_point, "counted from 0");
    const auto number = whole_or_zero(row, in_replicate, most_number, "of a replicate");
    const auto held = number_held(row);
    if (!metric_name || !strategy_name || !at || !number || !held) return std::nullopt;
    return RunNumber{*metric_name, *strategy_name, static_cast<std::size_t>(*at),
                     *number,      *held,          row.cells[in_value].line};
}

}  // namespace

std::optional<Outcomes> read_outcomes(const std::filesystem::path& file,
                                      std::optional<std::size_t> points,
                                      Faults& faults) {
    const std::string shown = file.string();
    const CsvColumns columns{
        {"strategy", "metric", "value", "point", "replicate"}, 3, true};
    const std::size_t before = faults.count();
    RunRows rows(shown, faults);
    read_csv(file, shown, columns, faults, [&](const CsvRow& row) {
        if (const auto number = run_number(row)) rows.add(*number);
    });
    if (faults.count() > before) return std::nullopt;
    return rows.outcomes(points);
}

}  // namespace verbund
