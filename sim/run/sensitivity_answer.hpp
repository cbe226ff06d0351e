// What drives the metrics of a sweep, as numbers with names.
#pragma once

#include "analysis/sensitivity/drivers.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace verbund {

struct SensitivityAnswer {
    SensitivityMethod method = SensitivityMethod::ranks;
    std::vector<DesignInput> inputs;
    std::vector<std::string> left_out;  // columns
    std::vector<Drivers> drivers;       // one a question
};

// A number of one input or of all; without an interval low and high are NaN.
struct NamedEstimate {
    std::string_view name;  // mu, mu_star, sigma, by_luck; S1, ST, …; prcc
    IntervalEstimate number;
};

std::vector<NamedEstimate> numbers_of_input(const SensitivityAnswer& answer,
                                            const Drivers& drivers, std::size_t input);
std::vector<NamedEstimate> numbers_of_all(const Drivers& drivers);

// What was seen: base rows, trajectories or points, without those in which a run failed.
struct RowsSeen {
    std::string_view word;  // "base rows"
    std::size_t rows, used, replicates;
};

RowsSeen rows_seen(const Drivers& drivers);

// "morris", "sobol", "partial ranks"
std::string_view method_name(SensitivityMethod method);

// Empty for a strategy alone.
std::string baseline_name(const Outcomes& outcomes, const Drivers& drivers);

// Inputs by strength, the strongest first; those without a number come last.
std::vector<std::size_t> by_strength(const SensitivityAnswer& answer,
                                     const Drivers& drivers);

}  // namespace verbund
