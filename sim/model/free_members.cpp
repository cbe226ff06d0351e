#include "model/free_members.hpp"

namespace verbund {

FreeMembers::FreeMembers(const World& world, const Region& home,
                         std::uint16_t cooperation)
    : cooperation_(cooperation),
      first_(home.first),
      place_of_(home.slots, nothing),
      of_trade_(static_cast<std::size_t>(world.trades)) {
    const auto& members = home.cooperations[cooperation].members;
    for (std::uint32_t place = 0; place < members.size(); ++place) {
        const Row row = members[place];
        place_of_[row - first_] = place;
        world.people.seen[row].trades.for_each([&](int trade) {
            OfTrade& those = of_trade_[static_cast<std::size_t>(trade)];
            const double free_at = world.people.own[row].free_at;
            if (those.row.size() % block == 0)
                those.soonest.push_back(free_at);
            else
                those.soonest.back() = std::min(those.soonest.back(), free_at);
            those.place.push_back(place);
            those.row.push_back(row);
            those.free_at.push_back(free_at);
        });
    }
}

void FreeMembers::renew(const World& world, Row row) {
    const Row slot = row - first_;
    if (slot >= place_of_.size() || place_of_[slot] == nothing) return;
    world.people.seen[row].trades.for_each([&](int trade) {
        OfTrade& those = of_trade_[static_cast<std::size_t>(trade)];
        const auto i = static_cast<std::size_t>(
            std::lower_bound(those.place.begin(), those.place.end(), place_of_[slot]) -
            those.place.begin());
        those.free_at[i] = world.people.own[row].free_at;
        const std::size_t from = i / block * block;
        const std::size_t to = std::min(from + block, those.row.size());
        const auto begin = those.free_at.begin();
        those.soonest[i / block] =
            *std::min_element(begin + static_cast<std::ptrdiff_t>(from),
                              begin + static_cast<std::ptrdiff_t>(to));
    });
}

double latest_end_before(const Posting& posting, const Bidding& p) {
    constexpr double rounding = 1e-6;
    double latest = posting.posted + p.most_backlog;
    if (p.refuses_late) latest = std::min(latest, posting.deadline);
    return latest + rounding;
}

}  // namespace verbund
