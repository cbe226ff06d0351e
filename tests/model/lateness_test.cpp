// What lateness costs: the longer, the more trust.
#include "model/small_world.hpp"

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

// One freelancer a region, so that trust and reputation move no choice. A quarter of
// every week is lost to overhead that nobody foresees, and work is always good.
Scenario with_late_work(double late_weight) {
    Scenario scenario = silent_world(30, 1, 10);
    Parameters& p = scenario.parameters;
    p.population.bad_share = 0.0;
    p.population.reliability_good = 1.0;
    p.work.overhead = 10.0;
    p.demand.projects_per_customer = 0.1;
    p.demand.deadline_median = 3.0;
    p.choice.outside = -30.0;
    p.reputation.forgetting = 1.0;
    p.reputation.negative_weight = 2.0;
    p.reputation.late_weight = late_weight;
    return scenario;
}

// Weeks by which the work will be late that ends next week. Work that is taken on and
// ended within one week is in time, for nothing is lost between.
double lateness_of_next_week(const World& world) {
    double weeks = 0.0;
    for (const Region& home : world.regions)
        for (const Part& part : home.parts.things) {
            if (part.project == nothing) continue;  // a free place
            const double finish = part.due + world.people.own[home.first].delay;
            if (finish <= world.now + 2.0)
                weeks += std::max(0.0, finish - part.deadline);
        }
    return weeks;
}

struct Found {
    double bad = 0.0, trust = 0.0, late = 0.0, served = 0.0, lateness = 0.0;
};

Found found_with(double late_weight) {
    constexpr int weeks = 60;
    Found found;
    const World world =
        simulated(with_late_work(late_weight), {}, weeks, 1, [&](const World& now) {
            if (now.now < weeks) found.lateness += lateness_of_next_week(now);
        });
    for (const Standing& one : world.people.standing) found.bad += double(one.bad);
    for (const Region& home : world.regions)
        for (const Customer& one : home.customers) found.trust += one.trust[0].trust();
    found.late = flows(world)[Flow::late];
    found.served = flows(world)[Flow::served];
    return found;
}

// Bad evidence adds up in floats, of which the greatest is below 2^9: within 10⁻³ of it.
TEST(Lateness, IsBadEvidenceByTheWeek) {
    const Found off = found_with(0.0), on = found_with(0.5);
    EXPECT_EQ(on.served, off.served);
    EXPECT_EQ(on.late, off.late);
    EXPECT_GT(off.late, 100.0);
    EXPECT_EQ(off.bad, 0.0);
    EXPECT_NEAR(on.bad / (0.5 * 2.0 * on.lateness), 1.0, 1e-3);
    EXPECT_EQ(found_with(1.0).lateness, on.lateness);
    EXPECT_LT(on.trust, off.trust);
    EXPECT_LT(found_with(1.0).trust, on.trust);
}

}  // namespace
}  // namespace verbund
