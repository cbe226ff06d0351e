// The members of an association by when they are free: whoever is found is whom a search
// of all members finds.
#include "model/free_members.hpp"
#include "model/association_world.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// 300 members with up to five trades, whose work ends within the next six weeks.
World busy_members() {
    Scenario scenario = only_the_association(1.0, 0.0);
    scenario.regions[0].freelancers = 300;
    scenario.trades = {{"a"}, {"b"}, {"c"}, {"d"}, {"e"}};
    scenario.parameters.population.further_trades = 1.0;
    World world = simulated(scenario, {}, 1);
    Draw draw({20271, 0}, Purpose::test, 1, 0);
    for (Freelancer& own : world.people.own) own.free_at = 2.0 + 6.0 * draw.uniform();
    return world;
}

// The first member from a place on, all around, who suits; nobody when none does.
template <class Suits>
Row first_from(const std::vector<Row>& members, std::size_t begin, Suits&& suits) {
    const auto middle = members.begin() + static_cast<std::ptrdiff_t>(begin);
    auto found = std::find_if(middle, members.end(), suits);
    if (found != members.end()) return *found;
    found = std::find_if(members.begin(), middle, suits);
    return found != middle ? *found : nobody;
}

// The search of all, one after the other.
template <class Suits>
Row searched(const World& world, int trade, std::size_t place, const double& latest,
             Suits&& suits) {
    return first_from(world.regions[0].cooperations[0].members, place, [&](Row row) {
        return world.people.seen[row].offers(trade) &&
               world.people.own[row].free_at <= latest && suits(row);
    });
}

void expect_the_same(const World& world, const FreeMembers& members) {
    int found = 0;
    for (int trade = 0; trade < 5; ++trade)
        for (std::size_t place = 0; place < 300; place += 7)
            for (const double latest : {2.0, 2.05, 2.5, 5.0, 9.0}) {
                const auto even = [](Row row) { return row % 2 == 0; };
                const Row row = searched(world, trade, place, latest, even);
                ASSERT_EQ(members.first_from(trade, place, latest, even), row)
                    << trade << " " << place << " " << latest;
                found += row != nobody;
            }
    EXPECT_GT(found, 500);
    EXPECT_LT(found, 1050);  // of 1,075 searches; by 2.0 nobody is free
}

TEST(FreeMembers, AreFoundAsBySearchingAll) {
    const World world = busy_members();
    const Region& home = world.regions[0];
    ASSERT_EQ(home.cooperations[0].members.size(), 300u);
    const FreeMembers members(world, home, 0);
    EXPECT_TRUE(members.are_of(0));
    EXPECT_FALSE(members.are_of(1));
    expect_the_same(world, members);
}

TEST(FreeMembers, AreFoundByWhatTheyHaveTakenOn) {
    World world = busy_members();
    FreeMembers members(world, world.regions[0], 0);
    Draw draw({20271, 0}, Purpose::test, 2, 0);
    for (Row row = 0; row < world.people.own.size(); row += 3) {
        world.people.own[row].free_at += 3.0 * draw.uniform();
        members.renew(world, row);  // of R1 and of empty rows nothing is kept
    }
    expect_the_same(world, members);
}

// The search of all for whoever can begin soonest.
template <class Suits>
Row freest_of_all(const World& world, int trade, double posted, double latest,
                  std::size_t place, Suits&& suits) {
    Row freest = nobody;
    double before = latest + 1e-9;
    first_from(world.regions[0].cooperations[0].members, place, [&](Row row) {
        const double begin = std::max(posted, world.people.own[row].free_at);
        if (!world.people.seen[row].offers(trade) || begin >= before || !suits(row))
            return false;
        freest = row;
        before = begin;
        return false;
    });
    return freest;
}

// For every trade, many places and times: whom the search of all finds.
void expect_the_same_freest(const World& world, const FreeMembers& members) {
    int found = 0;
    const auto third = [](Row row) { return row % 3 == 0; };
    for (int trade = 0; trade < 5; ++trade)
        for (std::size_t place = 0; place < 300; place += 7)
            for (const double posted : {1.5, 2.05, 4.0})
                for (const double latest : {2.0, 2.5, 9.0}) {
                    const Row row =
                        freest_of_all(world, trade, posted, latest, place, third);
                    ASSERT_EQ(members.freest(
                                  trade, posted, latest, [&] { return place; }, third),
                              row)
                        << trade << " " << place << " " << posted << " " << latest;
                    found += row != nobody;
                }
    EXPECT_GT(found, 600);
    EXPECT_LT(found, 1300);  // of 1,935 searches
}

TEST(FreeMembers, TheFreestIsFoundAsBySearchingAll) {
    const World world = busy_members();
    expect_the_same_freest(world, FreeMembers(world, world.regions[0], 0));
}

TEST(FreeMembers, TheFreestIsFoundByWhatTheyHaveTakenOn) {
    World world = busy_members();
    FreeMembers members(world, world.regions[0], 0);
    Draw draw({20271, 0}, Purpose::test, 3, 0);
    for (int times = 0; times < 3; ++times)
        for (Row row = 0; row < world.people.own.size(); row += 2) {
            world.people.own[row].free_at += draw.uniform();
            members.renew(world, row);
        }
    expect_the_same_freest(world, members);
}

// Work of the same length ends at the same time: then the place decides.
TEST(FreeMembers, OfSeveralWhoAreFreeAtOnceThePlaceDecides) {
    World world = busy_members();
    for (Freelancer& own : world.people.own) own.free_at = std::ceil(own.free_at);
    expect_the_same_freest(world, FreeMembers(world, world.regions[0], 0));
}

// Where one alone is free soonest, nobody asks for a place.
TEST(FreeMembers, NoPlaceIsAskedForWithoutNeed) {
    const World world = busy_members();
    const FreeMembers members(world, world.regions[0], 0);
    int asked = 0;
    const auto place = [&] {
        ++asked;
        return std::size_t{0};
    };
    const auto anybody = [](Row) { return true; };
    EXPECT_NE(members.freest(2, 1.0, 9.0, place, anybody), nobody);
    EXPECT_EQ(asked, 0);
    EXPECT_NE(members.freest(2, 5.0, 9.0, place, anybody), nobody);
    EXPECT_EQ(asked, 1);
}

}  // namespace
}  // namespace verbund
