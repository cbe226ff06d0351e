// A constraint as it is written: "population.coin_share + population.wary_share <= 0.4".
#pragma once

#include "io/scenario/factor_names.hpp"
#include "study/constraint.hpp"

namespace verbund {

// Sums of numbers, names and number * name, with spaces around + and −, and one of
// <= < = > >= between. A name that the design does not vary stands for the value that
// the scenario has.
std::variant<Constraint, NameFault> constraint_in(const Scenario& scenario,
                                                  const std::string& text);

}  // namespace verbund
