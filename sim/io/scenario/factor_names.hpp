// What a name in a design or after --set means.
//   trust.clarity            a parameter of the world: the scenario and all regions
//   verbund.cooperation.fee  a parameter of one strategy (or strategy.verbund.…)
//   *.cooperation.fee        a parameter of every strategy that sets it
//   Lübeck.trust.clarity     a parameter of one region (or region.Lübeck.…)
//   Lübeck.freelancers, Lübeck.customers, weeks, seed
#pragma once

#include "io/scenario/draft.hpp"

#include <variant>

namespace verbund {

struct NameFault {
    std::string wrong, allowed;
};

// Whether a name has a strategy or a region before its parameter or headcount.
bool names_an_owner(const std::string& name);

// The scenario's regions and strategies have been read.
std::variant<Factor, NameFault> factor_named(const Scenario& scenario,
                                             const std::string& name);

// A value for a factor; a fault and nothing when it is not good.
std::optional<Value> factor_value(Reading& reading, const toml::node& node,
                                  const Factor& factor);

// What people should know of a factor, a line each: which strategies keep a value of
// their own, and which changes set another; and the fault of one that nobody feels.
std::vector<std::string> notes_on(const Scenario& scenario, const Factor& factor);
std::optional<NameFault> fault_of_reach(const Scenario& scenario, const Factor& factor);

}  // namespace verbund
