#include "core/number_in.hpp"
#include "io/did_you_mean.hpp"
#include "io/scenario/combined_checks.hpp"
#include "io/scenario/many_regions.hpp"
#include "io/scenario/new_scenario.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

namespace verbund {

namespace {

constexpr std::string_view usage =
    "NAME=FREELANCERS or NAME=FREELANCERS:CUSTOMERS, as in Kassel=160:900";

void refuse(Faults& faults, std::string_view word, std::string_view wrong,
            std::string_view allowed) {
    faults.add({"region", 0, 0, fault_message(word, "", wrong, allowed)});
}

// A whole number and nothing else; 0, which no region has, for everything else.
int headcount_in(std::string_view text) { return number_in<int>(text).value_or(0); }

int customers_of(double freelancers) {
    const double customers = std::round(customers_each * freelancers);
    return static_cast<int>(std::min<double>(customers, most_customers));
}

void read_word(const std::string& word, std::vector<NewRegion>& regions,
               Faults& faults) {
    const std::size_t sign = word.rfind('=');
    if (sign == word.npos)
        return refuse(faults, word, "says no number of freelancers", usage);
    const std::string counts = word.substr(sign + 1);
    const std::size_t colon = counts.find(':');
    NewRegion region{word.substr(0, sign), headcount_in(counts.substr(0, colon))};
    region.customers_given = colon != counts.npos;
    if (region.customers_given)
        region.customers = headcount_in(counts.substr(colon + 1));
    if (const auto wrong = fault_of_name(region.name))
        return refuse(faults, word, fmt::format("the name {}", *wrong), allowed_name);
    if (region.name == "all")
        return refuse(faults, word, "is taken",
                      "another name: results call the whole so");
    if (region.freelancers < 1 || region.freelancers > most_region_freelancers)
        return refuse(faults, word, "has no such number of freelancers",
                      fmt::format("a whole number 1 … {}", most_region_freelancers));
    if (region.customers_given &&
        (region.customers < 1 || region.customers > most_customers))
        return refuse(
            faults, word, "has no such number of customers",
            fmt::format("a whole number 1 … {} after the colon", most_customers));
    if (index_of(regions, region.name))
        return refuse(faults, word, "stands twice", "every region once");
    regions.push_back(std::move(region));
}

void check_sum(const std::vector<NewRegion>& regions, Faults& faults) {
    std::int64_t all = 0;
    for (const NewRegion& region : regions) all += region.freelancers;
    if (all > most_freelancers)
        refuse(faults, fmt::format("{} freelancers in all", all), "are too many",
               fmt::format("at most {}", most_freelancers));
}

// On a circle, so that no region is more central than another.
void assume_places(std::vector<NewRegion>& regions) {
    const auto count = static_cast<double>(regions.size());
    const double step = 2.0 * std::numbers::pi / count;
    const double radius =
        count > 1 ? neighbours_km / (2.0 * std::sin(std::numbers::pi / count)) : 0.0;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const double angle = step * static_cast<double>(i);
        regions[i].x_km = std::round(radius * std::cos(angle) * 10.0) / 10.0 + 0.0;
        regions[i].y_km = std::round(radius * std::sin(angle) * 10.0) / 10.0 + 0.0;
        if (!regions[i].customers_given)
            regions[i].customers = customers_of(regions[i].freelancers);
        regions[i].place =
            fmt::format("assumption, {} km to a neighbour", neighbours_km);
    }
}

// Names of rows that begin like this one, at most three.
std::vector<std::string> beginning(const std::string& begin,
                                   const std::vector<RegionPlan>& rows) {
    std::vector<std::string> names;
    for (const RegionPlan& row : rows)
        if (row.name.starts_with(begin) && row.name != begin && names.size() < 3)
            names.push_back(row.name);
    return names;
}

// The row of this name; or the only one whose name begins with it and a comma, as in
// "Kassel, documenta-Stadt".
const RegionPlan* row_of(const std::string& name, const std::vector<RegionPlan>& rows) {
    auto found = std::ranges::find(rows, name, &RegionPlan::name);
    const auto longer = beginning(name + ",", rows);
    if (found == rows.end() && longer.size() == 1)
        found = std::ranges::find(rows, longer[0], &RegionPlan::name);
    return found != rows.end() ? &*found : nullptr;
}

// ", did you mean …" with the names that begin like this one, else the nearest.
std::string alike(const std::string& name, const std::vector<RegionPlan>& rows) {
    const auto longer = beginning(name, rows);
    if (longer.empty()) return did_you_mean(name, names_of(rows));
    return fmt::format(", did you mean `{}`?", fmt::join(longer, "` or `"));
}

// Which row it is, and which others it could have been.
std::string row_text(const RegionPlan& row, const std::string& name,
                     const std::vector<RegionPlan>& rows,
                     const std::filesystem::path& table) {
    std::string text =
        fmt::format("`{}` in {}", row.name, printable(table.filename().string()));
    if (row.name != name) return text;
    const auto others = beginning(name + ",", rows);
    if (!others.empty()) text += fmt::format(", not `{}`", fmt::join(others, "`, `"));
    return text;
}

// Places of the table's rows, and customers by their inhabitants.
void take_from_table(std::vector<NewRegion>& regions,
                     const std::filesystem::path& table, Faults& faults) {
    // A thousand customers for a thousand inhabitants: the headcount of a row is theirs.
    const auto rows = regions_of_table({table, table.string()}, {0.0, 1000.0}, faults);
    if (!faults.empty()) return;
    std::vector<double> inhabitants;
    double all_inhabitants = 0.0, all_freelancers = 0.0;
    for (NewRegion& region : regions) {
        const RegionPlan* row = row_of(region.name, rows);
        if (row == nullptr) {
            refuse(faults, region.name, "is not known" + alike(region.name, rows),
                   fmt::format("a name of {}", table.string()));
            continue;
        }
        region.x_km = row->x_km;
        region.y_km = row->y_km;
        region.place = row_text(*row, region.name, rows, table);
        inhabitants.push_back(region.customers_given ? 0.0 : row->customers);
        all_inhabitants += inhabitants.back();
        all_freelancers += region.customers_given ? 0 : region.freelancers;
    }
    if (!faults.empty() || all_inhabitants == 0.0) return;
    for (std::size_t i = 0; i < regions.size(); ++i)
        if (!regions[i].customers_given)
            regions[i].customers =
                customers_of(all_freelancers * inhabitants[i] / all_inhabitants);
}

}  // namespace

std::vector<NewRegion> new_regions(const std::vector<std::string>& words,
                                   const std::optional<std::filesystem::path>& table) {
    Faults faults;
    std::vector<NewRegion> regions;
    for (const std::string& word : words) read_word(word, regions, faults);
    check_sum(regions, faults);
    if (table)
        take_from_table(regions, *table, faults);
    else
        assume_places(regions);
    if (!faults.empty()) throw ScenarioRefused(faults.in_order());
    return regions;
}

}  // namespace verbund
