// Standing orders: the same expected hours in another form.
#include "core/samplers.hpp"
#include "rules/numbers.hpp"
#include "rules/parameters.hpp"
#include "statistics.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace verbund {
namespace {

using namespace test;

// A customer who would post a project every ten weeks, of two parts with 30 hours in the
// one that the order is for, orders 24 hours every four weeks.
TEST(Retainer, AJobReplacesTheProjectsOfItsPeriod) {
    const Retainer p{.weeks = 4.0, .spread = 0.0};
    EXPECT_NEAR(hours_of_job(hours_of_order(2, 30.0), 1.5, 0.1, p), 24.0, 1e-12);
    EXPECT_EQ(hours_of_job(60.0, 0.0, 0.0, p), 0.0);
}

// n = 400,000 jobs; the mean within 4 standard errors, the median exactly.
TEST(Retainer, HoursAboutTheOrderKeepItsMean) {
    const Retainer p{.weeks = 5.0, .spread = 0.6};
    const auto hours = drawn(many, [&](Draw& draw) {
        return hours_of_job(40.0, standard_normal(draw), 0.2, p);
    });
    const Sample sample = sample_of(hours);
    EXPECT_NEAR(sample.mean, 40.0, 4.0 * sample.standard_error());
    EXPECT_NEAR(hours_of_job(40.0, 0.0, 0.2, p), 40.0 * std::exp(-0.18), 1e-12);
}

RC_GTEST_PROP(Retainer, AJobIsDueWithinItsPeriodAndTheFirstComesWithinOne, ()) {
    Retainer p;
    p.weeks = 1.0 + share_in(0, 50);
    p.deadline = 0.01 + 0.99 * share_in(0, 1);
    const double posted = 1.0 + share_in(0, 500);
    RC_ASSERT(deadline_of_job(posted, p) > posted);
    RC_ASSERT(deadline_of_job(posted, p) <= posted + p.weeks);
    const double first = first_job(posted, 0.999 * share_in(0, 1), p);
    RC_ASSERT(posted <= first && first < posted + p.weeks);
}

// Who has an order where few have one has it where more do.
RC_GTEST_PROP(Retainer, AGreaterShareTakesNobodysOrder, ()) {
    const double uniform = 0.999 * share_in(0, 1);
    const Retainer few{.share = share_in(0, 1)};
    const Retainer more{.share = few.share + (1.0 - few.share) * share_in(0, 1)};
    if (has_standing_order(uniform, few)) RC_ASSERT(has_standing_order(uniform, more));
    RC_ASSERT(!has_standing_order(uniform, {}));
}

// In a year the customer looks around with the chance that is stated, whatever the
// period.
RC_GTEST_PROP(Retainer, LookingAroundHasTheChanceOfAYear, ()) {
    Parameters stated;
    stated.retainer.tendered = 0.95 * share_in(0, 1);
    stated.retainer.weeks = weeks_per_year / *rc::gen::inRange(1, 50);
    const double periods = weeks_per_year / stated.retainer.weeks;
    const Retainer p = in_weeks(stated).retainer;
    const double at_most =
        1.0 - std::pow(1.0 - stated.retainer.tendered, 1.0 / periods);
    RC_ASSERT(!looks_around(at_most + 1e-9, p));
    RC_ASSERT(at_most < 1e-9 || looks_around(at_most - 1e-9, p));
}

}  // namespace
}  // namespace verbund
