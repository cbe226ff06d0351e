#include "evidence/effects/ideas.hpp"
#include "evidence/facts/facts.hpp"
#include "evidence/oracles/oracles.hpp"
#include "io/json.hpp"
#include "io/scenario/strategy_list.hpp"
#include "record/metric.hpp"
#include "record/panel.hpp"
#include "rules/parameter_table.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/value_json.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

namespace {

// A table by its headings and rows, in the format asked for.
void print_table(const std::vector<std::string>& headings,
                 const std::vector<std::vector<std::string>>& rows, Format format) {
    if (format == Format::json) {
        Json all = Json::list();
        for (const auto& row : rows) {
            Json one = Json::object();
            for (std::size_t c = 0; c < headings.size(); ++c)
                one.put(headings[c], row[c]);
            all.push(one);
        }
        fmt::print("{}\n", all.text());
    } else if (format == Format::markdown) {
        fmt::print("| {} |\n|", fmt::join(headings, " | "));
        for (std::size_t c = 0; c < headings.size(); ++c) fmt::print(" --- |");
        fmt::print("\n");
        for (const auto& row : rows) fmt::print("| {} |\n", fmt::join(row, " | "));
    } else {
        for (const auto& row : rows) {
            fmt::print("{}\n", row[0]);
            for (std::size_t c = 1; c < headings.size(); ++c)
                if (!row[c].empty()) fmt::print("    {:<8} {}\n", headings[c], row[c]);
        }
    }
}

// A parameter for a program: numbers as numbers, the choices as a list.
Json json_of(const ParameterRow& row) {
    const bool whole = row.kind == ValueKind::whole;
    Json one = Json::object({{"name", row.name},
                             {"default", value_json(row.standard)},
                             {"unit", unit_text(row.unit)}});
    if (row.is_number()) {
        one.put("least", row.range.least);
        one.put("most", row.range.most);
        one.put("whole", whole);
    } else if (row.kind == ValueKind::choice) {
        one.put("choices", Json::list_of(row.choices));
    } else {
        Json yes_no = Json::list();
        for (const bool choice : {false, true}) yes_no.push(choice);
        one.put("choices", yes_no);
    }
    one.put("meaning", row.meaning);
    one.put("source", row.source);
    return one;
}

int print_parameters_json() {
    Json all = Json::list();
    for (const ParameterRow& row : parameter_table()) all.push(json_of(row));
    fmt::print("{}\n", all.text());
    return exit_done;
}

}  // namespace

int list_parameters(Format format) {
    if (format == Format::json) return print_parameters_json();
    std::vector<std::vector<std::string>> rows;
    for (const ParameterRow& row : parameter_table())
        rows.push_back({row.name, value_text(row.standard),
                        std::string(unit_text(row.unit)), allowed_text(row),
                        std::string(row.meaning), std::string(row.source)});
    print_table({"name", "default", "unit", "allowed", "meaning", "source"}, rows,
                format);
    return exit_done;
}

int list_metrics(Format format) {
    std::vector<std::vector<std::string>> rows;
    for (const Metric& metric : metric_table())
        rows.push_back({std::string(metric.name), std::string(metric.unit),
                        std::string(metric.meaning),
                        metric.standard ? "standard" : "on request"});
    print_table({"name", "unit", "meaning", "recorded"}, rows, format);
    return exit_done;
}

int list_panel(Format format) {
    std::vector<std::vector<std::string>> rows;
    for (const PanelColumn& column : panel_columns())
        rows.push_back({std::string(column.name), std::string(column.unit),
                        std::string(column.meaning)});
    print_table({"name", "unit", "meaning"}, rows, format);
    return exit_done;
}

int list_oracles(Format format) {
    std::vector<std::vector<std::string>> rows;
    for (const Oracle& oracle : oracles()) {
        std::vector<std::string> files;
        for (const OracleCase& one : oracle_cases())
            if (one.name == oracle.name &&
                std::ranges::find(files, one.scenario) == files.end())
                files.push_back(one.scenario);
        rows.push_back(
            {oracle.name, oracle.says, fmt::format("{}", fmt::join(files, ", "))});
    }
    print_table({"case", "says", "scenarios"}, rows, format);
    return exit_done;
}

int list_facts(Format format) {
    std::vector<std::vector<std::string>> rows;
    for (const FactRow& row : fact_rows()) {
        const Fact& fact = *std::ranges::find(facts(), row.fact, &Fact::name);
        rows.push_back({row.fact, fact.says, row.statistic, row.how, row.target.words,
                        fact.source});
    }
    print_table({"fact", "says", "statistic", "how", "target", "source"}, rows, format);
    return exit_done;
}

int list_ideas(Format format) {
    std::vector<std::vector<std::string>> rows;
    for (int number = 1; number <= most_ideas; ++number) {
        const Idea& idea = idea_table()[static_cast<std::size_t>(number - 1)];
        rows.push_back({name_of_idea(number), std::string(idea.german),
                        std::string(idea.lives),
                        idea.same_as != 0 ? name_of_idea(idea.same_as) : ""});
    }
    print_table({"concept", "german", "rules", "see"}, rows, format);
    return exit_done;
}

int list_strategies(const std::filesystem::path& folder, Format format) {
    std::vector<std::vector<std::string>> rows;
    for (const StrategyLabel& strategy : strategies_in(folder))
        rows.push_back({strategy.name, strategy.label, strategy.path.string()});
    print_table({"name", "label", "file"}, rows, format);
    return exit_done;
}

}  // namespace verbund
