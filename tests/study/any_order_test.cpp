// A design that is no grid, with replicates of its own for each point, whose runs come
// in any order. tests/python/points_test.py opens what is written here: VERBUND_KEEP
// names its folder.
#include "io/files.hpp"
#include "io/results/results_file.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "study/ensemble.hpp"

#include <gtest/gtest.h>

#include <unistd.h>
#include <cstdlib>
#include <numeric>

namespace verbund {
namespace {

namespace fs = std::filesystem;

// A fixed shuffle of 0 … count − 1.
std::vector<std::size_t> shuffled(std::size_t count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    Draw draw({7, 0}, Purpose::test, 0, 0);
    for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[draw() % i]);
    return order;
}

std::string written(const Scenario& scenario, const fs::path& folder,
                    const std::vector<std::size_t>& order) {
    make_folder(folder);
    ResultsFile results(folder, scenario);
    const Plan plan(scenario);
    Listener nobody;
    for (const std::size_t i : order)
        results.add(recorded(scenario, plan.at(i), Workers(1), nobody));
    results.finish();
    return results.content_sha256();
}

TEST(AnyOrder, FivePointsOfThreeToNineReplicates) {
    const Scenario scenario = read_scenario(fs::path(VERBUND_SOURCE_DIR) / "tests" /
                                            "scenarios" / "five_points.toml");
    ASSERT_EQ(point_count(scenario), 5u);
    ASSERT_EQ(run_count(scenario), 2u * (3 + 9 + 5 + 4 + 7));
    const char* keep = std::getenv("VERBUND_KEEP");
    const fs::path folder =
        keep != nullptr ? fs::path(keep)
                        : fs::temp_directory_path() /
                              ("verbund_any_order_" + std::to_string(::getpid()));
    std::vector<std::size_t> order(run_count(scenario));
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::string in_order = written(scenario, folder, order);
    EXPECT_EQ(written(scenario, folder, shuffled(run_count(scenario))), in_order);
    if (keep == nullptr) fs::remove_all(folder);
}

}  // namespace
}  // namespace verbund
