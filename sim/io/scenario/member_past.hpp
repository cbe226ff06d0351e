// What a list may say of members besides their business: since when, and how much.
#pragma once

#include "io/scenario/member_tables.hpp"

namespace verbund {

enum MemberColumn : std::size_t {
    id,
    region,
    trade,
    skills,
    rate,
    hours,
    member_years,
    tenure_years,
    utilisation,
    regular_customers
};

class MemberPasts {
public:
    explicit MemberPasts(const std::vector<Room>& rooms);

    // Reads the cells that are not empty. The customers of a region that could not be
    // read are nobody's.
    void read(const CsvRow& row, const std::optional<RegionIndex>& where,
              MemberPlan& member);

private:
    int read_customers(const CsvRow& row, std::size_t where);

    const std::vector<Room>& rooms_;
    std::vector<int> left_;  // places in the memory of the customers of a region
};

}  // namespace verbund
