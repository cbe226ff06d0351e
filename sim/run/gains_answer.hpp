// Who gains in stored runs: the incomes that are compared, and of how many freelancers
// they are.
#pragma once

#include "io/results/stored_runs.hpp"
#include "run/comparison_report.hpp"
#include "study/who_gains.hpp"

namespace verbund {

// Of a pair of strategies, as means over its pairs of runs; NaN without one. How many
// freelancers are counted over every pair of runs, incomes over those with a group.
struct GroupFound {
    std::size_t runs = 0;  // pairs of runs
    double people = 0.0;
    double in_both = 0.0, in_other_only = 0.0, in_baseline_only = 0.0;
    double other = 0.0, baseline = 0.0;  // EUR/week
    double same = 0.0;                   // share of the group
};

struct GainsAnswer {
    Group group;
    std::vector<Weeks> weeks;  // by point
    int followed = 0;          // freelancers of the start in the panel; 0: everybody
    // Of the pair p the strategies 2p (other) and 2p + 1 (baseline): the same
    // freelancers, so a baseline has numbers of its own in each pair.
    Outcomes outcomes;
    CompareQuestion question;  // of the pairs with a group; of all where none has one
    std::vector<GroupFound> found;  // by pair
};

// Pairs are of strategies of the scenario. Throws ScenarioRefused when the panel that
// was recorded cannot say it.
GainsAnswer gains_answer(const StoredRuns& stored,
                         const std::vector<StrategyPair>& pairs, Group group,
                         double confidence);

}  // namespace verbund
