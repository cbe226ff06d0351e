// The shape of a network, counted a second time over all pairs and all triples of people.
#include "record/network.hpp"
#include "model/shipped_strategies.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace verbund {
namespace {

using namespace test;

struct Counted {
    double largest_share, other_islands, clustering;
};

// Everybody in the market of the view, and who is tied to whom there.
struct People {
    std::vector<Row> rows;
    std::set<std::pair<Row, Row>> ties;

    People(const View& view, TieKind kind) {
        for_each_active(view, [&](const Region&, Row row) { rows.push_back(row); });
        for_each_active(view, [&](const Region& region, Row row) {
            view.world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
                const bool is_asked_for =
                    kind == TieKind::any ||
                    (kind == TieKind::partners ? is_partner(half.stage())
                                               : half.joint() > 0);
                if (is_asked_for) ties.insert({row, half.other()});
            });
        });
    }

    bool are_tied(Row a, Row b) const { return ties.contains({a, b}); }

    // Adds a freelancer to an island, and everybody who is reached from there.
    void reach(Row from, std::set<Row>& island) const {
        if (!island.insert(from).second) return;
        for (Row other : rows)
            if (are_tied(from, other)) reach(other, island);
    }

    double clustering() const {
        double triads = 0.0, closed = 0.0;
        for (Row middle : rows)
            for (Row a : rows)
                for (Row b : rows) {
                    if (a >= b || !are_tied(middle, a) || !are_tied(middle, b))
                        continue;
                    ++triads;
                    closed += are_tied(a, b);
                }
        return closed / triads;
    }
};

Counted counted(const View& view, TieKind kind) {
    const People people(view, kind);
    std::vector<double> sizes;
    for (Row row : people.rows) {
        std::set<Row> island;
        people.reach(row, island);
        sizes.push_back(static_cast<double>(island.size()));
    }
    std::sort(sizes.rbegin(), sizes.rend());
    double outside = 0.0, sum = 0.0;
    for (auto i = static_cast<std::size_t>(sizes.at(0)); i < sizes.size(); ++i) {
        sum += sizes[i];
        ++outside;
    }
    return {sizes[0] / static_cast<double>(sizes.size()), sum / outside,
            people.clustering()};
}

// Of all three regions, and of the one in the middle, whose people have ties to the regions
// before and after it.
TEST(Network, HasTheShapeThatPairsAndTriplesSay) {
    const Scenario scenario = small_scenario(3, 30);
    const World world =
        simulated(scenario, {strategy_named(scenario, "zuruf"), 0, 0}, 60);
    for (const auto& [first, last] :
         {std::pair<std::size_t, std::size_t>{0, 3}, {1, 2}})
        for (const TieKind kind :
             {TieKind::any, TieKind::partners, TieKind::worked_together}) {
            View view{world, first, last, {}, {}};
            for_each_active(view, [&](const Region&, Row) { ++view.census.active; });
            const Counted plain = counted(view, kind);
            EXPECT_EQ(largest_share(view, kind), plain.largest_share);
            EXPECT_EQ(clustering(view, kind), plain.clustering);
            EXPECT_GT(plain.clustering, 0.0);
            const double islands = other_islands(view, kind);
            EXPECT_TRUE(islands == plain.other_islands ||
                        (std::isnan(islands) && std::isnan(plain.other_islands)));
        }
}

TEST(Network, OfNobodyHasNoShape) {
    const World world = simulated(silent_world(2, 0), {}, 0);
    const View view{world, 0, 2, {}, {}};
    EXPECT_TRUE(std::isnan(largest_share(view, TieKind::any)));
    EXPECT_TRUE(std::isnan(other_islands(view, TieKind::any)));
    EXPECT_TRUE(std::isnan(clustering(view, TieKind::any)));
}

}  // namespace
}  // namespace verbund
