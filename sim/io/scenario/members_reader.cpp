#include "io/scenario/members_reader.hpp"

#include "io/scenario/member_tables.hpp"
#include "io/scenario/one_parameter.hpp"

#include <algorithm>
#include <cmath>

namespace verbund {

namespace {

// The least share of a region that a point leaves vacant.
double least_vacant(const Scenario& scenario, const OneParameter& vacant,
                    std::size_t region) {
    double least = vacant.before(0, region);
    if (vacant.varies())
        for (std::size_t point = 1; point < point_count(scenario); ++point)
            least = std::min(least, vacant.before(point, region));
    return least;
}

// The most members of each region: its freelancers and the slots that the start leaves
// vacant, at whatever point; and its customers.
std::vector<Room> rooms_of(const Scenario& scenario) {
    const OneParameter vacant(scenario, *find_parameter("population.vacant_share"));
    std::vector<Room> rooms;
    for (std::size_t i = 0; i < scenario.regions.size(); ++i) {
        const int freelancers = extent_of(scenario, Quantity::freelancers, i).least;
        // As model/start.cpp makes them.
        const double share = least_vacant(scenario, vacant, i);
        const int vacant_slots =
            std::max(4, static_cast<int>(std::ceil(freelancers * share)));
        rooms.push_back({freelancers + vacant_slots,
                         extent_of(scenario, Quantity::customers, i).least});
    }
    return rooms;
}

// The rows that a key of [members] names or lists, and where.
struct Source {
    std::optional<NamedFile> file;
    const toml::array* list = nullptr;

    bool is_there() const { return file || list != nullptr; }
    Rows rows(Reading& reading, const std::string& key,
              std::vector<std::string> numbers) const {
        return file ? rows_of_file(*file, reading.faults)
                    : rows_of_list(reading, *list, key, std::move(numbers));
    }
};

Source source_of(Reading& reading, const toml::node* node, const std::string& key) {
    if (node == nullptr) return {};
    const toml::array* list = node->as_array();
    if (list == nullptr) return {reading.file_named(*node, key)};
    if (!list->empty() && list->is_homogeneous<toml::table>()) return {{}, list};
    reading.refuse(*node, key, list->empty() ? "is empty" : "is of the wrong type",
                   "the path of a CSV file, or tables [[" + key + "]]");
    return {};
}

// A list without a row, which no other fault explains.
void refuse_no_member(Reading& reading, const Source& source) {
    reading.faults.add(
        {source.file->shown, 1, 1, "table: has no row; a member in each row"});
}

}  // namespace

void read_members(Reading& reading, Fields& file, Draft& draft) {
    const toml::table* section = file.table("members");
    if (section == nullptr) return;
    Fields fields(reading, *section, "members");
    const Source list = source_of(
        reading, fields.need("list", "the path of a CSV file"), "members.list");
    const Source survey = source_of(reading, fields.find("ties"), "members.ties");
    fields.refuse_the_rest();
    // Regions or trades that could not be read would make every row wrong.
    Scenario& scenario = draft.scenario;
    if (scenario.regions.empty() || scenario.trades.empty() || !list.is_there()) return;
    const std::size_t faults_before = reading.faults.count();
    MemberTable table =
        members_of_table(list.rows(reading, "members.list", numbers_of_members()),
                         scenario, rooms_of(scenario));
    if (table.members.empty() && reading.faults.count() == faults_before)
        refuse_no_member(reading, list);
    if (survey.is_there())
        scenario.survey =
            ties_of_table(survey.rows(reading, "members.ties", {"joint"}), table);
    scenario.members = std::move(table.members);
}

}  // namespace verbund
