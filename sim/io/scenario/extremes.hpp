// The greatest or least value that one parameter takes in a scenario, over all design
// points. It follows parameters_before and parameters_after of state/scenario.hpp, for
// one parameter and without copying them all.
#pragma once

#include "state/scenario.hpp"

#include <functional>
#include <optional>

namespace verbund {

class Extremes {
public:
    using Better = std::function<bool(double, double)>;
    static bool greatest(double a, double b) { return a > b; }
    static bool least(double a, double b) { return a < b; }

    // `row` is a parameter with a real value. The scenario outlives this.
    Extremes(const Scenario& scenario, const ParameterRow& row, const Better& better);

    double before(std::size_t region) const;

    // `in_force`: whether the strategy is in force in the region.
    double after(std::size_t strategy, std::size_t region, bool in_force) const;

private:
    double own_;
    std::optional<double> swept_;
    bool is_for_strategies_ = false;
    std::vector<std::optional<double>> regions_, strategies_;
};

// For each region, whether the strategy is in force there.
std::vector<bool> where_in_force(const Scenario& scenario,
                                 const StrategyPlan& strategy);

}  // namespace verbund
