// The rows of metrics, theme by theme.
#pragma once

#include "record/metric.hpp"
#include "record/view.hpp"

#include <initializer_list>
#include <limits>
#include <vector>

namespace verbund {

std::vector<Metric> metrics_of_people();
std::vector<Metric> metrics_of_ties();
std::vector<Metric> metrics_of_cooperations();
std::vector<Metric> metrics_of_demand();
std::vector<Metric> metrics_of_money();
std::vector<Metric> metrics_of_retainers();

// Themes one after the other.
std::vector<Metric> together(std::initializer_list<std::vector<Metric>> themes);

// NaN when there is no whole.
inline double ratio(double part, double whole) {
    return whole == 0.0 ? std::numeric_limits<double>::quiet_NaN() : part / whole;
}

}  // namespace verbund
