// What was to be compared before anything ran, as a table in CSV that lies beside the
// numbers: strategy, baseline, metric, confidence; a row a comparison. A column `runs`, which
// need not be there, says whether runs were planned or added until signs were decided.
#pragma once

#include "io/fault.hpp"

#include <optional>
#include <utility>

namespace verbund {

// Every metric in every pair.
struct NamedComparisons {
    std::vector<std::string> metrics;                        // the primary one first
    std::vector<std::pair<std::string, std::string>> pairs;  // strategy, baseline
    double confidence = 0.95;                                // joint
    bool until_decided = false;
};

std::string compare_csv(const NamedComparisons& named);

// Reports what is wrong, with its place; then there is nothing.
std::optional<NamedComparisons> read_compare_csv(const std::filesystem::path& file,
                                                 Faults& faults);

}  // namespace verbund
