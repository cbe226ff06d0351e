// What runs gave, as plain numbers: for each metric, strategy and point of a design a
// number a replicate. The runs may be anybody's.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace verbund {

class Outcomes {
public:
    Outcomes(std::vector<std::string> metrics, std::vector<std::string> strategies,
             std::size_t points);

    const std::vector<std::string>& metrics() const { return metrics_; }
    const std::vector<std::string>& strategies() const { return strategies_; }
    std::size_t points() const { return points_; }

    // Takes room for so many replicates, so that memory does not grow while they come.
    void reserve(std::size_t replicates);

    // Puts the number of one run. What is never put reads as NaN, as a run does that
    // failed.
    void put(std::size_t metric, std::size_t strategy, std::size_t point,
             std::size_t replicate, double number);

    // The numbers of all replicates, the first first. Replicates of the same index have
    // the same luck, so they make pairs.
    std::span<const double> of(std::size_t metric, std::size_t strategy,
                               std::size_t point) const;

private:
    std::vector<std::string> metrics_, strategies_;
    std::size_t points_;
    std::vector<std::vector<double>> numbers_;  // [metric × strategy × point]

    std::size_t place(std::size_t metric, std::size_t strategy,
                      std::size_t point) const;
};

// What was varied: a row a point, a column an input. A number that a point leaves alone
// is NaN, such a word is empty.
struct DesignTable {
    struct Column {
        std::string name;
        std::string unit;
        std::vector<double> numbers;     // by point; yes is 1 and no is 0
        std::vector<std::string> words;  // by point, of an input that is a choice
    };

    std::string kind;  // how it was made: grid, list, lhs, sobol, saltelli, morris …
    std::size_t points = 0;
    std::vector<Column> columns;
    std::size_t levels = 0;  // of trajectories; 0 where nobody says
};

}  // namespace verbund
