// The points at which a scenario is run, and what a point changes.
#pragma once

#include "core/ids.hpp"
#include "rules/parameter_table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace verbund {

inline constexpr int most_region_freelancers = most_slots / 2;
inline constexpr int most_customers = 100'000'000;
// Whole in a double, for every reader of HDF5.
inline constexpr std::int64_t most_seed = (std::int64_t{1} << 53) - 1;

// What a factor changes: a parameter, or a quantity that is none.
enum class Quantity { parameter, weeks, seed, freelancers, customers };

// Whom a factor reaches. A strategy that states a value of its own keeps it, unless the
// factor is of strategies.
enum class Reach {
    world,     // the scenario and all its regions
    region,    // one region
    strategy,  // one strategy, whether it states a value or not
    setters,   // every strategy that states a value
    run        // the run itself: its weeks and its seed
};

struct Factor {
    std::string name;         // as it is written: "verbund.cooperation.fee"
    const ParameterRow* row;  // what its values may be
    Reach reach = Reach::world;
    std::size_t of = 0;  // index of the region or strategy
    Quantity quantity = Quantity::parameter;
};

// Whether two factors change the same.
bool same_factor(const Factor& a, const Factor& b);

// What the values of a quantity that is no parameter may be.
const ParameterRow& row_of(Quantity quantity);

// A value for each factor; a factor without one stays as it is.
using Point = std::vector<std::optional<Value>>;

// A table: a row a point, a column a factor. Without columns there is one point, which
// changes nothing.
struct Design {
    std::string kind = "grid";  // as the scenario calls it
    // Of a Saltelli design the points of one block, of a Morris one the trajectories.
    std::size_t base = 0;
    std::size_t levels = 0;  // of a Morris design
    std::vector<Factor> columns;
    std::vector<Point> points{{}};
    std::vector<int> replicates;  // by point; empty: the scenario's for each
};

}  // namespace verbund
