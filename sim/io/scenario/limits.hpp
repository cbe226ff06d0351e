// What the values of a region must not come to when they are joined, at any design
// point, before and under any strategy:
// - shares of dispositions that add up to more than 1
// - more projects a week than a region can hold
#pragma once

#include "io/scenario/one_parameter.hpp"

namespace verbund {

inline constexpr double most_projects = 1e7;  // a week in one region

struct Limit {
    std::vector<const ParameterRow*> rows;
    bool with_customers;  // the region's customers are joined too
    double (*joined)(double, double);
    double most;
    std::string_view key, wrong, allowed;
};

const std::vector<Limit>& limits();

// Where a limit is broken.
struct Break {
    double value;
    std::size_t region;
    std::optional<std::size_t> strategy;  // before any when there is none
    std::optional<int> week = {};         // of a change that breaks it
};

class LimitAtPoints {
public:
    // Both outlive this.
    LimitAtPoints(const Scenario& scenario, const Limit& limit);

    // Whether a factor of the design has a part in it.
    bool varies() const;

    // The first region that breaks the limit before a strategy; else the first of each
    // strategy, and the first that does so while a change holds.
    std::vector<Break> breaks_at(std::size_t point) const;

private:
    const Scenario& scenario_;
    const Limit& limit_;
    std::vector<OneParameter> values_;

    bool is_of_strategy(std::size_t strategy) const;
    double customers_at(std::size_t point, std::size_t region) const;
    std::optional<Break> break_under(std::size_t point, std::size_t strategy) const;
    bool is_of_change(int week, std::size_t region) const;
    std::optional<Break> break_by_changes(std::size_t point,
                                          std::size_t strategy) const;

    template <class ValueOf>
    double joined(std::size_t point, std::size_t region, const ValueOf& value_of) const;
};

// "demand.… × customers = 2e7: is too much in region R under strategy S".
std::string text_of(const Break& one, const Limit& limit, const Scenario& scenario);

}  // namespace verbund
