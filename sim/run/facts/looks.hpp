// One run, looked at every week for what the stylised facts ask of it. Looking changes nothing.
#pragma once

#include "record/collaborations.hpp"
#include "record/commissions.hpp"
#include "record/contributions.hpp"
#include "record/fortunes.hpp"
#include "record/joint_outcomes.hpp"
#include "record/lives.hpp"
#include "record/pair_cells.hpp"
#include "record/view.hpp"
#include "run/progress.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace verbund {

// What one run of an arm has shown. Counts are of the window, the second half of the weeks in
// which the strategy is in force; what a run was not looked at for is empty.
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
    std::vector<std::pair<int, int>>
        partnerships_by_joint;  // at the end: joint projects, 1 when in writing
    std::map<std::string, std::vector<double>, std::less<>>
        series;                     // by metric: every fourth week
    std::size_t window_begins = 0;  // place in these

    // Mean of a metric over the window; of its first and of its last recordings.
    double mean(std::string_view metric) const;
    double early(std::string_view metric, std::size_t count) const;
    double late(std::string_view metric, std::size_t count) const;
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

FactLooks look_at(const FactArm& arm, const Scenario& scenario, int replicate, int threads,
                  const std::vector<std::string>& metrics, Progress& progress);

}  // namespace verbund
