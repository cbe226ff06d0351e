#include "model/word_of_mouth.hpp"

#include "core/samplers.hpp"

namespace verbund {

namespace {

// The supplier whom a customer trusts most with a trade, of those still on the market;
// nobody when they remember none.
Row most_trusted(const World& world, const Customer& customer, std::size_t remembered,
                 std::uint8_t trade) {
    Row found = nobody;
    CustomerTrust most;
    for (std::size_t i = 0; i < remembered; ++i) {
        const Row row = customer.supplier[i];
        if (row == nobody || !still_there(world, row, customer.entered[i]) ||
            !world.people.seen[row].offers(trade) ||
            (found != nobody && customer.trust[i] <= most))
            continue;
        found = row;
        most = customer.trust[i];
    }
    return found;
}

}  // namespace

void ask_recommended(const Market& market, const Posting& posting, Bidders& bidders) {
    const Region& home = market.home;
    const std::uint64_t others = home.customers.size() - 1;
    if (posting.customer == nothing || others == 0) return;
    Draw draw(market.world.luck, Purpose::recommendation, posting.number, 0);
    if (!draw.chance(home.rules.demand.recommended)) return;
    const std::uint64_t drawn = below(draw, others);
    const Customer& adviser =
        home.customers[drawn < posting.customer ? drawn : drawn + 1];
    const Row row =
        most_trusted(market.world, adviser, home.remembered(), posting.trade[0]);
    if (row == nobody) return;
    bidders.one_is_named = true;
    for (std::size_t i = 0; i < bidders.count; ++i) {
        if (bidders.row[i] != row) continue;
        if (bidders.way[i] == Way::asked) bidders.way[i] = Way::recommended;
        return;
    }
    bidders.add(row, 1.0, Way::recommended);
}

}  // namespace verbund
