#include "model/suppliers.hpp"

namespace verbund {

namespace {

Supplier supplier_in(const World& world, Row row) {
    const Seen& seen = world.people.seen[row];
    const Freelancer& own = world.people.own[row];
    return {own.free_at,
            seen.trades,
            seen.weight,
            own.rate,
            own.hours,
            own.cooperation,
            world.people.standing[row].partners > 0};
}

}  // namespace

Suppliers::Suppliers(const World& world, const Region& home) : first_(home.first) {
    list_.resize(home.slots);
    for (Row slot = 0; slot < home.slots; ++slot)
        list_[slot] = supplier_in(world, home.first + slot);
}

bool Suppliers::are_as_in(const World& world) const {
    for (std::size_t i = 0; i < list_.size(); ++i)
        if (list_[i] != supplier_in(world, first_ + static_cast<Row>(i))) return false;
    return true;
}

}  // namespace verbund
