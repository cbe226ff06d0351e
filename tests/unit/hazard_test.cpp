// Hazards and chances a week, and thinning from the one bound to many hazards.
#include "core/hazard.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace verbund {
namespace {

TEST(Hazard, AndChanceAreEachOthersInverse) {
    EXPECT_NEAR(chance_of(std::log(2.0)), 0.5, 1e-15);
    EXPECT_EQ(chance_of(0.0), 0.0);
    EXPECT_EQ(hazard_of(0.0), 0.0);
    for (double chance : {0.001, 0.2, 0.9})
        EXPECT_NEAR(chance_of(hazard_of(chance)), chance, 1e-15);
    EXPECT_EQ(chance_of(hazard_of(1.0)), 1.0);
}

// Of n equidistant numbers the quotient of the two chances is accepted.
TEST(Hazard, ThinningLeavesTheChanceOfTheHazard) {
    constexpr int n = 100'000;
    for (double hazard : {0.0, 0.1, 0.5}) {
        int standing = 0;
        for (int i = 0; i < n; ++i)
            standing += stands_thinned((i + 0.5) / n, 0.5, hazard);
        EXPECT_NEAR(standing / double(n) * chance_of(0.5), chance_of(hazard), 1.0 / n);
    }
}

}  // namespace
}  // namespace verbund
