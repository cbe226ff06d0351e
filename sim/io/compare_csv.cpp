#include "io/compare_csv.hpp"

#include "io/csv.hpp"
#include "io/csv_text.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

template <class Item>
void add_new(std::vector<Item>& items, const Item& item) {
    if (std::find(items.begin(), items.end(), item) == items.end())
        items.push_back(item);
}

constexpr std::string_view planned = "planned", until_decided = "until decided";

// Nothing said is planned; otherwise a fault, and nothing.
std::optional<bool> is_until_decided(const CsvRow& row, std::size_t column) {
    const std::string& text = row.cells[column].text;
    if (text == until_decided) return true;
    if (text.empty() || text == planned) return false;
    row.refuse(column, "is not known", fmt::format("{} or {}", planned, until_decided));
    return std::nullopt;
}

}  // namespace

std::string compare_csv(const NamedComparisons& named) {
    std::string text = "strategy,baseline,metric,confidence,runs\n";
    for (const std::string& name : named.metrics)
        for (const auto& [other, base] : named.pairs)
            text += fmt::format("{},{},{},{},{}\n", csv_text(other), csv_text(base),
                                csv_text(name), named.confidence,
                                named.until_decided ? until_decided : planned);
    return text;
}

std::optional<NamedComparisons> read_compare_csv(const std::filesystem::path& file,
                                                 Faults& faults) {
    enum : std::size_t { strategy, baseline, metric, confidence, runs };
    const CsvColumns columns{{"strategy", "baseline", "metric", "confidence", "runs"},
                             4};
    const std::string shown = file.string();
    const std::size_t before = faults.count();
    NamedComparisons named;
    std::size_t rows = 0;
    read_csv(file, shown, columns, faults, [&](const CsvRow& row) {
        const auto other = row.name(strategy);
        const auto base = row.name(baseline);
        const auto name = row.name(metric);
        const auto joint = row.real(confidence, 0.5, 0.9999, "joint, of all rows");
        const auto stopped = is_until_decided(row, runs);
        if (!other || !base || !name || !joint || !stopped) return;
        if (*other == *base)
            row.refuse(baseline, "is compared with itself", "another strategy");
        if (++rows > 1 && *joint != named.confidence)
            row.refuse(confidence, "is another than above", "one for all rows");
        if (rows > 1 && *stopped != named.until_decided)
            row.refuse(runs, "is another than above", "one for all rows");
        add_new(named.pairs, {*other, *base});
        add_new(named.metrics, *name);
        named.confidence = *joint;
        named.until_decided = *stopped;
    });
    if (faults.count() == before && rows != named.metrics.size() * named.pairs.size())
        faults.add({shown, 1, 1,
                    fmt::format("table: has {} rows; every metric once in every pair, "
                                "{} × {}",
                                rows, named.metrics.size(), named.pairs.size())});
    if (faults.count() == before && rows == 0)
        faults.add({shown, 1, 1, "table: has no row; a row for each comparison"});
    if (faults.count() > before) return std::nullopt;
    return named;
}

}  // namespace verbund
