#include "run/usual.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

using Warnings = std::vector<std::string>;

// Two districts that are less apart than this, both within ±180 and ±90, are thought to
// be degrees: a degree is some 100 km.
constexpr double few_km = 6.0;

std::string range_text(const Usual& usual) {
    return fmt::format("{:.2g} … {:.2g}", usual.least, usual.most);
}

void warn_of_range(const Usual& usual, double value, std::string_view what,
                   std::string_view less, std::string_view more, Warnings& warnings) {
    if (std::isnan(value) || usual.holds(value)) return;
    warnings.push_back(fmt::format("{} {:.2f} is not usual ({}): {}", what, value,
                                   range_text(usual),
                                   value < usual.least ? less : more));
}

// The first few of these, and how many more there are.
void warn_of_few(const Warnings& found, std::string_view more, Warnings& warnings) {
    constexpr std::size_t most_named = 5;
    const std::size_t named = std::min(found.size(), most_named);
    warnings.insert(warnings.end(), found.begin(),
                    found.begin() + static_cast<std::ptrdiff_t>(named));
    if (found.size() > named)
        warnings.push_back(
            fmt::format("{} more regions {}", found.size() - named, more));
}

// Where the market as a whole is usual and that of a region is not.
void warn_of_regions(const Scenario& scenario, const Trial& trial, Warnings& warnings) {
    if (!usual_demand_pressure.holds(trial.demand_pressure)) return;
    Warnings found;
    for (std::size_t i = 0; i < trial.pressures.size(); ++i)
        warn_of_range(usual_demand_pressure, trial.pressures[i],
                      fmt::format("demand pressure of {}", scenario.regions[i].name),
                      "more customers there would give work to everybody",
                      "fewer customers there would leave somebody free", found);
    warn_of_few(found, "have no usual demand pressure", warnings);
}

void warn_of_headcounts(const Scenario& scenario, Warnings& warnings) {
    Warnings found;
    for (const RegionPlan& region : scenario.regions) {
        if (region.freelancers == 0)
            found.push_back(fmt::format("{} has no freelancers", region.name));
        if (region.customers == 0)
            found.push_back(fmt::format("{} has no customers", region.name));
    }
    warn_of_few(found, "have no freelancers or customers", warnings);
}

bool look_like_degrees(const Scenario& scenario) {
    return std::ranges::all_of(scenario.regions, [](const RegionPlan& region) {
        return std::abs(region.x_km) <= 180.0 && std::abs(region.y_km) <= 180.0 &&
               std::min(std::abs(region.x_km), std::abs(region.y_km)) <= 90.0;
    });
}

void warn_of_places(const Scenario& scenario, Warnings& warnings) {
    if (scenario.regions.size() < 2) return;
    const double greatest = greatest_distance(scenario);
    if (!usual_distance.holds(greatest))
        warnings.push_back(
            fmt::format("regions are up to {:.0f} km apart, more than {:.0f}: places "
                        "are in km east "
                        "and north of any point",
                        greatest, usual_distance.most));
    else if (greatest < few_km && look_like_degrees(scenario))
        warnings.push_back(
            fmt::format("regions are at most {:.1f} km apart: if these are degrees of "
                        "longitude and "
                        "latitude, turn them into km east and north",
                        greatest));
}

}  // namespace

double greatest_distance(const Scenario& scenario) {
    const auto [west, east] =
        std::ranges::minmax(scenario.regions, {}, &RegionPlan::x_km);
    const auto [south, north] =
        std::ranges::minmax(scenario.regions, {}, &RegionPlan::y_km);
    return std::hypot(east.x_km - west.x_km, north.y_km - south.y_km);
}

Warnings warnings_of(const Scenario& scenario, const Trial& trial) {
    Warnings warnings;
    warn_of_range(usual_demand_pressure, trial.demand_pressure, "demand pressure",
                  "more customers, or more projects of each, would give work to "
                  "everybody",
                  "fewer customers, or fewer projects of each, would leave somebody "
                  "free",
                  warnings);
    warn_of_regions(scenario, trial, warnings);
    if (trial.weeks >= weeks_to_bill)
        warn_of_range(usual_billable_share, trial.billable_share, "billable share",
                      "freelancers find little of the work there is",
                      "freelancers have no hour left", warnings);
    warn_of_headcounts(scenario, warnings);
    warn_of_places(scenario, warnings);
    return warnings;
}

}  // namespace verbund
