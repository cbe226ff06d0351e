// What the rules of comparing and stopping cover, as a table and for machines.
#pragma once

#include "analysis/coverage/questions.hpp"

#include <string>
#include <vector>

namespace verbund {

struct Covered {
    CoverageQuestion question;
    Answers answers;
};

// A row a question, and what the columns mean.
std::string coverage_text(const std::vector<Covered>& all);

std::string coverage_json(const std::vector<Covered>& all);

}  // namespace verbund
