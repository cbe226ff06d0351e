#include "io/scenario/members_reader.hpp"

#include "io/scenario/extremes.hpp"
#include "io/scenario/member_tables.hpp"

#include <algorithm>
#include <cmath>

namespace verbund {

namespace {

// The most members of each region: its freelancers and the slots that the start leaves
// vacant.
std::vector<int> places_of(const Scenario& scenario) {
    const Extremes vacant(scenario, *find_parameter("population.vacant_share"),
                          Extremes::least);
    std::vector<int> places;
    for (std::size_t i = 0; i < scenario.regions.size(); ++i) {
        const int freelancers = scenario.regions[i].freelancers;
        // As model/start.cpp makes them.
        places.push_back(
            freelancers +
            std::max(4, static_cast<int>(std::ceil(freelancers * vacant.before(i)))));
    }
    return places;
}

}  // namespace

void read_members(Reading& reading, Fields& file, Draft& draft) {
    const toml::table* section = file.table("members");
    if (section == nullptr) return;
    Fields fields(reading, *section, "members");
    const toml::node* list = fields.need("list", "the path of a CSV file");
    const toml::node* survey = fields.find("ties");
    fields.refuse_the_rest();
    const auto list_file =
        list != nullptr ? reading.file_named(*list, "members.list") : std::nullopt;
    const auto ties_file =
        survey != nullptr ? reading.file_named(*survey, "members.ties") : std::nullopt;
    // Regions or trades that could not be read would make every row wrong.
    if (draft.scenario.regions.empty() || draft.scenario.trades.empty() || !list_file)
        return;
    MemberTable table = members_of_table(*list_file, draft.scenario,
                                         places_of(draft.scenario), reading.faults);
    if (ties_file)
        draft.scenario.survey = ties_of_table(*ties_file, table, reading.faults);
    draft.scenario.members = std::move(table.members);
}

}  // namespace verbund
