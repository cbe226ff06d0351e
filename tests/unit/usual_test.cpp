// What `verbund check` calls unusual, and how long things take in units for people.
#include "run/usual.hpp"
#include "run/span_text.hpp"
#include "unit/says.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace verbund {
namespace {

using namespace test;

RegionPlan region(const char* name, double x, double y, int freelancers = 90,
                  int customers = 600) {
    return {name, x, y, freelancers, customers, {}};
}

// The only warning about these regions in a usual market; "" when there is none.
std::string warning_of(std::vector<RegionPlan> regions, double pressure = 1.0,
                       double billable = 0.6, int weeks = 104) {
    Scenario scenario;
    scenario.regions = std::move(regions);
    Trial trial;
    trial.weeks = weeks;
    trial.demand_pressure = pressure;
    trial.billable_share = billable;
    const auto warnings = warnings_of(scenario, trial);
    EXPECT_LE(warnings.size(), 1u);
    return warnings.empty() ? "" : warnings[0];
}

const std::vector<RegionPlan> two{region("Kassel", -68.9, 16.8),
                                  region("Göttingen", -25.1, 44.6)};

TEST(Usual, IsAMarketThatLooksLikeTheDefaultOne) {
    EXPECT_EQ(warning_of(two), "");
    EXPECT_EQ(warning_of({region("alone", 0, 0)}), "");
    const double none = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(warning_of(two, none, none), "");
}

TEST(Usual, IsNotThatMuchMoreOrLessIsAskedForThanCanBeDone) {
    EXPECT_TRUE(
        says(warning_of(two, 2.36), "demand pressure 2.36 is not usual (0.6 … 1.3)"));
    EXPECT_TRUE(says(warning_of(two, 2.36), "fewer customers"));
    EXPECT_TRUE(says(warning_of(two, 0.2), "more customers"));
    EXPECT_TRUE(says(warning_of(two, 1.0, 0.1), "billable share 0.10 is not usual"));
    EXPECT_TRUE(says(warning_of(two, 1.0, 0.95), "no hour left"));
    EXPECT_EQ(warning_of(two, 1.0, 0.1, 25), "");  // the first projects are not billed
}

// Two regions in balance together, one of them with twice the work it can do.
TEST(Usual, IsNotARegionWithTooMuchWorkBesideOneWithTooLittle) {
    Scenario scenario;
    scenario.regions = two;
    Trial trial{1, 1, 104, 1.0, 0.6, {1.02, 2.0}};
    EXPECT_EQ(warnings_of(scenario, trial),
              std::vector<std::string>{
                  "demand pressure of Göttingen 2.00 is not usual (0.6 … 1.3): fewer "
                  "customers there would leave somebody free"});
    trial.pressures = {0.9, 1.1};
    EXPECT_TRUE(warnings_of(scenario, trial).empty());
}

TEST(Usual, IsNotARegionWithoutPeople) {
    EXPECT_TRUE(says(warning_of({two[0], region("Göttingen", -25.1, 44.6, 0)}),
                     "Göttingen has no freelancers"));
    EXPECT_TRUE(says(warning_of({two[0], region("Göttingen", -25.1, 44.6, 9, 0)}),
                     "Göttingen has no customers"));
}

TEST(Usual, NamesFiveOfManyRegionsWithoutPeople) {
    Scenario scenario;
    for (int i = 0; i < 40; ++i) scenario.regions.push_back(region("R", i, 7 * i, 0));
    const auto warnings = warnings_of(scenario, Trial{1, 1, 1, 1.0, 0.6, {}});
    ASSERT_EQ(warnings.size(), 6u);
    EXPECT_TRUE(says(warnings.back(), "35 more regions"));
}

TEST(Usual, IsNotLongitudeAndLatitudeForKilometres) {
    EXPECT_TRUE(says(
        warning_of({region("Kassel", 9.46, 51.31), region("Göttingen", 9.92, 51.53)}),
        "at most 0.5 km apart: if these are degrees"));
    EXPECT_TRUE(says(
        warning_of({region("Kassel", 51.31, 9.46), region("Göttingen", 51.53, 9.92)}),
        "if these are degrees"));
    EXPECT_EQ(warning_of({region("a", 409.0, 51.3), region("b", 409.5, 51.5)}), "");
}

TEST(Usual, IsNotADistanceInMetres) {
    EXPECT_TRUE(says(warning_of({region("Kassel", -68900, 16800),
                                 region("Göttingen", -25100, 44600)}),
                     "regions are up to 51878 km apart, more than 1500"));
}

TEST(GreatestDistance, IsTheDiagonalOfTheBoxAroundAllRegions) {
    Scenario scenario;
    scenario.regions = {region("a", 0, 0), region("b", 30, 0), region("c", 0, 40)};
    EXPECT_DOUBLE_EQ(greatest_distance(scenario), 50.0);
    scenario.regions.resize(1);
    EXPECT_DOUBLE_EQ(greatest_distance(scenario), 0.0);
}

TEST(SpanText, HasUnitsForPeople) {
    EXPECT_EQ(span_text(0.42), "0.4 s");
    EXPECT_EQ(span_text(42.4), "42 s");
    EXPECT_EQ(span_text(600.0), "10 min");
    EXPECT_EQ(span_text(23128.0), "6.4 h");
    EXPECT_EQ(span_text(400000.0), "4.6 days");
}

}  // namespace
}  // namespace verbund
