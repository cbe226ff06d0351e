// Known answer of customers who tell each other: O29.
#include "evidence/oracles/looks.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

// Two customers agree when they remember the same supplier. The one who buys leaves an
// agreement with chance ½, for the one of n − 1 others whom it meets by chance. It comes
// to agree with chance ½ when the one by chance, 1 of n − 1, is the other's supplier,
// else with ⅓ if the other names theirs: a in all. So they agree a ÷ (a + ½) of the time.
double agreement(double recommended, int suppliers) {
    const double by_chance = 1.0 / (suppliers - 1);
    const double a = by_chance / 2.0 + (1.0 - by_chance) * recommended / 3.0;
    return a / (a + 0.5);
}

OracleCase word_of_mouth(double recommended) {
    constexpr int settled = 20;  // weeks after which the empty start is forgotten
    constexpr int apart = 8;  // weeks between looks, after which little is left of one
    const auto look = [](const Watched& watched, Findings& findings) {
        const World& world = watched.world;
        if (world.now < settled || world.now % apart != 0) return true;
        for (const Region& region : world.regions)
            findings.add(
                0, region.customers[0].supplier[0] == region.customers[1].supplier[0]);
        return true;
    };
    return {"O29",
            "o29_word_of_mouth.toml",
            {fmt::format("demand.recommended={}", recommended)},
            {{fmt::format("two customers remember the same of ten, who ask each other "
                          "with chance {}",
                          recommended),
              {agreement(recommended, 10)}}},
            look};
}

}  // namespace

std::vector<OracleCase> word_of_mouth_cases() {
    return {word_of_mouth(0.0), word_of_mouth(0.5), word_of_mouth(1.0)};
}

}  // namespace verbund
