// One run, looked at every week for what the stylised facts ask of it. Looking changes
// nothing.
#pragma once

#include "evidence/facts/collaborations.hpp"
#include "evidence/facts/commissions.hpp"
#include "evidence/facts/contributions.hpp"
#include "evidence/facts/fortunes.hpp"
#include "evidence/facts/joint_outcomes.hpp"
#include "evidence/facts/lives.hpp"
#include "evidence/facts/pair_cells.hpp"
#include "record/run_record.hpp"
#include "study/life.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace verbund {

// What one run of an arm has shown. Counts are of the window, the second half of the
// weeks in which the strategy is in force. A member that nobody has asked for is empty.
struct FactLooks {
    TieLives ties;
    BusinessLives businesses;
    JointOutcomes work;
    Collaborations collaborations;
    Commissions commissions;
    Contributions marketing;  // over all weeks
    std::vector<Fortune> fortunes;
    double refusals = 0.0, idle_colleagues = 0.0;
    std::vector<PairCell> pairs;  // at the end
    // Of each partnership at the end: joint projects, and 1 when it is in writing.
    std::vector<std::pair<int, int>> partnerships_by_joint;
    RunRecord record;   // every fourth week
    Scenario scenario;  // of the arm
    int begun = 0;      // weeks before the strategy
    int window = 0;     // weeks before the window

    // A metric over the window, over the first n weeks under the strategy, and over the
    // last n (study/estimand.hpp).
    double mean(std::string_view metric) const;
    double early(std::string_view metric, int weeks) const;
    double late(std::string_view metric, int weeks) const;

private:
    double value(std::string_view metric, int from, int to) const;
};

// A variant of the scenario that is run: its last strategy with some settings more.
struct FactArm {
    std::string name;
    std::vector<std::pair<std::string, Value>> set;
    int most_weeks = 0;  // 0: as the scenario says
    enum Detail { flows, ties, work, all } detail = flows;
};

// The scenario of an arm: one strategy, one point.
Scenario scenario_of(const FactArm& arm, const Scenario& scenario);

FactLooks look_at(const FactArm& arm, const Scenario& scenario, int replicate,
                  const Workers& workers, const std::vector<std::string>& metrics,
                  Listener& listener);

}  // namespace verbund
