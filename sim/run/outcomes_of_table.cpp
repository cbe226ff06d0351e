#include "run/outcomes_of_table.hpp"

#include "io/compare_csv.hpp"
#include "io/outcome_csv.hpp"
#include "run/outcome_names.hpp"

#include <numeric>
#include <optional>

namespace verbund {

namespace {

namespace fs = std::filesystem;

// "runs.design.csv" of "runs.csv".
fs::path beside(const fs::path& table, const char* what) {
    fs::path file = table;
    file.replace_extension(what);
    file += ".csv";
    return file;
}

std::optional<DesignTable> design_beside(const SourceOptions& options, Faults& faults) {
    const fs::path usual = beside(options.place, ".design");
    if (options.design.empty() && !fs::exists(usual)) return std::nullopt;
    auto design =
        read_design_table(options.design.empty() ? usual : options.design, faults);
    if (!design) throw ScenarioRefused(faults.in_order());
    if (!options.kind.empty()) design->kind = options.kind;
    for (DesignTable::Column& column : design->columns)
        if (column.words.empty()) column.unit = unit_of_input(column.name);
    return design;
}

NamedBefore everything(const Outcomes& outcomes) {
    NamedBefore named;
    named.assumed = true;
    named.metrics.resize(outcomes.metrics().size());
    std::iota(named.metrics.begin(), named.metrics.end(), std::size_t{0});
    for (std::size_t other = 1; other < outcomes.strategies().size(); ++other)
        named.pairs.push_back({other, 0});
    return named;
}

void read_named(const fs::path& file, OutcomeSource& source, Faults& faults) {
    const auto read = read_compare_csv(file, faults);
    if (!read) throw ScenarioRefused(faults.in_order());
    const auto& strategies = source.outcomes.strategies();
    source.confidence = read->confidence;
    source.named = {};
    source.named.until_decided = read->until_decided;
    for (const std::string& metric : read->metrics)
        source.named.metrics.push_back(
            index_among(source.outcomes.metrics(), metric, file.string(), 0));
    for (const auto& [other, baseline] : read->pairs)
        source.named.pairs.push_back(
            {index_among(strategies, other, file.string(), 0),
             index_among(strategies, baseline, file.string(), 0)});
}

}  // namespace

OutcomeSource outcomes_of_table(const SourceOptions& options) {
    Faults faults;
    const auto design = design_beside(options, faults);
    auto outcomes = read_outcomes(
        options.place, design ? std::optional(design->points) : std::nullopt, faults);
    if (!outcomes) throw ScenarioRefused(faults.in_order());
    OutcomeSource source{std::move(*outcomes), {}, {}, 0.95, {}};
    source.design = design.value_or(DesignTable{"", source.outcomes.points(), {}});
    source.named = everything(source.outcomes);
    const fs::path named = beside(options.place, ".compare");
    if (fs::exists(named)) read_named(named, source, faults);
    for (const std::string& metric : options.metrics)
        source.asked.push_back(metric_among(source.outcomes.metrics(), metric));
    return source;
}

}  // namespace verbund
