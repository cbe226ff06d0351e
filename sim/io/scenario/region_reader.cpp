#include "io/scenario/region_reader.hpp"

#include "io/scenario/many_regions.hpp"

#include <unordered_set>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr double farthest_km = 20000.0;

void read_place(Reading& reading, Fields& fields, RegionPlan& region) {
    const std::string allowed =
        fmt::format("[east, north], two numbers −{0} … {0} (km)", farthest_km);
    const toml::node* node = fields.need("at", allowed);
    if (node == nullptr) return;
    const toml::array* pair = node->as_array();
    if (pair == nullptr || pair->size() != 2)
        return reading.refuse(
            *node, "region.at",
            pair == nullptr ? "is of the wrong type" : "is not a pair", allowed);
    const Bounds bounds{-farthest_km, farthest_km, "km"};
    region.x_km = real_value(reading, *pair->get(0), "region.at", bounds).value_or(0.0);
    region.y_km = real_value(reading, *pair->get(1), "region.at", bounds).value_or(0.0);
}

int headcount(Fields& fields, std::string_view key, int most) {
    if (fields.need(key, fmt::format("a whole number 0 … {}", most)) == nullptr)
        return 0;
    return static_cast<int>(fields.whole(key, 0, most, key).value_or(0));
}

RegionPlan read_region(Reading& reading, const toml::table& table) {
    Fields fields(reading, table, "region");
    RegionPlan region;
    region.name = fields.needed_name();
    if (region.name == "all")
        reading.refuse(*table.get("name"), "region.name", "is taken",
                       "another name: results call the whole so");
    read_place(reading, fields, region);
    region.freelancers = headcount(fields, "freelancers", most_region_freelancers);
    region.customers = headcount(fields, "customers", most_customers);
    for (const Setting& setting : fields.settings())
        put_setting(region.settings, setting);
    fields.refuse_the_rest();
    return region;
}

void read_listed(Reading& reading, const toml::array& list, Draft& draft) {
    if (list.empty() || list.size() > static_cast<std::size_t>(most_regions))
        return reading.refuse_key(
            list.source(), "region", fmt::format("there are {}", list.size()),
            fmt::format("1 … {} tables [[region]]", most_regions));
    std::unordered_set<std::string> names;
    for (const toml::node& node : list) {
        RegionPlan region = read_region(reading, *node.as_table());
        if (!names.insert(region.name).second && !region.name.empty())
            reading.refuse(*node.as_table()->get("name"), "region.name", "stands twice",
                           "every region once");
        draft.scenario.regions.push_back(std::move(region));
        draft.regions.push_back(reading.place_of(node.source()));
    }
}

}  // namespace

void read_regions(Reading& reading, Fields& file,
                  const std::optional<std::filesystem::path>& table, Draft& draft) {
    const toml::node* listed = file.find("region");
    const toml::node* many = file.find("regions");
    constexpr std::string_view allowed = "tables [[region]], or one table [regions]";
    if (listed == nullptr && many == nullptr)
        return reading.refuse_key(file.table().source(), "region", "is missing",
                                  allowed);
    if (listed != nullptr && many != nullptr)
        return reading.refuse_key(many->source(), "regions", "stands beside [[region]]",
                                  "one of the two");
    if (many != nullptr) {
        if (const toml::table* section = file.table("regions"))
            read_many_regions(reading, *section, table, draft);
        return;
    }
    if (table) {
        constexpr std::string_view wrong =
            "cannot replace listed regions; a scenario with [regions], which says "
            "freelancers_per_1000 and customers_per_1000";
        reading.faults.add(
            {"--regions", 0, 0, fmt::format("{}: {}", table->string(), wrong)});
    }
    if (const toml::array* list = file.tables("region"))
        read_listed(reading, *list, draft);
}

}  // namespace verbund
