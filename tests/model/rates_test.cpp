// Things happen as often as their parameters say: contacts over distance and in shared
// offices, favours, waves of illness, referrals; and what is not kept up fades.
#include "model/small_world.hpp"
#include "model/tie_acts.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// Contacts that the first of six regions, 30 km apart, seeks in the others fall as
// exp(−distance ÷ distance_scale). About 10,000; of these one in a thousand is a pair
// that has met before and is not counted again.
TEST(Meeting, ContactsAcrossRegionsFallWithDistanceAsStated) {
    Scenario scenario = silent_world(6, 2'000);
    Meeting& p = scenario.parameters.meeting;
    p.across_regions = 1.0;
    p.distance_scale = 40.0;
    scenario.regions[0].settings = {{find_parameter("meeting.contacts_per_week"), 1.0}};
    const World world = simulated(scenario, {}, 5);
    std::vector<double> counts(5), shares(5);
    const Region& home = world.regions[0];
    for (Row row = home.first; row < home.last(); ++row)
        world.ties_to_read(home, row).for_each([&](TieHalfToRead half) {
            ++counts[world.region_of(half.other()).index - 1u];
        });
    double total = 0.0;
    for (std::size_t i = 0; i < shares.size(); ++i)
        total += shares[i] = std::exp(-30.0 * double(i + 1) / 40.0);
    for (double& share : shares) share /= total;
    EXPECT_LT(chi_square(counts, shares), chi_square_at(4.0, 4.0));
}

// Who stays in a shared office starts `contacts` times as many: 10 weeks of 4,000
// freelancers at .2 and at .6 a week.
TEST(Meeting, ASharedOfficeMultipliesContactsAsStated) {
    for (const double share : {0.0, 1.0}) {
        Scenario scenario = silent_world(1, 4'000);
        scenario.parameters.meeting.contacts_per_week = 0.2;
        scenario.parameters.coworking = {.share = share, .weeks = 13, .contacts = 3.0};
        const double expected = 0.2 * (share == 1.0 ? 3.0 : 1.0) * 4'000 * 10;
        const double made = flows(simulated(scenario, {}, 10))[Flow::contacts_made];
        EXPECT_NEAR(made, expected, 4.0 * std::sqrt(expected)) << "share " << share;
    }
}

// The two of a tie ask each other with the same chance every week, however long ago
// they did so last, also after a strategy has changed that chance: about 20,000 ties,
// of which none ends.
TEST(Favours, AreAskedForAsOftenAsStatedInEveryWeek) {
    for (const double asked : {0.02, 0.1, 0.5}) {
        Scenario scenario = silent_world(2, 5'000);
        scenario.parameters.meeting.contacts_per_week = 2.0;
        scenario.parameters.meeting.across_regions = 0.2;
        scenario.parameters.favour.asked = 0.3;
        scenario.strategies[0].from_week = 3;
        scenario.strategies[0].settings = {
            {find_parameter("meeting.contacts_per_week"), 0.0},
            {find_parameter("favour.asked"), asked}};
        double before = 0.0;
        simulated(scenario, {}, 40, 1, [&](const World& world) {
            const double halves = flows(world)[Flow::favours_asked];
            const auto ties = static_cast<double>(tie_count(world));
            if (world.now >= 3) {
                EXPECT_NEAR((halves - before) / 2.0 / ties, asked,
                            four_errors_of_share(asked, ties))
                    << "asked " << asked << ", week " << world.now;
            }
            before = halves;
        });
    }
}

double ill(const World& world) {
    double ill = 0.0;
    for (const Freelancer& own : world.people.own) ill += own.lost > 0.0F;
    return ill;
}

// Illness in waves strikes all or nobody; by halves it leaves as many ill in the mean
// over 400 weeks, with the variance of a chance that is illness_onset in common. One
// day each, so that nobody is still ill in the next week.
TEST(Illness, WavesStrikeTogetherAndNoMoreOften) {
    constexpr int weeks = 400, people = 500;
    constexpr double onset = 0.1;
    for (const double waves : {0.0, 0.5, 1.0}) {
        Scenario scenario = silent_world(1, people);
        scenario.parameters.work.illness_onset = onset;
        scenario.parameters.work.illness_days = 1e-6;
        scenario.parameters.work.illness_in_waves = waves;
        std::vector<double> shares;
        simulated(scenario, {}, weeks, 1, [&](const World& world) {
            if (world.now > 0) shares.push_back(ill(world) / people);
        });
        const Sample sample = sample_of(shares);
        EXPECT_NEAR(sample.mean, onset, 4.0 * sample.standard_error())
            << "waves " << waves;
        // Four standard errors of a variance of 400 numbers: .28 of a sum of many, .53
        // of one that is all or nothing.
        const double own_luck = onset * (1.0 - onset) * (1.0 - waves * waves) / people;
        const double in_common = waves * waves * onset * (1.0 - onset);
        EXPECT_NEAR(sample.variance / (own_luck + in_common), 1.0,
                    waves == 0.0 ? 0.28 : 0.53)
            << "waves " << waves;
        for (double share : shares)
            EXPECT_TRUE(waves < 1.0 || share == 0.0 || share == 1.0);
    }
}

// Of what nobody can take on, across_regions of the projects are referred, each once: of
// work that is too much for those who are asked (0), and of work that nobody there does,
// so that nobody is asked (1). About 40,000.
class Referral : public testing::TestWithParam<int> {};

TEST_P(Referral, IsAsFrequentAsStated) {
    for (const double chance : {0.1, 0.7}) {
        Scenario scenario = silent_world(2, 20, 2'000);
        if (GetParam() == 1)
            scenario.trades = {{"done", 1.0, 1e-9}, {"asked", 1e-9, 1.0}};
        Parameters& p = scenario.parameters;
        p.demand.projects_per_customer = 0.5;
        p.demand.hours_median = 10'000.0;
        p.referral.across_regions = chance;
        double came = 0.0, referred = 0.0;  // until the week before; so far
        const World world = simulated(scenario, {}, 20, 1, [&](const World& one) {
            came = referred;
            referred = flows(one)[Flow::referred];
        });
        const double own = flows(world)[Flow::posted] - came;
        EXPECT_GT(own, 30'000.0);
        EXPECT_NEAR(referred / own, chance, four_errors_of_share(chance, own));
        EXPECT_EQ(flows(world)[Flow::nobody_asked] > 0.0, GetParam() == 1);
    }
}
INSTANTIATE_TEST_SUITE_P(Of, Referral, testing::Values(0, 1));

// Without joint work intensity falls by the same share each week.
TEST(Intensity, DecaysGeometricallyWithoutJointWork) {
    Scenario scenario = silent_world(1, 100);
    scenario.parameters.meeting.contacts_per_week = 1.0;
    scenario.parameters.intensity.growth = 0.05;
    const Workers workers(1);
    World world = start(scenario, {}, workers);
    week(world, workers);
    const Region& home = world.regions[0];
    const auto for_each_half = [&](auto act) {
        for (Row row = home.first; row < home.last(); ++row)
            world.ties_to_read(home, row).for_each(act);
    };
    std::size_t halves = 0;
    for (Row row = home.first; row < home.last(); ++row)
        world.ties_of(row).for_each([&](TieHalf half) {
            half.set_intensity(0.5);
            ++halves;
        });
    EXPECT_GT(halves, 100u);
    const Week begun = world.now;
    for (int weeks = 1; weeks <= 100; ++weeks) {
        week(world, workers);
        for_each_half([&](TieHalfToRead half) {
            if (half.since() != begun) return;
            EXPECT_NEAR(intensity_now(world, home, half), 0.5 * std::pow(0.95, weeks),
                        1e-5)
                << "week " << weeks;
        });
    }
}

}  // namespace
}  // namespace verbund
