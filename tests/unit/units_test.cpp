// Units carry their time and are converted once (law 6 of the model); what fades by the
// week fades by these factors.
#include "rules/parameter_table.hpp"
#include "state/fading.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace verbund {
namespace {

TEST(Units, AChanceAYearLeavesTheSameSurvivorsAfterAYear) {
    for (double chance : {0.0, 0.06, 0.26, 0.99})
        EXPECT_NEAR(std::exp(-in_weeks(chance, Unit::chance_per_year) * 52.18),
                    1.0 - chance, 1e-14);
}

TEST(Units, AFactorAMonthIsReachedInTheWeeksOfAMonth) {
    for (double factor : {0.01, 0.5, 0.97, 1.0})
        EXPECT_NEAR(std::pow(in_weeks(factor, Unit::factor_per_month), 52.18 / 12.0),
                    factor, 1e-14);
    EXPECT_EQ(in_weeks(1.0, Unit::factor_per_month), 1.0);
}

TEST(Units, AYearHasTwelveMonthsOfMoneyAndHazard) {
    EXPECT_NEAR(in_weeks(1700.0, Unit::eur_per_month) * 52.18, 12.0 * 1700.0, 1e-9);
    EXPECT_NEAR(in_weeks(0.192, Unit::hazard_per_month) * 52.18, 12.0 * 0.192, 1e-14);
}

TEST(Units, OnlyUnitsWithAnotherTimeAreConverted) {
    for (Unit unit : {Unit::share, Unit::number, Unit::weeks, Unit::hours,
                      Unit::hours_per_week, Unit::eur, Unit::eur_per_hour, Unit::km,
                      Unit::per_week, Unit::chance_per_week, Unit::hazard_per_week})
        EXPECT_EQ(in_weeks(0.3, unit), 0.3) << unit_text(unit);
    for (Unit unit : {Unit::choice, Unit::yes_no})
        EXPECT_FALSE(unit_text(unit).empty());
}

TEST(Units, EveryParameterIsConvertedByItsOwnUnit) {
    const Parameters stated;
    const Weekly weekly = in_weeks(stated);
    int converted = 0;
    for (const ParameterRow& row : parameter_table()) {
        if (row.kind != ValueKind::real) {
            EXPECT_EQ(row.value(weekly), row.value(stated)) << row.name;
            continue;
        }
        const double before = std::get<double>(row.value(stated));
        EXPECT_EQ(std::get<double>(row.value(weekly)), in_weeks(before, row.unit))
            << row.name;
        converted += std::get<double>(row.value(weekly)) != before;
    }
    EXPECT_GE(converted, 10);
}

template <class P>
constexpr bool can_be_converted = requires(const P& parameters) {
    in_weeks(parameters);
};

TEST(Units, WhatIsInWeeksIsNotConvertedAgainNorMadeFromStatedValues) {
    EXPECT_TRUE(can_be_converted<Parameters>);
    EXPECT_FALSE(can_be_converted<Weekly>);
    EXPECT_FALSE((std::is_convertible_v<Parameters, Weekly>));
}

TEST(Fading, IsThePowerOfWholeWeeksWithinAndBeyondItsTable) {
    const Fading fading(0.97);
    EXPECT_EQ(fading.after(0), 1.0);
    EXPECT_EQ(fading.after(1), 0.97);
    for (int weeks : {2, 12, 63, 64, 65, 520})
        EXPECT_NEAR(fading.after(weeks) / std::pow(0.97, weeks), 1.0, 1e-13);
    EXPECT_EQ(Fading(1.0).after(30'000), 1.0);
    Fading other(0.5);
    other.fade_by(0.97);
    for (int weeks : {0, 1, 63, 64}) EXPECT_EQ(other.after(weeks), fading.after(weeks));
    EXPECT_EQ(Fading().after(5), 1.0);
    EXPECT_EQ(Fading(0.0).after(0), 1.0);
    EXPECT_EQ(Fading(0.0).after(1), 0.0);
}

}  // namespace
}  // namespace verbund
