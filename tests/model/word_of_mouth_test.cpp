// What customers remember and tell each other.
#include "model/small_world.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace verbund {
namespace {

using namespace test;

// Work is always good and done in time; nobody is ever without time.
Scenario market(int freelancers, int customers) {
    Scenario scenario = silent_world(1, freelancers, customers);
    Parameters& p = scenario.parameters;
    p.population.bad_share = 0.0;
    p.population.reliability_good = 1.0;
    p.demand.projects_per_customer = 0.2;
    p.demand.hours_median = 0.1;
    p.demand.deadline_median = 1000.0;
    p.demand.asked = 1;
    p.bid.most_backlog = 1e6;
    return scenario;
}

int remembered_by(const Customer& customer) {
    int count = 0;
    for (const Row row : customer.supplier) count += row != nobody;
    return count;
}

// By the end everybody has bought of many, and remembers as many as may be.
TEST(WordOfMouth, CustomersRememberAsManyAsTheyAreSaidTo) {
    for (const int remembered : {0, 1, 2, 3}) {
        Scenario scenario = market(40, 60);
        scenario.parameters.demand.remembered = remembered;
        scenario.parameters.choice.loyalty = scenario.parameters.choice.reputation =
            0.0;
        const World world = simulated(scenario, {}, 200);
        for (const Customer& customer : world.regions[0].customers)
            EXPECT_EQ(remembered_by(customer), remembered);
        EXPECT_EQ(flows(world)[Flow::repeat_custom] > 0.0, remembered > 0);
    }
}

// The lead of a project that was won by a recommendation is known to some customer when
// the project is posted, and not to the one who posted it.
TEST(WordOfMouth, TheSupplierNamedIsOneWhomAnotherCustomerRemembers) {
    Scenario scenario = market(200, 60);
    scenario.parameters.demand.hours_median = 80.0;
    scenario.parameters.demand.recommended = 1.0;
    double named = 0.0;
    std::vector<Customer> before;
    simulated(scenario, {}, 150, 1, [&](const World& world) {
        const Region& home = world.regions[0];
        for (const Project& project : home.projects.given.things) {
            const bool fresh = project.number >> 40 == world.now;
            if (project.parts == 0 || !fresh || !project.is(recommended)) continue;
            ++named;
            const auto knows = [&](const Customer& one) {
                return one.place_of(project.lead.worker, project.lead.entered,
                                    suppliers_remembered) < suppliers_remembered;
            };
            EXPECT_TRUE(std::any_of(before.begin(), before.end(), knows));
            EXPECT_FALSE(knows(before[project.customer]));
        }
        before = home.customers;
    });
    EXPECT_GT(named, 100.0);
}

// With recommendations fewer are known to more: the busiest tenth of 200 gets more of
// the jobs, all of them equal in everything that customers look at.
double share_of_the_busiest_tenth(double recommended, int replicate) {
    Scenario scenario = market(200, 600);
    scenario.parameters.demand.recommended = recommended;
    scenario.parameters.choice.reputation = scenario.parameters.choice.on_time = 0.0;
    const World world = simulated(scenario, {0, 0, replicate}, 150);
    std::vector<double> jobs;
    for (Row row = 0; row < 200; ++row)
        jobs.push_back(double(world.people.standing[row].on_time));
    std::sort(jobs.begin(), jobs.end());
    double all = 0.0, busiest = 0.0;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        all += jobs[i];
        if (i >= 180) busiest += jobs[i];
    }
    return busiest / all;
}

// 8 pairs with the same luck; accepted from 4 standard errors on.
TEST(WordOfMouth, MakesSomeKnownToMany) {
    std::vector<double> more;
    for (int replicate = 0; replicate < 8; ++replicate)
        more.push_back(share_of_the_busiest_tenth(1.0, replicate) -
                       share_of_the_busiest_tenth(0.0, replicate));
    const Sample sample = sample_of(more);
    EXPECT_GT(sample.mean, 4.0 * sample.standard_error());
}

// Nobody asks anybody where there is nobody else, or the project is of no customer.
TEST(WordOfMouth, NeedsAnotherCustomer) {
    Scenario scenario = market(10, 1);
    scenario.parameters.demand.recommended = 1.0;
    const Tally alone = flows(simulated(scenario, {}, 100));
    EXPECT_GT(alone[Flow::served], 5.0);
    EXPECT_EQ(alone[Flow::recommended], 0.0);
}

}  // namespace
}  // namespace verbund
