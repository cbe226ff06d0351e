// Customers buy services and remember who served them.
#pragma once

#include "core/ids.hpp"
#include "rules/demand.hpp"
#include "state/small_numbers.hpp"

#include <array>
#include <cstdint>

namespace verbund {

inline constexpr std::size_t suppliers_remembered = most_remembered;

struct Customer {
    std::array<Row, suppliers_remembered> supplier{nobody, nobody, nobody};
    std::array<Week, suppliers_remembered> entered{};
    std::array<CustomerTrust, suppliers_remembered> trust{};

    // Where somebody is remembered among the first n; n when it is not.
    std::size_t place_of(Row row, Week its_entry, std::size_t n) const {
        std::size_t place = 0;
        while (place < n && (supplier[place] != row || entered[place] != its_entry))
            ++place;
        return place;
    }

    void remember_only(std::size_t n) {
        for (std::size_t place = n; place < suppliers_remembered; ++place) {
            supplier[place] = nobody;
            entered[place] = 0;
            trust[place] = {};
        }
    }

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("supplier", self.supplier);
        visit("entered", self.entered);
        visit("trust", self.trust);
    }
};
static_assert(sizeof(Customer) == 24);

}  // namespace verbund
