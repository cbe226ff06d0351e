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
    // work ends by `latest` (weeks), and who suits; nobody when none does.
    template <class Suits>
    Row first_from(int trade, std::size_t place, double latest, Suits&& suits) const {
        return of(trade).first_from(place, latest, suits);
    }

    // Of those who offer a trade, whose work ends by `latest` (weeks) and who suit, the
    // one who can begin soonest on what is posted at a time; nobody when none does. Of
    // those who can begin at the same time it is the first from a place on, all around;
    // place() is asked only where there may be several.
    template <class Place, class Suits>
    Row freest(int trade, double posted, double latest, Place&& place,
               Suits&& suits) const {
        const OfTrade& those = of(trade);
        for (auto one = those.by_end.begin(); one != those.by_end.end();) {
            const double begin = std::max(those.free_at[*one], posted);
            if (begin > latest) return nobody;
            auto next = one + 1;
            while (next != those.by_end.end() && those.free_at[*next] <= begin) ++next;
            // Those who are free before do not suit, as has been seen.
            if (next - one > 1) {
                const Row found = those.first_from(place(), begin, suits);
                if (found != nobody) return found;
            } else if (suits(those.row[*one])) {
                return those.row[*one];
            }
            one = next;
        }
        return nobody;
    }

    // Takes note of what somebody has taken on.
    void renew(const World& world, Row row);

private:
    static constexpr std::size_t block = 16;

    struct OfTrade {
        std::vector<std::uint32_t> place;  // among the members, ascending
        std::vector<Row> row;
        std::vector<double> free_at;
        std::vector<double> soonest;        // free_at of each block
        std::vector<std::uint32_t> by_end;  // all of them, by free_at

        template <class Suits>
        Row first(std::size_t from, std::size_t to, double latest,
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

        template <class Suits>
        Row first_from(std::size_t its_place, double latest, Suits&& suits) const {
            const auto from = static_cast<std::size_t>(
                std::lower_bound(place.begin(), place.end(), its_place) -
                place.begin());
            const Row found = first(from, row.size(), latest, suits);
            return found != nobody ? found : first(0, from, latest, suits);
        }

        void sort();
        void renew(std::size_t its_place, double its_free_at);
    };

    const OfTrade& of(int trade) const {
        return of_trade_[static_cast<std::size_t>(trade)];
    }

    std::uint16_t cooperation_ = no_cooperation;
    Row first_ = 0;                        // of the region
    std::vector<std::uint32_t> place_of_;  // of a row of the region
    std::vector<OfTrade> of_trade_;
};

// When the work accepted so far must end for somebody to have time for a request; a
// little later, because this is another sum than takes_on makes.
double latest_end_before(const Posting& posting, const Bidding& p);

}  // namespace verbund
