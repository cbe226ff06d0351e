#include "run/plain_table.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/core.h>

namespace verbund {

namespace {

// Columns as people count them: a character may take several bytes.
std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (unsigned char byte : text) width += (byte & 0xc0) != 0x80;
    return width;
}

std::string padded(std::string_view text, std::size_t width, bool right) {
    const std::string space(width - std::min(width, width_of(text)), ' ');
    return right ? space + std::string(text) : std::string(text) + space;
}

}  // namespace

std::string plain_table(const std::vector<std::vector<std::string>>& rows,
                        std::size_t flush_left) {
    std::vector<std::size_t> width(rows[0].size());
    for (const auto& row : rows)
        for (std::size_t c = 0; c < row.size(); ++c)
            width[c] = std::max(width[c], width_of(row[c]));
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t c = 0; c < row.size(); ++c)
            text += (c == 0 ? "" : "  ") + padded(row[c], width[c], c >= flush_left);
        text += '\n';
    }
    return text;
}

std::string markdown_table(const std::vector<std::vector<std::string>>& rows,
                           std::size_t flush_left) {
    std::string text = "\n";
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::string rule = "|";
        text += "|";
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            text += fmt::format(" {} |", rows[r][c]);
            rule += c < flush_left ? " --- |" : " ---: |";
        }
        text += "\n";
        if (r == 0) text += rule + "\n";
    }
    return text + "\n";
}

std::string markdown_lists(const std::string& text) {
    std::string lists;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size() - 1) + 1;
        const std::string line = text.substr(from, end - from);
        const bool item = line.starts_with("  ") && !line.starts_with("   ");
        lists += item ? "- " + line.substr(2) : line;
        from = end;
    }
    return lists;
}

std::string replicates_text(const Scenario& scenario) {
    const auto& design = scenario.design.replicates;
    const int most = most_replicates(scenario);
    const int least =
        design.empty() ? most : *std::min_element(design.begin(), design.end());
    return least == most ? fmt::format("{}", most)
                         : fmt::format("{} to {}", least, most);
}

}  // namespace verbund
