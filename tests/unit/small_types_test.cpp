// A set of trades is a set, and numbers that are kept in a byte or two are rounded as
// they say.
#include "state/small_numbers.hpp"
#include "state/trade_set.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <vector>

namespace verbund {
namespace {

TradeSet set_of(const std::set<int>& trades) {
    TradeSet set;
    for (int trade : trades) set.add(TradeSet::of(trade));
    return set;
}

std::set<int> drawn_trades() {
    return *rc::gen::container<std::set<int>>(rc::gen::inRange(0, most_trades_in_all));
}

RC_GTEST_PROP(TradeSet, HoldsWhatASetOfNumbersWouldHold, ()) {
    const std::set<int> one = drawn_trades(), two = drawn_trades();
    const TradeSet a = set_of(one), b = set_of(two);
    std::set<int> both, either = two, only_one;
    for (int trade : one) {
        either.insert(trade);
        (two.contains(trade) ? both : only_one).insert(trade);
    }
    RC_ASSERT((a & b) == set_of(both));
    RC_ASSERT((a | b) == set_of(either));
    RC_ASSERT(a.without(b) == set_of(only_one));
    RC_ASSERT((a ^ b) == (a.without(b) | b.without(a)));
    RC_ASSERT(a.meets(b) == !both.empty());
    RC_ASSERT(a.count() == static_cast<int>(one.size()) && a.empty() == one.empty());
    for (int trade = 0; trade < most_trades_in_all; ++trade)
        RC_ASSERT(a.has(trade) == one.contains(trade));
}

RC_GTEST_PROP(TradeSet, IsVisitedInTheOrderOfTheTrades, ()) {
    const std::set<int> trades = drawn_trades();
    const TradeSet set = set_of(trades);
    std::vector<int> visited;
    set.for_each([&](int trade) { visited.push_back(trade); });
    RC_ASSERT(visited == std::vector<int>(trades.begin(), trades.end()));
    for (std::size_t place = 0; place < visited.size(); ++place)
        RC_ASSERT(set.nth(place) == visited[place]);
}

double drawn_share() { return *rc::gen::inRange(0, 1'000'001) / 1e6; }

RC_GTEST_PROP(SmallNumbers, AreWithinTheirStepOfWhatTheyKeep, ()) {
    const double share = drawn_share();
    RC_ASSERT(Share8::rounded_down(share).share() <= share + 1e-12);
    RC_ASSERT(Share8::rounded_up(share).share() >= share - 1e-12);
    RC_ASSERT(Share8::rounded_up(share).step() - Share8::rounded_down(share).step() <=
              1);
    RC_ASSERT(std::abs(Share16(share).share() - share) <= 0.5 / 65535.0 + 1e-12);
    const CustomerTrust trust(share);
    RC_ASSERT(std::abs(trust.trust() - share) <= 0.5 / 65280.0 + 1e-12);
    RC_ASSERT(trust.in_255ths() == Share8::rounded_down(trust.trust() + 1e-9));
}

// Nobody shows less than they have, up to the most that can be shown.
RC_GTEST_PROP(SmallNumbers, ABacklogIsShownInFull, ()) {
    const double weeks = 50.0 * drawn_share();
    RC_ASSERT(weeks > 31.8 || Backlog::rounded_up(weeks).weeks() >= weeks);
}

}  // namespace
}  // namespace verbund
