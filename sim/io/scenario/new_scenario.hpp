// The text of a first scenario, from what a person knows of their region.
#pragma once

#include "io/fault.hpp"

#include <optional>

namespace verbund {

// What is assumed where nobody says it: customers for each freelancer, as in
// scenarios/bueroservice.toml, and km between neighbouring regions.
inline constexpr double customers_each = 6.7;
inline constexpr double neighbours_km = 40.0;

struct NewRegion {
    std::string name;
    int freelancers = 0;
    int customers = 0;
    double x_km = 0.0, y_km = 0.0;
    std::string place = {};  // where the place is from, in words
    bool customers_given = false;
};

// Regions out of words NAME=FREELANCERS or NAME=FREELANCERS:CUSTOMERS; the last = of a
// word parts the name from the rest. With a table (CSV: name, x_km, y_km, inhabitants)
// places are the table's, and customers that are not given are divided by inhabitants;
// without one both are assumed. Throws ScenarioRefused with
// what is wrong in all the words, and as read_csv.
std::vector<NewRegion> new_regions(const std::vector<std::string>& words,
                                   const std::optional<std::filesystem::path>& table);

// A commented scenario of these regions that runs as it stands; every assumption is
// marked. `table` as above.
std::string new_scenario_text(const std::string& name,
                              const std::vector<NewRegion>& regions,
                              const std::optional<std::filesystem::path>& table);

}  // namespace verbund
