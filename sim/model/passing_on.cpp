#include "model/passing_on.hpp"

#include "core/weighted_choice.hpp"
#include "model/exchange.hpp"
#include "model/random_other.hpp"
#include "model/team.hpp"
#include "model/tie_now.hpp"

#include <algorithm>
#include <limits>

namespace verbund {

namespace {

constexpr double whenever = std::numeric_limits<double>::infinity();

// The search for somebody who bids in the place of one who was asked.
struct BidderSearch {
    const Market& market;
    const Posting& posting;
    const Bidders& bidders;
    std::size_t place;  // of the one who was asked
    double most_paid;
    double latest;  // when the work of somebody who has time must end

    Row asked() const { return bidders.row[place]; }
    const World& world() const { return market.world; }

    double begin_of(Row row) const {
        return std::max(market.suppliers[row].free_at, posting.posted);
    }

    // Has the time and a price within the budget, does not bid yet, and can begin before
    // a time.
    bool suits(Row row, double before) const {
        const Supplier& one = market.suppliers[row];
        if (one.free_at > latest || begin_of(row) >= before) return false;
        const OwnParts own = own_parts(posting, one);
        return own.price <= most_paid && has_time(market, posting, row, one, own) &&
               !bidders.has(row);
    }

    // A place among the members of a cooperation.
    std::size_t drawn_place(const Cooperation& its) const {
        Draw draw(world().luck, Purpose::pooled, posting.number, 0,
                  static_cast<std::uint32_t>(place));
        return static_cast<std::size_t>(draw.uniform() *
                                        static_cast<double>(its.members.size()));
    }

    // A fellow member who can begin before a time; of an association.
    Row associate(const Cooperation& its, double before) const {
        const FreeMembers& members = market.association;
        const int trade = posting.trade[0];
        const double by = std::min(before, latest);
        const auto can = [&](Row row) { return suits(row, before); };
        const auto from = [&] { return drawn_place(its); };
        return market.home.rules.cooperation.passes_to == PassesTo::first
                   ? members.first_from(trade, from(), by, can)
                   : members.freest(trade, posting.posted, by, from, can);
    }

    // The same of any other cooperation. Its members are not known by their work, so all
    // with the trade are looked through, unless nobody has time.
    Row companion(const Cooperation& its, std::uint16_t cooperation,
                  double before) const {
        const int trade = posting.trade[0];
        const double by = std::min(before, latest);
        const auto may_have_time = [&](Row row) {
            return row != asked() && market.suppliers[row].free_at <= by;
        };
        if (market.members.first_from(its, cooperation, trade, 0, may_have_time) ==
            nobody)
            return nobody;
        const PassesTo passes_to = market.home.rules.cooperation.passes_to;
        Row found = nobody;
        // Whether the search may end with this one: nobody begins before the posting.
        const auto ends = [&](Row row) {
            if (!suits(row, before)) return false;
            found = row;
            before = begin_of(row);
            return passes_to == PassesTo::first || before <= posting.posted;
        };
        market.members.first_from(its, cooperation, trade, drawn_place(its), ends);
        return found;
    }

    // A fellow member who can begin before a time; from a place that is drawn.
    Row member(double before) const {
        const std::uint16_t cooperation = market.suppliers[asked()].cooperation;
        if (!market.home.rules.cooperation.pools_demand ||
            cooperation == no_cooperation || cooperation == bidders.asked_in_vain)
            return nobody;
        const Cooperation& its = market.home.cooperations[cooperation];
        return market.association.are_of(cooperation)
                   ? associate(its, before)
                   : companion(its, cooperation, before);
    }

    // A partner, called up as for a team, if the one who was asked recommends any.
    Row partner() const {
        const Bidding& p = market.home.rules.bid;
        if (p.passes_on <= 0.0 || !market.suppliers[asked()].has_partners)
            return nobody;
        Draw draw(world().luck, Purpose::passing_on, posting.number, 0,
                  static_cast<std::uint32_t>(place));
        if (!draw.chance(p.passes_on)) return nobody;
        std::array<Row, 32> row;
        std::array<double, 32> weight;
        std::size_t count = 0;
        world().ties_to_read(market.home, asked()).for_each([&](TieHalfToRead half) {
            if (count == row.size() || !is_partner(half.stage()) ||
                !market.home.holds(half.other()) ||
                !market.suppliers[half.other()].trades.has(posting.trade[0]) ||
                !suits(half.other(), whenever))
                return;
            row[count] = half.other();
            weight[count++] =
                weight_of_partner(trust_now(world(), market.home, half),
                                  intensity_now(world(), market.home, half), p);
        });
        const int which = chosen({weight.data(), count}, draw.uniform());
        return which < 0 ? nobody : row[static_cast<std::size_t>(which)];
    }
};

}  // namespace

bool pass_on(const Market& market, const Posting& posting, Bidders& bidders,
             std::size_t asked, bool has_time, double most_paid) {
    const BidderSearch search{
        market, posting,   bidders,
        asked,  most_paid, latest_end_before(posting, market.home.rules.bid)};
    const Row before = bidders.row[asked];
    Row row = nobody;
    Way way = Way::from_member;
    const bool asks_members = bidders.way[asked] != Way::without_trade;
    if (asks_members)
        row = search.member(has_time ? search.begin_of(before) : whenever);
    if (row == nobody && !has_time) {
        if (asks_members) bidders.asked_in_vain = market.suppliers[before].cooperation;
        way = Way::from_partner;
        row = search.partner();
    }
    if (row == nobody) return false;
    bidders.row[asked] = row;
    bidders.way[asked] = way;
    bidders.passed_on_by[asked] = before;
    bidders.weight[asked] = own_weight(market, market.suppliers[row]);
    ++market.home
          .tally[way == Way::from_member ? Flow::passed_on : Flow::passed_to_partner];
    return true;
}

void report_passing_on(const World& world, Region& home, const Project& project,
                       const PassedOn& passed_on, bool content) {
    const auto [by, to, by_entered, to_entered] = passed_on;
    if (!still_there(world, by, by_entered) || !still_there(world, to, to_entered))
        return;
    // Nobody writes ties in this phase.
    if (!world.ties_to_read(home, by).find(to)) return;
    const auto tell = [&](const WorkedTogether& letter) {
        post_to(home, &Region::together, home.index, letter);
    };
    tell({to, by, Experience::good, 0.0F, 0.0F, project.number});
    tell({by, to, content ? Experience::good : Experience::bad, 0.0F, 0.0F,
          project.number});
}

}  // namespace verbund
