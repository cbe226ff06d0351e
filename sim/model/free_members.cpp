#include "model/free_members.hpp"

#include <numeric>

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
            those.place.push_back(place);
            those.row.push_back(row);
            those.free_at.push_back(world.people.own[row].free_at);
        });
    }
    for (OfTrade& those : of_trade_) those.sort();
}

void FreeMembers::OfTrade::sort() {
    for (std::size_t i = 0; i < free_at.size(); ++i)
        if (i % block == 0)
            soonest.push_back(free_at[i]);
        else
            soonest.back() = std::min(soonest.back(), free_at[i]);
    by_end.resize(free_at.size());
    std::iota(by_end.begin(), by_end.end(), 0U);
    std::sort(by_end.begin(), by_end.end(), [&](std::uint32_t a, std::uint32_t b) {
        return free_at[a] < free_at[b];
    });
}

void FreeMembers::OfTrade::renew(std::size_t its_place, double its_free_at) {
    const auto i = static_cast<std::uint32_t>(
        std::lower_bound(place.begin(), place.end(), its_place) - place.begin());
    const auto sooner = [&](std::uint32_t one, double than) {
        return free_at[one] < than;
    };
    auto from = std::lower_bound(by_end.begin(), by_end.end(), free_at[i], sooner);
    from = std::find(from, by_end.end(), i);
    const auto to = std::lower_bound(from + 1, by_end.end(), its_free_at, sooner);
    std::rotate(from, from + 1, to);
    free_at[i] = its_free_at;
    const auto begin = free_at.begin() + static_cast<std::ptrdiff_t>(i / block * block);
    const auto left = free_at.end() - begin;
    const auto end = begin + std::min<std::ptrdiff_t>(block, left);
    soonest[i / block] = *std::min_element(begin, end);
}

void FreeMembers::renew(const World& world, Row row) {
    const Row slot = row - first_;
    if (slot >= place_of_.size() || place_of_[slot] == nothing) return;
    world.people.seen[row].trades.for_each([&](int trade) {
        of_trade_[static_cast<std::size_t>(trade)].renew(place_of_[slot],
                                                         world.people.own[row].free_at);
    });
}

double latest_end_before(const Posting& posting, const Bidding& p) {
    constexpr double rounding = 1e-6;
    double latest = posting.posted + p.most_backlog;
    if (p.refuses_late) latest = std::min(latest, posting.deadline);
    return latest + rounding;
}

}  // namespace verbund
