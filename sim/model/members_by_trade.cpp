#include "model/members_by_trade.hpp"

namespace verbund {

MembersByTrade::MembersByTrade(const World& world, const Region& home) {
    std::size_t all = 0;
    for (const Cooperation& one : home.cooperations) {
        const std::size_t words = (one.members.size() + 63) / 64;
        sets_.push_back({all, words});
        all += words * static_cast<std::size_t>(world.trades);
    }
    words_.resize(all);
    for (std::size_t which = 0; which < sets_.size(); ++which) {
        const auto cooperation = static_cast<std::uint16_t>(which);
        const std::vector<Row>& members = home.cooperations[which].members;
        for (std::size_t place = 0; place < members.size(); ++place) {
            const std::uint64_t bit = std::uint64_t{1} << place % 64;
            world.people.seen[members[place]].trades.for_each([&](int trade) {
                words_[begin_of(cooperation, trade) + place / 64] |= bit;
            });
        }
    }
}

}  // namespace verbund
