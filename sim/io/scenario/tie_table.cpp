#include "io/csv.hpp"
#include "io/did_you_mean.hpp"
#include "io/scenario/member_tables.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include <fmt/format.h>

namespace verbund {

namespace {

enum TieColumn : std::size_t { a, b, stage, joint };

// In the order of Stage, from contact on.
constexpr std::array<std::string_view, 6> stages{"contact", "checked", "met",
                                                 "loose",   "regular", "written"};
static_assert(static_cast<int>(Stage::contact) == 1 &&
              static_cast<int>(Stage::written) == 6);

std::optional<std::uint32_t> member_of(const CsvRow& row, std::size_t column,
                                       const MemberTable& members) {
    const auto found = members.index.find(row.cells[column].text);
    if (found != members.index.end()) return found->second;
    row.refuse(column, "is not known", "the id of a member of the list");
    return std::nullopt;
}

Stage stage_of(const CsvRow& row) {
    const std::string& name = row.cells[stage].text;
    const auto found = std::find(stages.begin(), stages.end(), name);
    if (found != stages.end()) return static_cast<Stage>(1 + (found - stages.begin()));
    row.refuse(stage,
               "is not known" + did_you_mean(name, {stages.begin(), stages.end()}),
               fmt::format("one of {}", fmt::join(stages, ", ")));
    return Stage::contact;
}

}  // namespace

std::vector<SurveyedTie> ties_of_table(const NamedFile& file,
                                       const MemberTable& members, Faults& faults) {
    std::vector<SurveyedTie> ties;
    std::unordered_set<std::uint64_t> pairs;
    read_csv(file.real, file.shown, {"a", "b", "stage", "joint"}, faults,
             [&](const CsvRow& row) {
                 const auto first = member_of(row, a, members);
                 const auto second = member_of(row, b, members);
                 const Stage reached = stage_of(row);
                 const auto projects = row.whole(joint, 0, 10'000, "joint projects");
                 if (!first || !second) return;
                 if (*first == *second)
                     return row.refuse(b, "is a tie to oneself", "another member");
                 const std::uint64_t pair =
                     (std::uint64_t{std::min(*first, *second)} << 32) |
                     std::max(*first, *second);
                 if (!pairs.insert(pair).second)
                     return row.refuse(b, "stands twice with the same member",
                                       "every pair once");
                 ties.push_back({*first, *second, reached,
                                 static_cast<int>(projects.value_or(0))});
             });
    return ties;
}

}  // namespace verbund
