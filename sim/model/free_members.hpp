// The members of an association by trade, with when their accepted work ends, while
// requests of one week are given out: an association may have thousands of them, and in
// busy weeks few have time. Work is only added meanwhile, so what is kept here is never
// later than the truth, and whoever is passed over for it has no time.
#pragma once

#include "state/world.hpp"

#include <algorithm>
#include <vector>

namespace verbund {

class FreeMembers {
public:
    FreeMembers() = default;  // of no cooperation
    FreeMembers(const World& world, const Region& home, std::uint16_t cooperation);

    bool are_of(std::uint16_t cooperation) const { return cooperation == cooperation_; }

    // The first from a place among the members on, all around, who offers a trade, whose
    // work ends by `latest` (weeks), and who suits; nobody when none does. What suits may
    // make `latest` earlier.
    template <class Suits>
    Row first_from(int trade, std::size_t place, const double& latest,
                   Suits&& suits) const {
        const OfTrade& those = of_trade_[static_cast<std::size_t>(trade)];
        const auto from = static_cast<std::size_t>(
            std::lower_bound(those.place.begin(), those.place.end(), place) -
            those.place.begin());
        const Row found = those.first(from, those.row.size(), latest, suits);
        return found != nobody ? found : those.first(0, from, latest, suits);
    }

    // Takes note of what somebody has taken on.
    void renew(const World& world, Row row);

private:
    static constexpr std::size_t block = 16;

    struct OfTrade {
        std::vector<std::uint32_t> place;  // among the members, ascending
        std::vector<Row> row;
        std::vector<double> free_at;
        std::vector<double> soonest;  // free_at of each block

        template <class Suits>
        Row first(std::size_t from, std::size_t to, const double& latest,
                  Suits&& suits) const {
            for (std::size_t i = from; i < to;) {
                if (i % block == 0 && soonest[i / block] > latest) {
                    i += block;
                    continue;
                }
                if (free_at[i] <= latest && suits(row[i])) return row[i];
                ++i;
            }
            return nobody;
        }
    };

    std::uint16_t cooperation_ = no_cooperation;
    Row first_ = 0;                        // of the region
    std::vector<std::uint32_t> place_of_;  // of a row of the region
    std::vector<OfTrade> of_trade_;
};

// When the work accepted so far must end for somebody to have time for a request; a
// little later, because this is another sum than takes_on makes.
double latest_end_before(const Posting& posting, const Bidding& p);

}  // namespace verbund
