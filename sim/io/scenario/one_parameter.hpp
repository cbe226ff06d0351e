// The value of one parameter with a real value, at each design point. It follows
// parameters_before and parameters_after of state/scenario.hpp and parameters_in of
// state/changes.hpp, without copying them all.
#pragma once

#include "state/scenario.hpp"

namespace verbund {

class OneParameter {
public:
    // The scenario outlives this.
    OneParameter(const Scenario& scenario, const ParameterRow& row);

    // Whether the design changes it.
    bool varies() const { return !columns_.empty(); }

    double before(std::size_t point, std::size_t region) const;

    // `in_force`: whether the strategy is in force in the region.
    double after(std::size_t point, std::size_t strategy, std::size_t region,
                 bool in_force) const;

    // What the last of the changes sets that hold in a week, if one does.
    std::optional<double> changed(int week, std::size_t region) const;

private:
    const Scenario& scenario_;
    double own_;
    std::vector<std::size_t> columns_;  // that change it
    std::vector<std::optional<double>> regions_, strategies_, changes_;

    template <class Reaches>
    std::optional<double> stated(std::size_t point, const Reaches& reaches) const;
};

// For each region, whether the strategy is in force there.
std::vector<bool> where_in_force(const Scenario& scenario,
                                 const StrategyPlan& strategy);

}  // namespace verbund
