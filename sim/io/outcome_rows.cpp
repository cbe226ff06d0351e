#include "io/outcome_rows.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

// The index of a name, which is added where it is new.
std::size_t index_in(std::vector<std::string>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    const auto index = static_cast<std::size_t>(found - names.begin());
    if (index == names.size()) names.push_back(name);
    return index;
}

}  // namespace

void RunRows::add(const RunNumber& one) {
    rows_.push_back({index_in(metrics_, one.metric),
                     index_in(strategies_, one.strategy), one.point, one.replicate,
                     one.number, one.line});
}

void RunRows::refuse(std::size_t line, const std::string& message) {
    faults_.add({shown_, line, 1, message});
}

std::optional<Outcomes> RunRows::outcomes(std::optional<std::size_t> points_of_design) {
    const std::size_t before = faults_.count();
    if (rows_.empty()) refuse(1, "table: has no row; a row for each number");
    const std::size_t count = points(points_of_design);
    refuse_twins();
    const std::vector<std::int64_t> replicates = replicates_in_order();
    refuse_running_on(replicates.size());
    if (faults_.count() > before) return std::nullopt;
    Outcomes all(metrics_, strategies_, count);
    for (const Row& row : rows_) {
        const auto place =
            std::lower_bound(replicates.begin(), replicates.end(), row.replicate);
        all.put(row.metric, row.strategy, row.point,
                static_cast<std::size_t>(place - replicates.begin()), row.number);
    }
    return all;
}

std::size_t RunRows::points(std::optional<std::size_t> of_design) {
    std::size_t points = of_design.value_or(0);
    for (const Row& row : rows_) {
        if (of_design && row.point >= *of_design)
            refuse(row.line,
                   fault_message(
                       "point", fmt::format("{}", row.point), "is not in the design",
                       fmt::format("0 … {}, the rows of the design", *of_design - 1)));
        points = std::max(points, row.point + 1);
    }
    if (!of_design && points > rows_.size())
        refuse(1, fault_message("point", fmt::format("{}", points - 1),
                                "leaves most points without a run",
                                "points count from 0"));
    return points;
}

void RunRows::refuse_twins() {
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const Row& a, const Row& b) { return a.key() < b.key(); });
    for (std::size_t i = 1; i < rows_.size(); ++i) {
        const Row& row = rows_[i];
        if (row.key() != rows_[i - 1].key()) continue;
        refuse(row.line,
               fmt::format("row: {}, {} at point {} has a number for replicate {} "
                           "already, in line {}; one for each, and a column replicate "
                           "where there are several runs",
                           strategies_[row.strategy], metrics_[row.metric], row.point,
                           row.replicate, rows_[i - 1].line));
    }
}

std::vector<std::int64_t> RunRows::replicates_in_order() const {
    std::vector<std::int64_t> numbers;
    for (const Row& row : rows_) numbers.push_back(row.replicate);
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

// Numbers that go on from point to point, or from strategy to strategy, pair nothing.
void RunRows::refuse_running_on(std::size_t replicates) {
    std::size_t most = 1, run = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        run = i > 0 && rows_[i].cell() == rows_[i - 1].cell() ? run + 1 : 1;
        most = std::max(most, run);
    }
    if (replicates >= 2 * most)
        refuse(1, fmt::format(
                      "replicate: has {} numbers, and no strategy has more than {} "
                      "of them at a point; the same numbers everywhere, where the "
                      "same number means the same luck",
                      replicates, most));
}

}  // namespace verbund
