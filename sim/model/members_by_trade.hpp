// Which members of each cooperation of a region offer a trade, while requests of one
// week are given out: for each cooperation and trade the set of their places among the
// members, a bit each. Most members have not the trade that is asked for, and nobody
// looks at these.
#pragma once

#include "state/world.hpp"

#include <bit>
#include <vector>

namespace verbund {

class MembersByTrade {
public:
    MembersByTrade(const World& world, const Region& home);

    // The first member from a place on, all around, who offers a trade and suits; nobody
    // when none does.
    template <class Suits>
    Row first_from(const Cooperation& its, std::uint16_t cooperation, int trade,
                   std::size_t place, Suits&& suits) const {
        const std::vector<Row>& members = its.members;
        const std::size_t words = sets_[cooperation].words;
        if (words == 0) return nobody;
        const std::size_t begin = begin_of(cooperation, trade);
        const std::uint64_t from_place = ~std::uint64_t{0} << place % 64;
        std::size_t at = place / 64;
        for (std::size_t nth = 0; nth <= words; ++nth) {
            std::uint64_t left = words_[begin + at];
            if (nth == 0) left &= from_place;
            if (nth == words) left &= ~from_place;
            for (; left != 0; left &= left - 1) {
                const auto bit = static_cast<std::size_t>(std::countr_zero(left));
                const Row row = members[at * 64 + bit];
                if (suits(row)) return row;
            }
            if (++at == words) at = 0;
        }
        return nobody;
    }

private:
    struct Sets {
        std::size_t begin = 0;  // of the first trade's
        std::size_t words = 0;  // of each
    };

    std::size_t begin_of(std::uint16_t cooperation, int trade) const {
        const Sets& sets = sets_[cooperation];
        return sets.begin + static_cast<std::size_t>(trade) * sets.words;
    }

    std::vector<Sets> sets_;  // by cooperation
    std::vector<std::uint64_t> words_;
};

}  // namespace verbund
