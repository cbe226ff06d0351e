// The checker of conservation finds what it is there for: each fault is planted in a
// world that has none.
#include "model/conservation.hpp"
#include "model/shipped_strategies.hpp"
#include "unit/says.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace verbund {
namespace {

using namespace test;

// Somebody with a tie, somebody with work, a cooperation with members.
struct Found {
    Row tied = nobody, busy = nobody;
    Region* home = nullptr;
    Cooperation* cooperation = nullptr;
};

Found found_in(World& world) {
    Found found;
    for (Region& region : world.regions) {
        for (Row row = region.first; row < region.last(); ++row) {
            if (found.tied == nobody && world.ties_of(row).count() > 0)
                found.tied = row;
            if (found.busy == nobody && world.people.own[row].first_part != nothing)
                found.busy = row;
        }
        for (Cooperation& one : region.cooperations)
            if (one.alive()) found.cooperation = &one;
    }
    found.home = &world.region_of(found.busy);
    return found;
}

TieHalf first_tie(World& world, Row row) {
    TieHalf first;
    world.ties_of(row).for_each([&](TieHalf half) { first = first ? first : half; });
    return first;
}

class BrokenLaw : public testing::Test {
protected:
    static void SetUpTestSuite() {
        const Scenario scenario = small_scenario(1, 150);
        whole = new World(
            simulated(scenario, {strategy_named(scenario, "verbund"), 0, 0}, 100));
    }
    static void TearDownTestSuite() { delete whole; }

    // The law that is broken after the fault has been planted in a copy of the whole
    // world.
    static std::string after(const std::function<void(World&, Found&)>& fault) {
        World world = *whole;
        Found found = found_in(world);
        fault(world, found);
        return broken_law(world);
    }
    static World* whole;
};
World* BrokenLaw::whole = nullptr;

TEST_F(BrokenLaw, IsNoneInAWholeWorldThatHasEverything) {
    const Found found = found_in(*whole);
    ASSERT_TRUE(found.tied != nobody && found.busy != nobody &&
                found.cooperation != nullptr);
    EXPECT_EQ(broken_law(*whole), "");
}

TEST_F(BrokenLaw, NamesACentTooMany) {
    EXPECT_TRUE(
        says(after([](World& world, Found& it) { ++world.people.own[it.tied].cash; }),
             "money"));
    EXPECT_TRUE(
        says(after([](World&, Found& it) { --it.cooperation->fund; }), "money"));
    EXPECT_TRUE(
        says(after([](World&, Found& it) { ++it.home->purse.spent; }), "money"));
}

TEST_F(BrokenLaw, NamesATieWithOneHalfAndHalvesThatDisagree) {
    const auto drop_half = [](World& w, Found& it) {
        const TieHalf half = first_tie(w, it.tied);
        w.people.standing[it.tied].ties -= 1;
        w.people.standing[it.tied].partners -= is_partner(half.stage()) ? 1 : 0;
        w.ties_of(it.tied).remove(half);
    };
    EXPECT_TRUE(says(after(drop_half), "one half"));
    EXPECT_TRUE(
        says(after([](World& w, Found& it) { ++first_tie(w, it.tied).joint(); }),
             "disagree"));
    EXPECT_TRUE(
        says(after([](World& w, Found& it) { --first_tie(w, it.tied).since(); }),
             "disagree"));
    EXPECT_TRUE(says(
        after([](World& w, Found& it) { first_tie(w, it.tied).balance() += 1.0F; }),
        "ledger"));
    EXPECT_TRUE(
        says(after([](World& w, Found& it) { first_tie(w, it.tied).set_ends(w.now); }),
             "missed"));
    EXPECT_TRUE(
        says(after([](World& w, Found& it) { w.first_ties[it.tied].soonest = never; }),
             "overlooked"));
}

TEST_F(BrokenLaw, NamesATieWithSomebodyWhoHasLeft) {
    EXPECT_TRUE(says(after([](World& w, Found& it) {
                         w.people.seen[first_tie(w, it.tied).other()].mark(Seen::active,
                                                                           false);
                     }),
                     "has left"));
}

TEST_F(BrokenLaw, NamesWrongCounts) {
    EXPECT_TRUE(
        says(after([](World& w, Found& it) { w.people.standing[it.tied].ties += 1; }),
             "counts"));
    EXPECT_TRUE(says(
        after([](World& w, Found& it) { w.people.standing[it.tied].partners += 1; }),
        "counts"));
    EXPECT_TRUE(says(after([](World&, Found& it) { ++it.home->active; }), "active"));
}

TEST_F(BrokenLaw, NamesWorkThatIsLostDoubledOrNobodys) {
    EXPECT_TRUE(says(
        after([](World& w, Found& it) { w.people.own[it.busy].first_part = nothing; }),
        "somebody's"));
    EXPECT_TRUE(
        says(after([](World& w, Found& it) { w.people.own[it.busy].free_at += 0.5; }),
             "its work ends"));
    EXPECT_TRUE(says(after([](World& w, Found& it) {
                         it.home->parts[w.people.own[it.busy].first_part].due -= 100.0;
                     }),
                     "two parts at once"));
    EXPECT_TRUE(
        says(after([](World&, Found& it) { it.home->parts.add(Part{}); }), "parts"));
    EXPECT_TRUE(
        says(after([](World& w, Found& it) { w.people.own[it.busy].lost = 1.5F; }),
             "loses"));
}

TEST_F(BrokenLaw, NamesWorkHandedOnOfNoProjectAndALeadWhomNobodyKnows) {
    EXPECT_TRUE(
        says(after([](World&, Found& it) {
                 it.home->handed_on.push_back({~std::uint64_t{0}, {}, 0, false});
             }),
             "handed on"));
    EXPECT_TRUE(says(after([](World&, Found& it) {
                         for (Project& one : it.home->projects.given.things)
                             if (one.parts > 0) one.mark(lead_represented);
                     }),
                     "represented"));
}

TEST_F(BrokenLaw, NamesAMemberWhoIsNot) {
    EXPECT_TRUE(says(after([](World& w, Found& it) {
                         w.people.own[it.cooperation->members[0]].cooperation =
                             no_cooperation;
                     }),
                     "a member who is not"));
}

}  // namespace
}  // namespace verbund
