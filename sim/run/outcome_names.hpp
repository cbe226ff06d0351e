// Metrics and strategies of outcomes, by the names that people give them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace verbund {

// The place of a name that an option gives, or `otherwise` where it gives none. Throws
// ScenarioRefused, with the names that there are, for any other.
std::size_t index_among(const std::vector<std::string>& names, const std::string& name,
                        const std::string& option, std::size_t otherwise);

// The unit of a metric, which is named alone or with its window: "late_share@last52".
// Empty when nobody knows it.
std::string unit_of_metric(const std::string& metric);

// The metric that somebody asks for among those that outcomes have: by its whole name,
// or by what stands before the first @ where that is one metric only, or the one over
// the last 52 weeks. Throws as index_among.
std::size_t metric_among(const std::vector<std::string>& metrics,
                         const std::string& asked);

// The unit of an input of a design, which is a parameter alone or of somebody:
// "verbund.cooperation.fee". Empty when nobody knows it.
std::string unit_of_input(const std::string& input);

}  // namespace verbund
