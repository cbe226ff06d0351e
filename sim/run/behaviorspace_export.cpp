#include "run/behaviorspace_export.hpp"

#include "io/build.hpp"
#include "io/csv_text.hpp"
#include "io/text_file.hpp"
#include "run/recorded_runs.hpp"
#include "study/point_name.hpp"

#include <fmt/format.h>

namespace verbund {

namespace {

std::string in_quotes(std::string_view cell) {
    std::string text = "\"";
    for (const char one : cell) {
        if (one == '"') text += '"';
        text += one;
    }
    return text + '"';
}

std::string line_of(const std::vector<std::string>& cells) {
    std::string line;
    for (const std::string& cell : cells)
        line += (line.empty() ? "" : ",") + in_quotes(cell);
    return line + "\n";
}

// Readers skip six lines: program, model, experiment, time, and the world's size.
std::string head_text(const Scenario& scenario) {
    return line_of(
               {fmt::format("BehaviorSpace results (verbund {})", build_version())}) +
           line_of({scenario.name}) + line_of({scenario.design.kind}) +
           line_of({fmt::format("seed {}", scenario.seed)}) +
           line_of({"regions", "weeks"}) +
           line_of({fmt::format("{}", scenario.regions.size()),
                    fmt::format("{}", scenario.weeks)});
}

std::vector<std::string> header_of(const Scenario& scenario) {
    std::vector<std::string> cells{"[run number]", "strategy", "replicate"};
    for (const Factor& factor : scenario.design.columns) cells.push_back(factor.name);
    cells.emplace_back("[step]");
    cells.insert(cells.end(), scenario.record.metrics.begin(),
                 scenario.record.metrics.end());
    return cells;
}

// What a run was started with.
std::vector<std::string> start_of(const Scenario& scenario, const RunKey& run,
                                  std::size_t number) {
    std::vector<std::string> cells{
        fmt::format("{}", number),
        scenario.strategies[static_cast<std::size_t>(run.strategy)].name,
        fmt::format("{}", run.replicate)};
    for (const std::optional<Value>& value :
         scenario.design.points[static_cast<std::size_t>(run.point)]) {
        const auto* word = value ? std::get_if<std::string>(&*value) : nullptr;
        cells.push_back(word != nullptr ? *word : value ? value_text(*value) : "");
    }
    return cells;
}

std::string run_rows(const StoredRuns& runs, const RunKey& run, std::size_t number) {
    const Scenario& scenario = runs.scenario();
    const std::vector<int> weeks = recorded_weeks(scenario);
    const std::size_t places = scenario.regions.size() + 1;
    std::vector<std::vector<double>> series;
    for (const std::string& metric : scenario.record.metrics)
        series.push_back(runs.series(metric, run));
    const std::vector<std::string> start = start_of(scenario, run, number);
    std::string rows;
    for (std::size_t w = 0; w < weeks.size(); ++w) {
        if (weeks[w] > weeks_at(scenario, run.point)) break;
        std::vector<std::string> cells = start;
        cells.push_back(fmt::format("{}", weeks[w]));
        for (const std::vector<double>& numbers : series) {
            const double of_all = numbers[w * places + places - 1];
            cells.push_back(csv_number(of_all));
        }
        rows += line_of(cells);
    }
    return rows;
}

}  // namespace

void write_behaviorspace(const std::filesystem::path& file, const StoredRuns& runs) {
    TextFile text(file);
    text.add(head_text(runs.scenario()) + line_of(header_of(runs.scenario())));
    std::size_t number = 0;
    for (const RunKey& run : runs_there(runs)) text.add(run_rows(runs, run, ++number));
    text.finish();
}

}  // namespace verbund
