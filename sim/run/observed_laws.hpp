// Differences that were seen, as laws for experiments.
#pragma once

#include "analysis/coverage/law.hpp"
#include "run/outcome_source.hpp"

namespace verbund {

// The differences of one pair of strategies in one metric.
struct ObservedLaw {
    Law law;  // named "verbund − allein", and by the metric where there are several
    std::size_t pairs;
    double skewness;
};

// Differences that are all the same make no law and are left out. Throws
// ScenarioRefused where none is left.
std::vector<ObservedLaw> observed_laws(const OutcomeSource& source,
                                       const std::vector<std::size_t>& metrics,
                                       const std::vector<StrategyPair>& pairs);

// What the laws are, in sentences.
std::string words_of_laws(const std::vector<ObservedLaw>& laws);

}  // namespace verbund
