// The bits of smoke.toml, replicate 0, under each strategy, and of a small world with
// every mechanism on, against tests/golden/state.txt. Builds by g++ and clang++ are
// held to the same file, so they agree with each other (contract C1). When the model
// changes on purpose:
//     VERBUND_UPDATE_GOLDEN=1 build/release/tests/golden
#include "model/shipped_strategies.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace verbund {
namespace {

const std::filesystem::path golden =
    std::filesystem::path(VERBUND_SOURCE_DIR) / "tests" / "golden" / "state.txt";

std::string found_states() {
    const Scenario scenario = read_scenario(test::shipped() / "smoke.toml");
    std::ostringstream text;
    for (int strategy = 0; strategy < static_cast<int>(scenario.strategies.size());
         ++strategy)
        text << fingerprint(test::simulated(scenario, {strategy, 0, 0}, scenario.weeks))
             << "  " << scenario.strategies[static_cast<std::size_t>(strategy)].name
             << '\n';
    const Scenario small = test::small_scenario(3, 60);
    text << fingerprint(test::simulated(
                small, {test::strategy_named(small, "everything"), 0, 0}, small.weeks))
         << "  everything\n";
    return text.str();
}

TEST(Golden, StatesAreThoseOfEveryOtherBuild) {
    const std::string found = found_states();
    if (const char* update = std::getenv("VERBUND_UPDATE_GOLDEN");
        update != nullptr && *update == '1')
        std::ofstream(golden) << found;
    std::ostringstream kept;
    kept << std::ifstream(golden).rdbuf();
    EXPECT_EQ(found, kept.str())
        << "The states are not those of " << golden << ".\nThis build makes:\n"
        << found
        << "When the model or the scenario was changed on purpose, write them down "
           "with\n"
           "    VERBUND_UPDATE_GOLDEN=1 build/release/tests/golden\n"
           "and then run the clang build's test too. Else compilers, flags or "
           "libraries make "
           "a difference that they must not.";
}

}  // namespace
}  // namespace verbund
