// The rules are the same for all (S4, O24): where somebody stands in the tables of the
// program makes no difference.
#include "model/shipped_strategies.hpp"
#include "model/small_world.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// Mean of what number(row) gives over those active in the first half of a region's
// slots − in the second half. The slots that were vacant at the start are left out:
// only newcomers stand in them.
template <class Number>
double gap_of_halves(const World& world, Number&& number) {
    double sum[2] = {};
    double count[2] = {};
    for (const Region& region : world.regions)
        for (Row row = region.first;
             row < region.first + static_cast<Row>(region.expected); ++row) {
            if (!world.is_active(row)) continue;
            const bool second =
                2 * (row - region.first) >= static_cast<Row>(region.expected);
            sum[second] += number(row);
            ++count[second];
        }
    return sum[0] / count[0] - sum[1] / count[1];
}

// Slots are drawn alike, so the gap has mean 0 in everything that a run makes of them;
// 48 runs of 120 freelancers and 60 weeks. Accepted within 4 standard errors of the 48
// gaps.
class Alike : public testing::TestWithParam<std::string> {};

TEST_P(Alike, NoSlotIsBetterThanAnother) {
    const Scenario scenario = small_scenario(2, 60);
    const int strategy = strategy_named(scenario, GetParam());
    std::vector<double> income, partners, reputation, members;
    for (int replicate = 0; replicate < 48; ++replicate) {
        const World world = simulated(scenario, {strategy, 0, replicate}, 60);
        const auto& standing = world.people.standing;
        income.push_back(gap_of_halves(
            world, [&](Row row) { return double(standing[row].income); }));
        partners.push_back(gap_of_halves(
            world, [&](Row row) { return double(standing[row].partners); }));
        reputation.push_back(
            gap_of_halves(world, [&](Row row) { return double(standing[row].good); }));
        members.push_back(gap_of_halves(world, [&](Row row) {
            return world.people.own[row].cooperation != no_cooperation ? 1.0 : 0.0;
        }));
    }
    for (const auto* gaps : {&income, &partners, &reputation, &members}) {
        const Sample sample = sample_of(*gaps);
        EXPECT_GT(sample.variance, 0.0);
        EXPECT_NEAR(sample.mean, 0.0, 4.0 * sample.standard_error());
    }
}

INSTANTIATE_TEST_SUITE_P(Under, Alike, testing::Values("verbund", "everything"),
                         [](const auto& one) { return one.param; });

}  // namespace
}  // namespace verbund
