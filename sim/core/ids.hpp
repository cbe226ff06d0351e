// Who a freelancer is, and where their columns are kept. The two differ: a row is used
// again after its freelancer has left, an id never is.
#pragma once

#include <cstdint>
#include <limits>

namespace verbund {

using Row = std::uint32_t;  // place in the columns of freelancers
using RegionIndex = std::uint16_t;
using Week = std::uint16_t;  // 0 is the start; weeks 1 … are simulated

inline constexpr Row nobody = std::numeric_limits<Row>::max();
inline constexpr Week never = std::numeric_limits<Week>::max();
inline constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();

// In place of the week in which a membership began; these may lie before the start.
inline constexpr std::int32_t not_a_member = std::numeric_limits<std::int32_t>::max();

inline constexpr int most_weeks = 30'000;
inline constexpr int most_regions = 60'000;
inline constexpr int most_slots = 1 << 24;

// The number of what comes into being in a week at a place of a region: a freelancer at
// its slot, a project at its turn, a cooperation at its place in the list. It is
// permanent, and it does not depend on how many others came into being elsewhere.
constexpr std::uint64_t number_at(Week week, RegionIndex region, std::uint32_t place) {
    return (std::uint64_t{week} << 40) | (std::uint64_t{region} << 24) | place;
}
static_assert(number_at(1, 2, 3) == 0x10002000003);

// The permanent id of a freelancer: the week in which they entered, their region and
// their slot there.
enum class FreelancerId : std::uint64_t {};

constexpr FreelancerId freelancer_id(Week entered, RegionIndex region,
                                     std::uint32_t slot) {
    return FreelancerId{number_at(entered, region, slot)};
}

constexpr std::uint64_t number_of(FreelancerId id) {
    return static_cast<std::uint64_t>(id);
}

}  // namespace verbund
