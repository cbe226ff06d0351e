#include "io/scenario/where_reader.hpp"

#include "io/did_you_mean.hpp"

#include <algorithm>

namespace verbund {

RegionNames region_names(const Scenario& scenario) {
    RegionNames names;
    for (std::size_t i = 0; i < scenario.regions.size(); ++i)
        names.emplace(scenario.regions[i].name, static_cast<RegionIndex>(i));
    return names;
}

std::vector<RegionIndex> read_where(Reading& reading, Fields& fields,
                                    const Draft& draft, const RegionNames& known) {
    const std::string key = fields.full("regions");
    constexpr std::string_view allowed =
        "a list of names of regions; left out, it is all of them";
    std::vector<RegionIndex> where;
    const toml::node* node = fields.find("regions");
    if (node == nullptr) return where;
    const toml::array* list = node->as_array();
    if (list == nullptr || list->empty()) {
        reading.refuse(*node, key,
                       list == nullptr ? "is of the wrong type" : "is empty", allowed);
        return where;
    }
    for (const toml::node& element : *list) {
        const auto name = name_value(reading, element, key);
        if (!name || draft.regions.empty()) continue;
        const auto found = known.find(*name);
        if (found == known.end())
            reading.refuse(
                element, key,
                "is not known" + did_you_mean(*name, names_of(draft.scenario.regions)),
                allowed);
        else
            where.push_back(found->second);
    }
    std::sort(where.begin(), where.end());
    if (std::adjacent_find(where.begin(), where.end()) != where.end())
        reading.refuse(*node, key, "names a region twice", allowed);
    return where;
}

}  // namespace verbund
