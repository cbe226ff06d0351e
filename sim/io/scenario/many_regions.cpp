#include "io/scenario/many_regions.hpp"

#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr Bounds per_1000{0.0, 1000.0, "per 1000 inhabitants"};
constexpr Bounds all_people{1.0, 1e10, "inhabitants"};
constexpr Bounds spreads{0.0, 3.0, "of the logarithm"};
constexpr Bounds lengths{0.0, 20000.0, "km", true};

double needed(Fields& fields, std::string_view key, const Bounds& bounds) {
    if (fields.need(key, bounds.text()) == nullptr) return bounds.least;
    return fields.real(key, bounds).value_or(bounds.least);
}

RegionLottery read_lottery(Fields& fields) {
    RegionLottery lottery;
    lottery.count =
        static_cast<int>(fields.whole("count", 1, most_regions, "regions").value_or(0));
    lottery.inhabitants = needed(fields, "inhabitants", all_people);
    lottery.spread = fields.real("spread", spreads).value_or(lottery.spread);
    lottery.largest = fields.real("largest", {0.0, 1.0, "share"}).value_or(0.0);
    lottery.width_km = needed(fields, "width_km", lengths);
    lottery.height_km = needed(fields, "height_km", lengths);
    return lottery;
}

void draw(Reading& reading, Fields& fields, const RegionLottery& lottery,
          const Density& density, Draft& draft) {
    if (lottery.count == 0) return;
    const std::uint64_t seed = draft.scenario.seed;
    const auto inhabitants = drawn_inhabitants(lottery, seed);
    if (inhabitants) {
        draft.scenario.regions = drawn_regions(lottery, seed, density, *inhabitants);
        return;
    }
    const toml::node& node = *fields.find("largest");
    reading.refuse(node, "regions.largest",
                   "is less than the share of another drawn region",
                   "a larger share, or a smaller regions.spread");
}

// Whether the regions are still few enough and small enough for the columns of the
// state.
void check_sizes(Reading& reading, const toml::table& section,
                 const std::vector<RegionPlan>& regions) {
    for (const RegionPlan& region : regions)
        if (region.freelancers > most_region_freelancers ||
            region.customers > most_customers)
            reading.refuse_key(
                section.source(), "regions",
                fmt::format("{} would have {} freelancers and {} customers",
                            region.name, region.freelancers, region.customers),
                fmt::format("at most {} and {} in a region", most_region_freelancers,
                            most_customers));
}

}  // namespace

int headcount_of(double inhabitants, double per_1000) {
    return static_cast<int>(std::min(std::round(inhabitants * per_1000 / 1000.0), 2e9));
}

void read_many_regions(Reading& reading, const toml::table& section,
                       const std::optional<std::filesystem::path>& table,
                       Draft& draft) {
    Fields fields(reading, section, "regions");
    const std::size_t faults_before = reading.faults.count();
    const Density density{needed(fields, "freelancers_per_1000", per_1000),
                          needed(fields, "customers_per_1000", per_1000)};
    const toml::node* file = fields.find("table");
    const bool counted = fields.find("count") != nullptr && section.contains("count");
    if ((file != nullptr) == counted)
        reading.refuse_key(section.source(), "regions",
                           counted ? "has both a table and a count"
                                   : "has neither a table nor a count",
                           "one of the two");
    const RegionLottery lottery = counted ? read_lottery(fields) : RegionLottery{};
    const auto named =
        file != nullptr ? reading.file_named(*file, "regions.table") : std::nullopt;
    fields.refuse_the_rest();
    if (table)
        draft.scenario.regions =
            regions_of_table({*table, table->string()}, density, reading.faults);
    else if (named)
        draft.scenario.regions = regions_of_table(*named, density, reading.faults);
    else if (counted && reading.faults.count() == faults_before)
        draw(reading, fields, lottery, density, draft);
    check_sizes(reading, section, draft.scenario.regions);
    draft.regions.assign(draft.scenario.regions.size(),
                         reading.place_of(section.source()));
}

}  // namespace verbund
