// Events are noted when somebody wants to see them; nothing in the model reads them. A
// world holds the notes of its latest week.
#pragma once

#include "state/world.hpp"

namespace verbund {

enum class Event : std::uint8_t { entered, exited, founded, joined, left, dissolved };

// The permanent id of a cooperation: by the week of its founding, its region and its
// place there.
inline std::int64_t cooperation_id(const Region& home, std::uint32_t index) {
    return static_cast<std::int64_t>(
        number_at(home.cooperations[index].founded, home.index, index));
}

inline void forget_notes(World& world) {
    for (Region& region : world.regions) region.notes.clear();
}

// row may be `nobody`, cooperation may be `nothing`.
inline void note(const World& world, Region& home, Event event, Row row,
                 std::uint32_t cooperation) {
    if (!world.keep_notes) return;
    home.notes.push_back(
        {static_cast<std::uint8_t>(event), world.now,
         row == nobody ? -1
                       : static_cast<std::int64_t>(number_of(world.id_of(home, row))),
         cooperation == nothing ? -1 : cooperation_id(home, cooperation)});
}

}  // namespace verbund
