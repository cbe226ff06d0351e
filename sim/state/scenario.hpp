// A scenario as it is after reading: a plain value. Everything in it has been checked;
// parameters are in their stated units (rules/parameters.hpp, in_weeks).
#pragma once

#include "core/ids.hpp"
#include "state/compare_plan.hpp"
#include "state/design.hpp"
#include "state/trade_set.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace verbund {

// One value given to one parameter.
struct Setting {
    const ParameterRow* parameter;
    Value value;
};

struct Trade {
    std::string name;
    double supply = 1.0;     // weight among the main trades of freelancers
    double demand = 1.0;     // weight among the parts of projects
    double rate = 1.0;       // factor on population.rate_median
    double hours = 1.0;      // factor on demand.hours_median
    double deadline = 1.0;   // factor on demand.deadline_median
    bool regulated = false;  // nobody learns it from a partner
};

struct RegionPlan {
    std::string name;
    double x_km = 0.0;  // east
    double y_km = 0.0;  // north
    int freelancers = 0;
    int customers = 0;
    std::vector<Setting> settings;
};

struct StrategyPlan {
    std::string name;
    std::string label;  // one line for people
    int from_week = 1;
    std::vector<RegionIndex> regions;  // where it is in force; empty: everywhere
    std::vector<Setting> settings;
};

// Parameters that are others for a time, under every strategy alike.
struct ChangePlan {
    std::string label;                 // one line for people; may be empty
    int week = 1;                      // the first in which it holds
    std::optional<int> until;          // the first in which it holds no more
    std::vector<RegionIndex> regions;  // where it holds; empty: everywhere
    std::vector<Setting> settings;
};

// A freelancer of a member list, and a tie of a survey; they replace what would be
// drawn at the start.
struct MemberPlan {
    std::string id;
    RegionIndex region = 0;
    int trade = 0;       // index of the main trade
    TradeSet trades;     // all that it offers, the main one too
    double rate = 0.0;   // EUR/h
    double hours = 0.0;  // h/week
    // What the list may say besides; what it does not say is drawn.
    std::optional<double> member_years = {};  // in the association; nothing: no member
    std::optional<double> tenure_years = {};  // in business
    std::optional<double> utilisation = {};  // share of the hours that is billed, 0 … 1
    int regular_customers = 0;
};

struct SurveyedTie {
    std::uint32_t a = 0;  // index into the members
    std::uint32_t b = 0;
    Stage stage = Stage::contact;
    int joint = 0;  // joint projects so far
};

// Columns of single freelancers, followed over the weeks.
struct PanelPlan {
    int every = 0;                     // weeks; 0: none
    std::vector<std::string> columns;  // in the order of the panel table
    int freelancers = 0;  // of those at the start, evenly chosen; 0: everybody
};

struct RecordPlan {
    int every = 4;                     // weeks
    std::vector<std::string> metrics;  // in the order of the metric table
    std::vector<std::string> events;   // names of event tables
    PanelPlan panel = {};
    int network_every = 0;  // weeks between pictures of all ties; 0: none
    bool flows = true;      // what has flowed, by name, with every recording
};

struct Scenario {
    std::string name;
    std::string text;  // the scenario file as it was read
    int weeks = 520;   // of the longest run
    std::uint64_t seed = 1;
    int replicates = 1;
    Parameters parameters;  // the scenario's own, stated
    std::vector<Trade> trades;
    std::vector<RegionPlan> regions;
    std::vector<StrategyPlan> strategies;
    std::vector<ChangePlan> changes;  // a later one wins over an earlier one
    Design design;
    RecordPlan record;
    ComparePlan compare;
    std::vector<MemberPlan> members;
    std::vector<SurveyedTie> survey;
    std::vector<std::string>
        notes;  // what people should know before a run, a line each
};

// One run of a scenario.
struct RunKey {
    int strategy = 0;
    int point = 0;
    int replicate = 0;
    auto operator<=>(const RunKey&) const = default;
};

// The value that a list of settings gives a parameter; nullptr when it gives none.
const Value* own_value(const std::vector<Setting>& settings, const ParameterRow& row);

// Number of design points.
std::size_t point_count(const Scenario& scenario);

// Replicates of a design point, and the most that any has.
int replicates_at(const Scenario& scenario, int point);
int most_replicates(const Scenario& scenario);

// Number of runs: strategies × the replicates of every point.
std::size_t run_count(const Scenario& scenario);

// Weeks of the runs of a point, and of all runs together.
int weeks_at(const Scenario& scenario, int point);
std::size_t weeks_of_all_runs(const Scenario& scenario);

// The least and the greatest headcount of a region (Quantity::freelancers or customers)
// over the points.
struct Extent {
    int least, most;
};
Extent extent_of(const Scenario& scenario, Quantity headcount, std::size_t region);

// Whether any factor is a quantity of the run and no parameter.
bool changes_the_run(const Scenario& scenario);

// The scenario with the weeks, the seed and the headcounts of a point. Its parameters
// and its design stay.
Scenario scenario_at(const Scenario& scenario, int point);

// Stated parameters of a region in a run, before and after its strategy's week, without
// any changes (state/changes.hpp): own
// parameters, the region's, those of the point for the world and for the region; then
// (after) the strategy's own and those of the point for strategies.
Parameters parameters_before(const Scenario& scenario, const RunKey& run,
                             RegionIndex region);
Parameters parameters_after(const Scenario& scenario, const RunKey& run,
                            RegionIndex region);

}  // namespace verbund
