#include "io/csv.hpp"
#include "io/scenario/many_regions.hpp"

#include <map>
#include <string>

#include <fmt/core.h>

namespace verbund {

namespace {

// Names that are taken, each with the number that the next of its name gets.
using Taken = std::map<std::string, int>;

std::string name_of_its_own(const std::string& name, Taken& taken) {
    const auto [known, is_new] = taken.try_emplace(name, 2);
    if (is_new) return name;
    std::string own;
    do {
        own = fmt::format("{} ({})", name, known->second++);
    } while (!taken.try_emplace(own, 2).second);
    return own;
}

}  // namespace

std::vector<RegionPlan> regions_of_table(const NamedFile& file, const Density& density,
                                         Faults& faults) {
    std::vector<RegionPlan> regions;
    Taken taken{{"all", 2}};  // results call the whole so
    bool any = false;
    const auto read_row = [&](const CsvRow& row) {
        any = true;
        const auto name = row.name(0);
        const auto x = row.real(1, -20000.0, 20000.0, "km east");
        const auto y = row.real(2, -20000.0, 20000.0, "km north");
        const auto inhabitants = row.real(3, 0.0, 1e9, "inhabitants");
        if (!name || !x || !y || !inhabitants) return;
        if (regions.size() == static_cast<std::size_t>(most_regions))
            return row.refuse(0, "is one region too many",
                              fmt::format("at most {}", most_regions));
        regions.push_back({name_of_its_own(*name, taken),
                           *x,
                           *y,
                           headcount_of(*inhabitants, density.freelancers_per_1000),
                           headcount_of(*inhabitants, density.customers_per_1000),
                           {}});
    };
    const std::size_t before = faults.count();
    read_csv(file.real, file.shown, {"name", "x_km", "y_km", "inhabitants"}, faults,
             read_row);
    if (!any && faults.count() == before)
        faults.add({file.shown, 1, 1, "table: has no row; a region in each row"});
    return regions;
}

}  // namespace verbund
