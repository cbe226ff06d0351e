#include "io/did_you_mean.hpp"
#include "io/scenario/member_tables.hpp"
#include "rules/stage_names.hpp"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

namespace verbund {

namespace {

enum TieColumn : std::size_t { a, b, stage, joint };

std::optional<std::uint32_t> member_of(const CsvRow& row, std::size_t column,
                                       const MemberTable& members) {
    const auto found = members.index.find(row.cells[column].text);
    if (found != members.index.end()) return found->second;
    row.refuse(column, "is not known", "the id of a member of the list");
    return std::nullopt;
}

Stage stage_of(const CsvRow& row) {
    const std::string& name = row.cells[stage].text;
    const auto found = std::find(stage_names.begin(), stage_names.end(), name);
    if (found != stage_names.end())
        return static_cast<Stage>(1 + (found - stage_names.begin()));
    row.refuse(
        stage,
        "is not known" + did_you_mean(name, {stage_names.begin(), stage_names.end()}),
        fmt::format("one of {}", fmt::join(stage_names, ", ")));
    return Stage::contact;
}

}  // namespace

std::vector<SurveyedTie> ties_of_table(const Rows& rows, const MemberTable& members) {
    std::vector<SurveyedTie> ties;
    std::unordered_set<std::uint64_t> pairs;
    rows({{"a", "b", "stage", "joint"}, 4}, [&](const CsvRow& row) {
        const auto first = member_of(row, a, members);
        const auto second = member_of(row, b, members);
        const Stage reached = stage_of(row);
        const auto projects = row.whole(joint, 0, 10'000, "joint projects");
        if (!first || !second) return;
        if (*first == *second)
            return row.refuse(b, "is a tie to oneself", "another member");
        const std::uint64_t pair = (std::uint64_t{std::min(*first, *second)} << 32) |
                                   std::max(*first, *second);
        if (!pairs.insert(pair).second)
            return row.refuse(b, "stands twice with the same member",
                              "every pair once");
        ties.push_back(
            {*first, *second, reached, static_cast<int>(projects.value_or(0))});
    });
    return ties;
}

}  // namespace verbund
