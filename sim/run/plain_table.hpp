// Tables for a terminal: columns as wide as their widest cell.
#pragma once

#include "state/scenario.hpp"

#include <string>
#include <vector>

namespace verbund {

// The first columns are flush left, the others flush right, two blanks between; one
// line for each row.
std::string plain_table(const std::vector<std::vector<std::string>>& rows,
                        std::size_t flush_left = 1);

// The same as a table of Markdown, with a blank line before and after; the first row is
// its head.
std::string markdown_table(const std::vector<std::vector<std::string>>& rows,
                           std::size_t flush_left = 1);

// Text whose lines that are set in by two blanks are a list in Markdown.
std::string markdown_lists(const std::string& text);

// "16", or "3 to 9" where the points of the design have replicates of their own.
std::string replicates_text(const Scenario& scenario);

}  // namespace verbund
