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
struct Search {
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
        if (one.free_at > latest || begin_of(row) >= before || bidders.has(row))
            return false;
        const OwnParts own = own_parts(posting, one);
        return own.price <= most_paid && has_time(market, posting, row, one, own);
    }

    // Whether some other member has the trade and work that ends by a time. Where nobody
    // has, no place is drawn.
    bool somebody_has_time(std::uint16_t cooperation, double by) const {
        const auto has_time = [&](Row row) {
            return row != asked() && market.suppliers[row].free_at <= by;
        };
        const int trade = posting.trade[0];
        const Cooperation& its = market.home.cooperations[cooperation];
        const Row found =
            market.association.are_of(cooperation)
                ? market.association.first_from(trade, 0, by, has_time)
                : market.members.first_from(its, cooperation, trade, 0, has_time);
        return found != nobody;
    }

    // A fellow member who can begin before a time, from a place that is drawn.
    Row member(double before) const {
        const CooperationRules& p = market.home.rules.cooperation;
        const std::uint16_t cooperation = market.suppliers[asked()].cooperation;
        if (!p.pools_demand || cooperation == no_cooperation) return nobody;
        if (cooperation == bidders.asked_in_vain) return nobody;
        const int trade = posting.trade[0];
        if (!somebody_has_time(cooperation, std::min(before, latest))) return nobody;
        const Cooperation& its = market.home.cooperations[cooperation];
        Draw draw(world().luck, Purpose::pooled, posting.number, 0,
                  static_cast<std::uint32_t>(place));
        const auto begin = static_cast<std::size_t>(
            draw.uniform() * static_cast<double>(its.members.size()));
        Row found = nobody;
        double sooner = std::min(before, latest);
        // Whether the search may end with this one: nobody begins before the posting.
        const auto ends = [&](Row row) {
            if (!suits(row, before)) return false;
            found = row;
            before = begin_of(row);
            sooner = std::min(sooner, before);
            return p.passes_to == PassesTo::first || before <= posting.posted;
        };
        if (market.association.are_of(cooperation))
            market.association.first_from(trade, begin, sooner, ends);
        else
            market.members.first_from(its, cooperation, trade, begin, ends);
        return found;
    }

    // A partner, called up as for a team, if the one who was asked recommends any.
    Row partner() const {
        const Bidding& p = market.home.rules.bid;
        if (p.passes_on <= 0.0) return nobody;
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
    const Search search{market,    posting,
                        bidders,   asked,
                        most_paid, latest_end_before(posting, market.home.rules.bid)};
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
