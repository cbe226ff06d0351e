#include "io/design_csv.hpp"

#include "io/csv_text.hpp"

#include <fmt/format.h>

namespace verbund {

namespace {

std::string cell_text(const std::optional<Value>& value) {
    if (!value) return "";
    const auto* word = std::get_if<std::string>(&*value);
    return word != nullptr ? csv_text(*word) : value_text(*value);
}

// A line with nothing on it is no row: a lone empty cell stands in quotes.
std::string line_of(const std::vector<std::string>& cells) {
    if (cells.size() == 1 && cells.front().empty()) return "\"\"\n";
    return fmt::format("{}\n", fmt::join(cells, ","));
}

}  // namespace

std::string design_csv(const Design& design) {
    const bool ordered = design.kind == "morris" || design.kind == "saltelli";
    std::vector<std::string> header;
    for (const Factor& factor : design.columns) header.push_back(csv_text(factor.name));
    if (!design.replicates.empty()) header.emplace_back("replicates");
    std::string text = ordered ? fmt::format("# kind = {}\n", design.kind) : "";
    if (design.levels > 0) text += fmt::format("# levels = {}\n", design.levels);
    text += line_of(header);
    for (std::size_t i = 0; i < design.points.size(); ++i) {
        std::vector<std::string> cells;
        for (const std::optional<Value>& value : design.points[i])
            cells.push_back(cell_text(value));
        if (!design.replicates.empty())
            cells.push_back(fmt::format("{}", design.replicates[i]));
        text += line_of(cells);
    }
    return text;
}

}  // namespace verbund
