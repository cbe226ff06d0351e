// Estimands by name: METRIC@WINDOW, or METRIC@WINDOW@REGION. A window is all, firstN,
// lastN or FROM-TO, in weeks; without a region all regions together.
// "income_mean@last52", "late_share@105-156@Kassel"
#pragma once

#include "study/estimand.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace verbund {

std::string window_name(const Window& window);

// Nothing for a name that is none.
std::optional<Window> window_named(std::string_view name);

std::string estimand_name(const Estimand& estimand, const Scenario& scenario);

// A name taken apart; what is left out is empty.
struct EstimandParts {
    std::string metric, window, region;
};
EstimandParts parts_of_estimand(std::string_view name);

// Throws std::logic_error for a name that is none: readers ask for its parts first.
Estimand estimand_named(std::string_view name, const Scenario& scenario);

// What is asked of every run of a scenario, in the order of its compare.metrics.
std::vector<Estimand> estimands_of(const Scenario& scenario);

}  // namespace verbund
