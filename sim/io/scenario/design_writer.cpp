#include "io/scenario/toml_text.hpp"
#include "io/scenario/writers.hpp"

#include <algorithm>

namespace verbund {

namespace {

std::string columns_text(const Design& design) {
    std::vector<std::string> names;
    for (const Factor& factor : design.columns)
        names.push_back(toml_string(factor.name));
    return toml_list(names);
}

std::string points_text(const Design& design) {
    std::string text = "[\n";
    for (const Point& point : design.points) {
        std::vector<std::string> cells;
        for (const std::optional<Value>& value : point)
            cells.push_back(value ? toml_value(*value) : toml_string(""));
        text += toml_list(cells) + ",\n";
    }
    return text + "]";
}

// Nothing when every point has the scenario's.
std::string replicates_text(const Scenario& scenario) {
    std::vector<std::string> numbers;
    bool own = false;
    for (int point = 0; point < static_cast<int>(point_count(scenario)); ++point) {
        numbers.push_back(std::to_string(replicates_at(scenario, point)));
        own = own || replicates_at(scenario, point) != scenario.replicates;
    }
    return own ? "replicates = " + toml_list(numbers) + "\n" : "";
}

}  // namespace

void write_design(std::string& text, const Scenario& scenario) {
    const Design& design = scenario.design;
    const std::string replicates = replicates_text(scenario);
    if (design.columns.empty() && design.points.size() == 1 && replicates.empty())
        return;
    const std::string base =
        design.base > 0 ? "base = " + std::to_string(design.base) + "\n" : "";
    const std::string levels =
        design.levels > 0 ? "levels = " + std::to_string(design.levels) + "\n" : "";
    text += "\n[design]\nkind = \"table\"\nmade_by = " + toml_string(design.kind) +
            "\n" + base + levels + "columns = " + columns_text(design) +
            "\npoints = " + points_text(design) + "\n" + replicates;
}

}  // namespace verbund
