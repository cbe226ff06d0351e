#include "state/design.hpp"

#include <array>
#include <tuple>

namespace verbund {

namespace {

ParameterRow whole_row(std::string name, double least, double most, Unit unit,
                       std::string_view meaning) {
    return {std::move(name),
            ValueKind::whole,
            {least, most},
            unit,
            {},
            meaning,
            "the scenario",
            0,
            {}};
}

}  // namespace

bool same_factor(const Factor& a, const Factor& b) {
    const auto identity = [](const Factor& one) {
        return std::tuple(one.row, one.reach, one.of);
    };
    return identity(a) == identity(b);
}

const ParameterRow& row_of(Quantity quantity) {
    static const std::array<ParameterRow, 4> rows{
        whole_row("weeks", 1, most_weeks, Unit::weeks, "simulated weeks"),
        whole_row("seed", 0, static_cast<double>(most_seed), Unit::number,
                  "seed of all draws"),
        whole_row("freelancers", 0, most_region_freelancers, Unit::number,
                  "freelancers of the region at the start"),
        whole_row("customers", 0, most_customers, Unit::number,
                  "customers of the region")};
    return rows.at(static_cast<std::size_t>(quantity) - 1);
}

}  // namespace verbund
