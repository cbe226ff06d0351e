// Numbers of runs that have been read, before it is known how they fit together.
#pragma once

#include "analysis/outcomes.hpp"
#include "io/fault.hpp"

#include <cstdint>
#include <optional>
#include <tuple>

namespace verbund {

// One number of one run, at a line of a file.
struct RunNumber {
    std::string metric, strategy;
    std::size_t point;
    std::int64_t replicate;
    double number;
    std::size_t line;
};

class RunRows {
public:
    // Both must outlive this.
    RunRows(const std::string& shown, Faults& faults)
        : shown_(shown), faults_(faults) {}

    void add(const RunNumber& one);

    // Reports no rows, two numbers for one run, points outside of the design, and
    // replicates that make no pairs; then there is nothing.
    std::optional<Outcomes> outcomes(std::optional<std::size_t> points_of_design);

private:
    struct Row {
        std::size_t metric, strategy, point;
        std::int64_t replicate;
        double number;
        std::size_t line;

        auto cell() const { return std::tie(metric, strategy, point); }
        auto key() const { return std::tie(metric, strategy, point, replicate); }
    };

    void refuse(std::size_t line, const std::string& message);
    std::size_t points(std::optional<std::size_t> of_design);
    void refuse_twins();
    std::vector<std::int64_t> replicates_in_order() const;
    void refuse_running_on(std::size_t replicates);

    const std::string& shown_;
    Faults& faults_;
    std::vector<std::string> metrics_, strategies_;
    std::vector<Row> rows_;
};

}  // namespace verbund
