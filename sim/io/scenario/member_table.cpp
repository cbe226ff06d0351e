#include "io/did_you_mean.hpp"
#include "io/scenario/member_tables.hpp"

#include <fmt/format.h>

namespace verbund {

namespace {

enum MemberColumn : std::size_t { id, region, trade, skills, rate, hours };

class MemberRows {
public:
    MemberRows(const Scenario& scenario, const std::vector<int>& places,
               MemberTable& table)
        : scenario_(scenario),
          left_(places),
          places_(places),
          table_(table),
          region_names_(names_of(scenario.regions)) {
        for (std::size_t i = 0; i < region_names_.size(); ++i)
            regions_.emplace(region_names_[i], i);
    }

    void read(const CsvRow& row) {
        MemberPlan member;
        member.id = read_id(row);
        if (const auto found = read_region(row)) member.region = *found;
        if (const auto found = read_trade(row, trade, row.cells[trade].text))
            member.trade = *found;
        member.trades = TradeSet::of(member.trade) | read_skills(row);
        member.rate = row.real(rate, 1.0, 10000.0, "EUR/h").value_or(1.0);
        member.hours = row.real(hours, 1.0, 100.0, "h/week").value_or(1.0);
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
                                   places_[index]));
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
    std::vector<int> left_;
    const std::vector<int>& places_;
    MemberTable& table_;
    std::vector<std::string> region_names_;
    std::unordered_map<std::string, std::size_t> regions_;
};

}  // namespace

MemberTable members_of_table(const Rows& rows, const Scenario& scenario,
                             const std::vector<int>& places) {
    MemberTable table;
    MemberRows member_rows(scenario, places, table);
    rows({"id", "region", "trade", "skills", "rate", "hours"},
         [&](const CsvRow& row) { member_rows.read(row); });
    return table;
}

}  // namespace verbund
