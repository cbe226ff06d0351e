#include "core/exact_math.hpp"
#include "core/draw.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace verbund {
namespace {

// Distance from libm's value in units in the last place of it; libm itself is within 1.
double units_apart(double found, double libm) {
    const double size = std::fabs(libm);
    const double unit =
        std::nextafter(size, std::numeric_limits<double>::infinity()) - size;
    return std::fabs(found - libm) / unit;
}

constexpr double most_units = 3.0;  // 2 of our own and 1 of libm

class ExactMath : public testing::Test {
protected:
    // A number between the two, another at every call.
    double between(double least, double most) {
        return least + (most - least) * draw_.uniform();
    }

private:
    Draw draw_{{1, 0}, Purpose::test, 0, 0};
};

TEST_F(ExactMath, ExpIsAsNearAsLibm) {
    for (int i = 0; i < 200'000; ++i)
        for (double range : {1e-9, 1.0, 20.0, 699.0}) {
            const double x = between(-range, range);
            ASSERT_LE(units_apart(exact_exp(x), std::exp(x)), most_units) << x;
        }
}

TEST_F(ExactMath, LogIsAsNearAsLibm) {
    for (int i = 0; i < 200'000; ++i)
        for (double x : {between(0.0, 1.0), between(0.99, 1.01), between(0.5, 2.0),
                         between(1.0, 1e6),
                         std::ldexp(between(1.0, 2.0),
                                    static_cast<int>(between(-1022.0, 1023.0)))})
            ASSERT_LE(units_apart(exact_log(x), std::log(x)), most_units) << x;
}

TEST_F(ExactMath, PowTanAndLogisticAreAsNearAsLibm) {
    for (int i = 0; i < 20'000; ++i) {
        const double x = between(-20.0, 20.0);
        ASSERT_LE(units_apart(exact_pow(1.7, x), std::pow(1.7, x)), most_units) << x;
        ASSERT_NEAR(exact_cos(x), std::cos(x), 1e-15);
        ASSERT_LE(units_apart(exact_tan(x), std::tan(x)), most_units) << x;
        ASSERT_LE(units_apart(exact_erfc(x), std::erfc(x)), most_units) << x;
        ASSERT_NEAR(logistic(logit(logistic(x / 4.0))), logistic(x / 4.0), 1e-15);
    }
}

TEST_F(ExactMath, IsExactWhereTheAnswerIs) {
    EXPECT_EQ(exact_exp(0.0), 1.0);
    EXPECT_EQ(exact_log(1.0), 0.0);
    EXPECT_EQ(exact_pow(2.0, 10.0), 1024.0);
    EXPECT_EQ(logistic(0.0), 0.5);
}

TEST_F(ExactMath, KnowsTheEndsOfTheNumbers) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    constexpr double tiny = std::numeric_limits<double>::denorm_min();
    EXPECT_EQ(exact_exp(infinite), infinite);
    EXPECT_EQ(exact_exp(-infinite), 0.0);
    EXPECT_EQ(exact_exp(800.0), infinite);
    EXPECT_LE(units_apart(exact_exp(-700.5), std::exp(-700.5)), most_units);
    EXPECT_TRUE(std::isnan(exact_exp(std::nan(""))));
    EXPECT_EQ(exact_log(infinite), infinite);
    EXPECT_EQ(exact_log(0.0), -infinite);
    EXPECT_TRUE(std::isnan(exact_log(-1.0)));
    EXPECT_LE(units_apart(exact_log(tiny), std::log(tiny)), most_units);
}

}  // namespace
}  // namespace verbund
