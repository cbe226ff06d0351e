#include "run/gains_answer.hpp"

#include "io/fault.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include <fmt/core.h>
#include <fmt/ranges.h>

namespace verbund {

namespace {

const std::vector<std::string> columns(columns_of_gains.begin(),
                                       columns_of_gains.end());

[[noreturn]] void refuse(const StoredRuns& stored, const std::string& key,
                         const std::string& wrong, const std::string& allowed) {
    throw ScenarioRefused({fault_at({stored.file().string(), 1, 1},
                                    fault_message(key, "", wrong, allowed))});
}

// What a scenario has to say so that the last year of everybody can be compared.
std::string panel_wanted(const Scenario& scenario) {
    return fmt::format(
        "panel = {{ columns = [\"{}\"], every = {} }} in [record] of the scenario, "
        "which is then run again",
        fmt::join(columns, "\", \""), std::max(1, scenario.weeks - weeks_of_a_year));
}

void require_panel(const StoredRuns& stored, Group group) {
    const Scenario& scenario = stored.scenario();
    const PanelPlan& panel = scenario.record.panel;
    if (panel.every == 0)
        refuse(stored, "panel", "was not recorded", panel_wanted(scenario));
    for (const std::string& name : columns)
        if (std::ranges::find(panel.columns, name) == panel.columns.end())
            refuse(stored, "panel " + name, "was not recorded", panel_wanted(scenario));
    if (group == Group::newcomers && panel.freelancers > 0)
        refuse(stored, "panel",
               fmt::format("follows {} freelancers of the start and no newcomers",
                           panel.freelancers),
               panel_wanted(scenario));
}

// The earners of each strategy that is asked for, in one replicate of a point.
class EarnersOfRuns {
public:
    EarnersOfRuns(const StoredRuns& stored, const std::vector<StrategyPair>& pairs)
        : stored_(stored), earners_(stored.scenario().strategies.size()) {
        for (const StrategyPair& pair : pairs)
            asked_.insert({pair.other, pair.baseline});
    }

    void read(int point, int replicate) {
        const Weeks weeks = weeks_of_gains(stored_.scenario(), point);
        for (const std::size_t strategy : asked_) {
            const RunKey run{static_cast<int>(strategy), point, replicate};
            try {
                earners_[strategy] =
                    earners_of(stored_.panel(run, columns), columns, weeks);
            } catch (const PanelIncomplete& lacks) {
                refuse(stored_, "panel", lacks.what(),
                       "a file that nobody has changed");
            }
        }
    }

    // Nobody where the run is not in the file.
    const std::vector<Earner>& of(std::size_t strategy) const {
        return earners_[strategy];
    }

private:
    const StoredRuns& stored_;
    std::set<std::size_t> asked_;
    std::vector<std::vector<Earner>> earners_;
};

std::vector<std::string> names_of_both(const Scenario& scenario,
                                       const std::vector<StrategyPair>& pairs) {
    std::vector<std::string> names;
    for (const StrategyPair& pair : pairs) {
        names.push_back(scenario.strategies[pair.other].name);
        names.push_back(scenario.strategies[pair.baseline].name);
    }
    return names;
}

// "income@last52"; without a window where points have windows of their own.
std::string metric_over(const std::vector<Weeks>& weeks) {
    const auto length = [](const Weeks& one) { return one.to - one.from + 1; };
    const int first = length(weeks.front());
    for (const Weeks& one : weeks)
        if (length(one) != first) return std::string(metric_of_gains);
    return fmt::format("{}@last{}", metric_of_gains, first);
}

// Sums, of which `mean` makes means.
void add(GroupFound& sum, const Gain& gain, std::size_t& with_group) {
    ++sum.runs;
    sum.people += double(gain.people);
    sum.in_both += double(gain.in_both);
    sum.in_other_only += double(gain.in_other_only);
    sum.in_baseline_only += double(gain.in_baseline_only);
    if (gain.people == 0) return;
    ++with_group;
    sum.other += gain.other;
    sum.baseline += gain.baseline;
    sum.same += gain.same;
}

GroupFound mean(GroupFound sum, std::size_t with_group) {
    for (double* one :
         {&sum.people, &sum.in_both, &sum.in_other_only, &sum.in_baseline_only})
        *one /= double(sum.runs);
    for (double* one : {&sum.other, &sum.baseline, &sum.same})
        *one /= double(with_group);
    return sum;
}

// Every pair that has a group in some pair of runs; all of them where none has.
std::vector<StrategyPair> pairs_to_ask(const std::vector<GroupFound>& found) {
    std::vector<StrategyPair> all, with_group;
    for (std::size_t p = 0; p < found.size(); ++p) {
        const StrategyPair pair{2 * p, 2 * p + 1};
        all.push_back(pair);
        if (found[p].people > 0.0) with_group.push_back(pair);
    }
    return with_group.empty() ? all : with_group;
}

// Fills in what is found in all pairs of runs.
void look_at_all(const StoredRuns& stored, const std::vector<StrategyPair>& pairs,
                 GainsAnswer& answer) {
    EarnersOfRuns runs(stored, pairs);
    std::vector<std::size_t> with_group(pairs.size());
    const int points = static_cast<int>(point_count(stored.scenario()));
    for (int point = 0; point < points; ++point)
        for (int replicate = 0; replicate < stored.replicates(); ++replicate) {
            runs.read(point, replicate);
            for (std::size_t p = 0; p < pairs.size(); ++p) {
                const auto& other = runs.of(pairs[p].other);
                const auto& baseline = runs.of(pairs[p].baseline);
                if (other.empty() || baseline.empty()) continue;
                const Gain gain = gain_of(answer.group, baseline, other);
                const auto at = static_cast<std::size_t>(point);
                const auto index = static_cast<std::size_t>(replicate);
                answer.outcomes.put(0, 2 * p, at, index, gain.other);
                answer.outcomes.put(0, 2 * p + 1, at, index, gain.baseline);
                add(answer.found[p], gain, with_group[p]);
            }
        }
    for (std::size_t p = 0; p < pairs.size(); ++p)
        answer.found[p] = mean(answer.found[p], with_group[p]);
    answer.question.pairs = pairs_to_ask(answer.found);
}

}  // namespace

GainsAnswer gains_answer(const StoredRuns& stored,
                         const std::vector<StrategyPair>& pairs, Group group,
                         double confidence) {
    require_panel(stored, group);
    const Scenario& scenario = stored.scenario();
    const std::size_t points = point_count(scenario);
    std::vector<Weeks> weeks;
    for (std::size_t point = 0; point < points; ++point)
        weeks.push_back(weeks_of_gains(scenario, static_cast<int>(point)));
    CompareQuestion question;
    question.metrics = {0};
    question.confidence = confidence;
    question.who = std::string(text_of(group).name);
    question.named.until_decided = is_until_decided(scenario.compare);
    GainsAnswer answer{
        group,
        weeks,
        scenario.record.panel.freelancers,
        Outcomes({metric_over(weeks)}, names_of_both(scenario, pairs), points),
        std::move(question),
        std::vector<GroupFound>(pairs.size())};
    look_at_all(stored, pairs, answer);
    return answer;
}

}  // namespace verbund
