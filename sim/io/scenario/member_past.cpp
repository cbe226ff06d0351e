#include "io/scenario/member_past.hpp"

#include "state/customers.hpp"

#include <fmt/format.h>

namespace verbund {

namespace {

constexpr double most_years = 80.0;
constexpr int each_remembers = static_cast<int>(suppliers_remembered);

// Nothing for an empty cell.
std::optional<double> stated(const CsvRow& row, std::size_t column, double most,
                             std::string_view unit) {
    if (row.cells[column].text.empty()) return std::nullopt;
    return row.real(column, 0.0, most, unit);
}

}  // namespace

MemberPasts::MemberPasts(const std::vector<Room>& rooms) : rooms_(rooms) {
    for (const Room& one : rooms) left_.push_back(each_remembers * one.customers);
}

void MemberPasts::read(const CsvRow& row, const std::optional<RegionIndex>& where,
                       MemberPlan& member) {
    member.member_years = stated(row, member_years, most_years, "years");
    member.tenure_years = stated(row, tenure_years, most_years, "years");
    member.utilisation = stated(row, utilisation, 1.0, "share of the hours");
    if (member.tenure_years.value_or(most_years) < member.member_years.value_or(0.0))
        row.refuse(member_years, "is longer than the tenure",
                   fmt::format("at most {} years", *member.tenure_years));
    if (where && !row.cells[regular_customers].text.empty())
        member.regular_customers = read_customers(row, *where);
}

int MemberPasts::read_customers(const CsvRow& row, std::size_t where) {
    const int there = rooms_[where].customers;
    const auto whole =
        row.whole(regular_customers, 0, there, "customers of the region");
    const int count = static_cast<int>(whole.value_or(0));
    left_[where] -= count;
    if (left_[where] < 0)
        row.refuse(regular_customers, "is more than the region has left",
                   fmt::format("at most {} suppliers for each of its {} customers",
                               each_remembers, there));
    return count;
}

}  // namespace verbund
