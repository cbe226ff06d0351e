// The world of one run: the columns of all freelancers, and the regions.
#pragma once

#include "core/draw.hpp"
#include "state/freelancers.hpp"
#include "state/region.hpp"
#include "state/scenario.hpp"

#include <string>
#include <vector>

namespace verbund {

// What is counted of a freelancer for those who follow them.
struct Followed {
    float billed = 0.0F;  // hours of this week
    double earned = 0.0;  // revenue since they came (EUR)
    double net = 0.0;     // net income since they came (EUR)
};

// What business costs, fees and contributions leave of somebody's revenue.
struct NetIncome {
    float week = 0.0F;  // EUR this week
    float mean = 0.0F;  // EUR a week, running mean over about a year
};

// Rules that come into force later than the next ones.
struct RulesToCome {
    Week week = 0;
    std::vector<Weekly> rules;  // by region

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("week", self.week);
        visit("rules", self.rules);
    }
};

// Where favours are asked for, in some weeks at least.
enum class FavoursAsked : std::uint8_t {
    nowhere,
    somewhere,
    everywhere_each_week  // by the same rules, which leave nothing to luck
};

struct World {
    Luck luck;
    Week now = 0;       // the week that is being simulated; 0 at the start
    int from_week = 1;  // in which each region's `later` comes into force
    std::vector<RulesToCome> to_come;  // after that, in the order of their weeks
    int trades = 0;
    std::vector<double> supply;  // cumulated weights of the trades
    std::vector<double> demand;
    std::vector<double> trade_rate;
    std::vector<double> trade_hours;
    std::vector<double> trade_deadline;  // empty where every trade's is 1
    TradeSet regulated;                  // trades that nobody learns from a partner
    bool keep_notes = false;             // events are wanted
    std::vector<Followed> followed;      // by row; empty unless wanted
    std::vector<NetIncome> net;          // by row; empty unless wanted
    FavoursAsked favours_asked = FavoursAsked::nowhere;
    // Greatest (good + 1) ÷ (bad + 1) of public evidence about anybody of a region, by
    // region; empty where no customer looks at teams.
    std::vector<double> best_odds;

    Freelancers people;
    std::vector<TieBlock> first_ties;
    std::vector<Region> regions;
    std::vector<RegionIndex> region_of_block;  // by row ÷ rows_per_block

    static constexpr Row rows_per_block = 16;

    Region& region_of(Row row) {
        return regions[region_of_block[row / rows_per_block]];
    }
    const Region& region_of(Row row) const {
        return regions[region_of_block[row / rows_per_block]];
    }

    TiesOf ties_of(Row row) { return {first_ties[row], region_of(row).ties}; }
    TiesOf ties_of(Region& home, Row row) { return {first_ties[row], home.ties}; }

    TiesToRead ties_to_read(const Region& home, Row row) const {
        return {first_ties[row], home.ties};
    }

    bool is_active(Row row) const { return people.seen[row].is(Seen::active); }

    // The region whose rules a tie of somebody in `home` follows: that of the smaller
    // row.
    const Region& owner_of(const Region& home, Row other) const {
        return other >= home.first ? home : region_of(other);
    }

    FreelancerId id_of(const Region& home, Row row) const {
        return freelancer_id(people.seen[row].entered, home.index, row - home.first);
    }
    FreelancerId id_of(Row row) const { return id_of(region_of(row), row); }

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("luck", self.luck);
        visit("now", self.now);
        visit("from_week", self.from_week);
        visit("to_come", self.to_come);
        visit("trades", self.trades);
        visit("supply", self.supply);
        visit("demand", self.demand);
        visit("trade_rate", self.trade_rate);
        visit("trade_hours", self.trade_hours);
        visit("trade_deadline", self.trade_deadline);
        visit("regulated", self.regulated);
        visit("favours_asked", self.favours_asked);
        visit("best_odds", self.best_odds);
        visit("people", self.people);
        visit("first_ties", self.first_ties);
        visit("regions", self.regions);
        visit("region_of_block", self.region_of_block);
    }

    // Nothing in the model reads this.
    template <class Self, class Visit>
    static constexpr void for_each_aside(Self& self, Visit&& visit) {
        visit("keep_notes", self.keep_notes);
        visit("followed", self.followed);
        visit("net", self.net);
    }
};

// Counts money that somebody got, or below 0 paid for business or to a cooperation.
inline void count_net(World& world, Row row, Cents amount) {
    if (!world.net.empty()) world.net[row].week += static_cast<float>(eur(amount));
}

// Whether the freelancer who entered a row in that week is still on the market.
inline bool still_there(const World& world, Row row, Week entered) {
    return world.is_active(row) && world.people.seen[row].entered == entered;
}
inline bool still_there(const World& world, const Assignment& one) {
    return still_there(world, one.worker, one.entered);
}

// Bytes of the state, with all that its lists hold.
std::size_t state_bytes(const World& world);

// Fingerprint of everything the next week depends on.
std::string fingerprint(const World& world);

// Number of the whole world's active freelancers.
int active_freelancers(const World& world);

}  // namespace verbund
