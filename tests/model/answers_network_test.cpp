// Known answers of meeting and parting: O3, O4, O12.
#include "model/phases.hpp"
#include "model/small_world.hpp"
#include "record/network.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// O4: n = 20,000 freelancers start Poisson(μ) contacts in a week. (n−1)s² ÷ x̄ within the 10⁻⁵ tails of χ²_{n−1}.
TEST(Answers, O4ContactsStartedArePoisson) {
    for (double mean : {0.1, 1.0, 3.0}) {
        constexpr int count = 20'000;
        Scenario scenario = silent_world(1, count);
        scenario.parameters.meeting.contacts_per_week = mean;
        World world = start(scenario, {}, Workers(1));
        world.now = 1;
        turnover(world, world.regions[0]);
        meet(world, world.regions[0]);
        std::vector<double> started(count);
        for (const ContactMade& contact : world.regions[0].contacts.in) ++started[contact.from];
        const Sample sample = sample_of(started);
        EXPECT_NEAR(sample.mean, mean, 4.0 * std::sqrt(mean / count));
        const double dispersion = (count - 1) * sample.variance / sample.mean;
        EXPECT_GT(dispersion, chi_square_at(count - 1, -4.265)) << mean;
        EXPECT_LT(dispersion, chi_square_at(count - 1, 4.265)) << mean;
    }
}

// O4: who is met is uniform, so that a freelancer has twice as many new contacts as it starts, Poisson too. n = 20,000;
// a pair that meets twice in the week counts once, 1 in 20,000.
TEST(Answers, O4ContactsHadAreTwiceAsMany) {
    constexpr int count = 20'000;
    Scenario scenario = silent_world(1, count);
    scenario.parameters.meeting.contacts_per_week = 1.0;
    const World world = simulated(scenario, {}, 1);
    std::vector<double> had;
    for (Row row = 0; row < count; ++row) had.push_back(world.ties_to_read(world.regions[0], row).count());
    const Sample sample = sample_of(had);
    EXPECT_NEAR(sample.mean, 2.0, 4.0 * std::sqrt(4.0 / count));  // each of Poisson(n) meetings gives two of them
    const double dispersion = (count - 1) * sample.variance / sample.mean;
    EXPECT_GT(dispersion, chi_square_at(count - 1, -4.265));
    EXPECT_LT(dispersion, chi_square_at(count - 1, 4.265));
}

// O3: n = 10⁵ freelancers, random ties of mean degree c; one run, ±4 SD.
TEST(Answers, O3LargestConnectedShareIsErdosAndRenyis) {
    constexpr int count = 100'000;
    for (const auto& [degree, share] : {std::pair{0.5, 0.0}, {1.5, 0.582812}, {3.0, 0.940480}}) {
        Scenario scenario = silent_world(1, count);
        scenario.parameters.meeting.contacts_per_week = degree / 2.0;
        const World world = simulated(scenario, {}, 1);
        const double found = largest_share(View{world, 0, 1, census_of(world, world.regions[0]), {}}, false);
        const double deviation = std::sqrt(share * (1.0 - share) / count) / (1.0 - degree * (1.0 - share));
        if (share == 0.0)
            EXPECT_LT(found, 0.01);
        else
            EXPECT_NEAR(found, share, 4.0 * deviation) << degree;
    }
}

// O12: a pair meets with chance a and a tie parts with chance κ a week. 1,000 regions of 10 freelancers are 45,000
// independent pairs; from an empty start the share differs from φ by (1 − a − κ)^60 at most.
TEST(Answers, O12MeetingAndPartingLeaveTheStationaryShareOfTies) {
    constexpr int regions = 1'000, people = 10;
    constexpr double pairs = regions * people * (people - 1) / 2.0;
    for (const auto& [met, parted] : {std::pair{0.5, 0.1}, {0.5, 0.5}, {0.2, 0.3}}) {
        Scenario scenario = silent_world(regions, people);
        Parameters& p = scenario.parameters;
        p.meeting.contacts_per_week = -std::log(1.0 - met) * (people - 1) / 2.0;
        p.partnership.end_contact = -std::log(1.0 - parted) * weeks_per_month;
        const double share = met / (met + parted);
        const World world = simulated(scenario, {}, 60, 1);
        EXPECT_NEAR(double(tie_count(world)) / pairs, share, four_errors_of_share(share, pairs))
            << met << ", " << parted;
    }
}

// The same from the other side: with a full trust weight and trust ½ throughout the hazard is thinned from a bound that
// is e² times as high, and must come out the same.
TEST(Answers, O12HoldsWhenTheClockIsThinned) {
    constexpr int regions = 1'000, people = 10;
    constexpr double pairs = regions * people * (people - 1) / 2.0;
    Scenario scenario = silent_world(regions, people);
    Parameters& p = scenario.parameters;
    p.meeting.contacts_per_week = -std::log(0.8) * (people - 1) / 2.0;
    p.partnership.end_contact = -std::log(0.7) * weeks_per_month;
    p.partnership.trust_weight = 4.0;
    const World world = simulated(scenario, {}, 60, 1);
    EXPECT_NEAR(double(tie_count(world)) / pairs, 0.4, four_errors_of_share(0.4, pairs));
}

}  // namespace
}  // namespace verbund
