#include "io/did_you_mean.hpp"
#include "io/scenario/member_past.hpp"

#include <fmt/format.h>

namespace verbund {

namespace {

const CsvColumns columns_of_members{
    {"id", "region", "trade", "skills", "rate", "hours", "member_years", "tenure_years",
     "utilisation", "regular_customers"},
    6};

class MemberRows {
public:
    MemberRows(const Scenario& scenario, const std::vector<Room>& rooms,
               MemberTable& table)
        : scenario_(scenario),
          pasts_(rooms),
          rooms_(rooms),
          table_(table),
          region_names_(names_of(scenario.regions)) {
        for (std::size_t i = 0; i < region_names_.size(); ++i)
            regions_.emplace(region_names_[i], i);
        for (const Room& one : rooms) left_.push_back(one.places);
    }

    void read(const CsvRow& row) {
        MemberPlan member;
        member.id = read_id(row);
        const auto where = read_region(row);
        if (where) member.region = *where;
        if (const auto found = read_trade(row, trade, row.cells[trade].text))
            member.trade = *found;
        member.trades = TradeSet::of(member.trade) | read_skills(row);
        member.rate = row.real(rate, 1.0, 10000.0, "EUR/h").value_or(1.0);
        member.hours = row.real(hours, 1.0, 100.0, "h/week").value_or(1.0);
        pasts_.read(row, where, member);
        table_.members.push_back(std::move(member));
    }

private:
    std::string read_id(const CsvRow& row) {
        const auto text = row.name(id);
        const auto index = static_cast<std::uint32_t>(table_.members.size());
        if (text && !table_.index.emplace(*text, index).second)
            row.refuse(id, "stands twice", "every member once");
        return text.value_or("");
    }

    std::optional<RegionIndex> read_region(const CsvRow& row) {
        const std::string& name = row.cells[region].text;
        const auto found = regions_.find(name);
        if (found == regions_.end()) {
            row.refuse(region, "is not known" + did_you_mean(name, region_names_),
                       "a region of the scenario");
            return std::nullopt;
        }
        const std::size_t index = found->second;
        if (left_[index]-- == 0)
            row.refuse(region, "has more members than places",
                       fmt::format("at most {}: its freelancers and the slots left "
                                   "vacant for newcomers",
                                   rooms_[index].places));
        return static_cast<RegionIndex>(index);
    }

    std::optional<int> read_trade(const CsvRow& row, std::size_t column,
                                  const std::string& name) {
        if (const auto index = index_of(scenario_.trades, name))
            return static_cast<int>(*index);
        const std::vector<std::string> known = names_of(scenario_.trades);
        row.refuse(
            column,
            fmt::format("names no trade `{}`{}", printable(name),
                        did_you_mean(name, known)),
            fmt::format("trades {}", fmt::join(known, column == skills ? ";" : ", ")));
        return std::nullopt;
    }

    TradeSet read_skills(const CsvRow& row) {
        TradeSet set;
        std::string_view left = row.cells[skills].text;
        while (!left.empty()) {
            const std::size_t end = std::min(left.find(';'), left.size());
            if (const auto skill =
                    read_trade(row, skills, std::string(left.substr(0, end))))
                set.add(TradeSet::of(*skill));
            left.remove_prefix(std::min(end + 1, left.size()));
        }
        return set;
    }

    const Scenario& scenario_;
    MemberPasts pasts_;
    std::vector<int> left_;
    const std::vector<Room>& rooms_;
    MemberTable& table_;
    std::vector<std::string> region_names_;
    std::unordered_map<std::string, std::size_t> regions_;
};

}  // namespace

const std::vector<std::string>& numbers_of_members() {
    static const std::vector<std::string> numbers{"rate",         "hours",
                                                  "member_years", "tenure_years",
                                                  "utilisation",  "regular_customers"};
    return numbers;
}

MemberTable members_of_table(const Rows& rows, const Scenario& scenario,
                             const std::vector<Room>& rooms) {
    MemberTable table;
    MemberRows member_rows(scenario, rooms, table);
    rows(columns_of_members, [&](const CsvRow& row) { member_rows.read(row); });
    return table;
}

}  // namespace verbund
