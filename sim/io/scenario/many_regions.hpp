// Regions that nobody lists one by one: from a table of districts, or drawn.
#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// Headcounts of a region by its inhabitants.
struct Density {
    double freelancers_per_1000 = 0.0;
    double customers_per_1000 = 0.0;
};

// Reads [regions]; a path from the command line takes the place of its table or of
// drawing.
void read_many_regions(Reading& reading, const toml::table& section,
                       const std::optional<std::filesystem::path>& table, Draft& draft);

// Regions out of a CSV with name, x_km, y_km, inhabitants. A name that stands twice
// becomes "name (2)", as a town and the district around it often share theirs. Throws
// as read_csv.
std::vector<RegionPlan> regions_of_table(const NamedFile& file, const Density& density,
                                         Faults& faults);

// How regions are drawn.
struct RegionLottery {
    int count = 0;
    double inhabitants = 0.0;  // in all
    double spread =
        0.75;  // standard deviation of the logarithm of a region's inhabitants
    double largest = 0.0;  // share of the largest region; 0: as drawn
    double width_km = 0.0, height_km = 0.0;
};

// The inhabitants of each region: whole numbers with exactly the sum that is asked for.
// Nothing when another region would be larger than the largest.
std::optional<std::vector<double>> drawn_inhabitants(const RegionLottery& lottery,
                                                     std::uint64_t seed);

// "region 001" …, each drawn at the address of its index. The inhabitants are those of
// drawn_inhabitants.
std::vector<RegionPlan> drawn_regions(const RegionLottery& lottery, std::uint64_t seed,
                                      const Density& density,
                                      const std::vector<double>& inhabitants);

// Headcount of a region by its inhabitants, rounded.
int headcount_of(double inhabitants, double per_1000);

}  // namespace verbund
