// Ties are kept in chained blocks of eight halves; a std::map says what they should
// hold.
#include "state/ties.hpp"
#include "state/projects.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <map>
#include <set>

namespace verbund {
namespace {

struct Kept {
    std::array<TieBlock, 3> first{};
    TieOverflow overflow;
    TiesOf of(std::size_t owner) { return {first[owner], overflow}; }
};

std::set<Row> others_of(const TiesOf& ties) {
    std::set<Row> others;
    ties.for_each(
        [&](TieHalf half) { EXPECT_TRUE(others.insert(half.other()).second); });
    return others;
}

TEST(Ties, AFreshHalfHasItsDefaultsEvenInAUsedSlot) {
    Kept kept;
    TiesOf ties = kept.of(0);
    TieHalf half = ties.add(7);
    half.stage() = Stage::written;
    half.set_ends(3);
    half.set_grows(4);
    half.acts() = 7;
    half.since() = -9;
    half.good() = half.bad() = half.balance() = 1.0F;
    half.set_intensity(1.0);
    half.touched() = half.joint() = 5;
    ties.remove(half);
    EXPECT_FALSE(ties.find(7));
    half = ties.add(8);
    EXPECT_EQ(half.at, 0);
    EXPECT_EQ(half.stage(), Stage::contact);
    EXPECT_EQ(half.ends(), never);
    EXPECT_EQ(half.grows(), never);
    EXPECT_EQ(half.acts() + half.since() + half.touched() + half.joint(), 0);
    EXPECT_EQ(half.good() + half.bad() + half.balance() + half.intensity(), 0.0);
}

TEST(Ties, ChainBeyondEightAndClearGivesTheBlocksBack) {
    Kept kept;
    for (Row other = 0; other < 100; ++other)
        kept.of(0).add(other).good() = static_cast<float>(other);
    EXPECT_EQ(kept.of(0).count(), 100);
    EXPECT_EQ(kept.overflow.blocks.size(), 12u);
    for (Row other = 0; other < 100; ++other)
        ASSERT_EQ(kept.of(0).find(other).good(), static_cast<float>(other));
    kept.of(0).clear();
    EXPECT_EQ(kept.of(0).count(), 0);
    EXPECT_EQ(kept.overflow.free.size(), 12u);
    for (Row other = 0; other < 100; ++other) kept.of(1).add(other);
    EXPECT_EQ(kept.overflow.blocks.size(), 12u);
    EXPECT_TRUE(kept.overflow.free.empty());
    EXPECT_EQ(others_of(kept.of(1)).size(), 100u);
}

TEST(Ties, RingWhenTheirClockSaysNowAndOnlyThen) {
    Kept kept;
    for (Row other = 0; other < 40; ++other) {
        const TieHalf half = kept.of(0).add(other);
        half.set_ends(static_cast<Week>(other % 5));
        half.set_grows(static_cast<Week>(other % 3));
    }
    kept.of(0).remove(kept.of(0).find(20));
    std::set<Row> ends, grows;
    kept.of(0).for_each_ringing(&TieBlock::ends, 0,
                                [&](TieHalf half) { ends.insert(half.other()); });
    kept.of(0).for_each_ringing(&TieBlock::grows, 2,
                                [&](TieHalf half) { grows.insert(half.other()); });
    EXPECT_EQ(ends, (std::set<Row>{0, 5, 10, 15, 25, 30, 35}));
    EXPECT_EQ(grows.size(), 12u);  // 20 % 3 is 2, and it is gone
}

TEST(Ties, KnowTheSoonestClockOfTheChain) {
    Kept kept;
    for (Row other = 0; other < 20; ++other)
        kept.of(0).add(other).set_ends(static_cast<Week>(30 + other));
    kept.of(0).find(19).set_grows(12);
    EXPECT_EQ(kept.first[0].soonest, 12);
    kept.of(0).wind(11);
    EXPECT_EQ(kept.first[0].soonest, 12);
    kept.of(0).wind(12);
    EXPECT_EQ(kept.first[0].soonest, 30);
    kept.of(0).remove(kept.of(0).find(0));
    kept.of(0).wind(30);
    EXPECT_EQ(kept.first[0].soonest, 31);
}

TEST(Ties, CanBeReachedByTheirPlace) {
    Kept kept;
    for (Row other = 0; other < 20; ++other) kept.of(0).add(other);
    for (Row other = 0; other < 20; other += 3)
        kept.of(0).remove(kept.of(0).find(other));
    int place = 0;
    kept.of(0).for_each([&](TieHalf half) {
        EXPECT_EQ(kept.of(0).nth(place++).other(), half.other());
    });
    EXPECT_EQ(place, kept.of(0).count());
}

TEST(Ties, MayBeEndedWhileTheyAreVisited) {
    Kept kept;
    for (Row other = 0; other < 50; ++other) kept.of(2).add(other);
    int visited = 0;
    kept.of(2).for_each([&](TieHalf half) {
        ++visited;
        if (half.other() % 2 == 0) kept.of(2).remove(half);
    });
    EXPECT_EQ(visited, 50);
    EXPECT_EQ(kept.of(2).count(), 25);
    EXPECT_EQ(others_of(kept.of(2)).count(4), 0u);
}

RC_GTEST_PROP(Ties, HoldWhatAMapWouldHold, ()) {
    Kept kept;
    std::array<std::map<Row, float>, 3> expected;
    const int steps = *rc::gen::inRange(0, 400);
    for (int step = 0; step < steps; ++step) {
        const auto owner = *rc::gen::inRange<std::size_t>(0, 3);
        const Row other = *rc::gen::inRange<Row>(0, 60);
        TiesOf ties = kept.of(owner);
        const TieHalf half = ties.find(other);
        RC_ASSERT(static_cast<bool>(half) == (expected[owner].count(other) == 1));
        const int act = *rc::gen::inRange(0, 100);
        if (act == 0) {
            ties.clear();
            expected[owner].clear();
        } else if (half && act < 30) {
            ties.remove(half);
            expected[owner].erase(other);
        } else if (!half) {
            const auto good = static_cast<float>(step);
            ties.add(other).good() = good;
            expected[owner][other] = good;
        }
    }
    std::size_t chained = 0;
    for (std::size_t owner = 0; owner < 3; ++owner) {
        std::map<Row, float> found;
        kept.of(owner).for_each(
            [&](TieHalf half) { found[half.other()] = half.good(); });
        RC_ASSERT(found == expected[owner]);
        RC_ASSERT(kept.of(owner).count() == static_cast<int>(expected[owner].size()));
        for (std::uint32_t at = kept.first[owner].next; at != nothing;
             at = kept.overflow.blocks[at].next)
            ++chained;
    }
    RC_ASSERT(chained + kept.overflow.free.size() == kept.overflow.blocks.size());
}

RC_GTEST_PROP(Pool, UsesPlacesAgainAndKeepsWhatIsThere, ()) {
    Pool<Part> pool;
    std::map<std::uint32_t, std::uint32_t> expected;
    std::size_t most = 0;
    const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100));
    for (std::size_t step = 0; step < steps.size(); ++step) {
        if (steps[step] < 60 || expected.empty()) {
            Part part;
            part.project = static_cast<std::uint32_t>(step);
            const std::uint32_t place = pool.add(part);
            RC_ASSERT(expected.emplace(place, part.project).second);
        } else {
            const auto gone = std::next(
                expected.begin(), steps[step] % static_cast<int>(expected.size()));
            pool.remove(gone->first);
            RC_ASSERT(pool[gone->first].project == nothing);
            expected.erase(gone);
        }
        most = std::max(most, expected.size());
    }
    RC_ASSERT(pool.alive() == expected.size());
    RC_ASSERT(pool.things.size() == most);
    for (const auto& [place, number] : expected)
        RC_ASSERT(pool[place].project == number);
}

}  // namespace
}  // namespace verbund
