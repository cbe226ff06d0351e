// What the bids of a week read of the freelancers of a region, side by side: 32 bytes
// each instead of some in each of three columns. Taken down when the market opens. Of
// all this only the end of somebody's work changes before it closes.
#pragma once

#include "state/world.hpp"

#include <vector>

namespace verbund {

struct Supplier {
    double free_at = 0.0;  // weeks; when its accepted work ends
    TradeSet trades;       // that it offers
    float weight = 0.0F;   // in a customer's choice, without its cooperation's brand
    float rate = 0.0F;     // EUR/h
    float hours = 0.0F;    // h/week
    std::uint16_t cooperation = no_cooperation;
    bool has_partners = false;

    // Whether it knows anybody who might work beside it.
    bool calls_up() const { return has_partners || cooperation != no_cooperation; }

    friend bool operator==(const Supplier&, const Supplier&) = default;
};
static_assert(sizeof(Supplier) == 32);

class Suppliers {
public:
    Suppliers(const World& world, const Region& home);

    const Supplier& operator[](Row row) const { return list_[row - first_]; }

    // Takes note of what somebody has taken on; of somebody from elsewhere nothing.
    void renew(const World& world, Row row) {
        if (row - first_ < list_.size())
            list_[row - first_].free_at = world.people.own[row].free_at;
    }

    // Whether this is what the columns say.
    bool are_as_in(const World& world) const;

private:
    Row first_;  // of the region
    std::vector<Supplier> list_;
};

}  // namespace verbund
