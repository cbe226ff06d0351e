// Looking changes nothing (contract C3): whatever is recorded, how often, and whether
// events are noted.
#include "model/shipped_strategies.hpp"
#include "record/metric.hpp"
#include "record/whole_recording.hpp"
#include "study/ensemble.hpp"

#include <gtest/gtest.h>

#include <bit>

namespace verbund {
namespace {

using namespace test;

constexpr int weeks = 52;

RunRecord recorded(const std::string& strategy, int every,
                   const std::vector<std::string>& metrics,
                   const std::vector<std::string>& events) {
    Scenario scenario = read_scenario(shipped() / "smoke.toml");
    scenario.weeks = weeks;
    scenario.record = {every, metrics, events};
    Listener nobody;
    return verbund::recorded(scenario, {strategy_named(scenario, strategy), 0, 1},
                             Workers(1), nobody);
}

// Metrics that describe one moment and nothing of the time before it.
const std::vector<std::string>& stocks() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> found;
        for (const Metric& metric : metric_table())
            if (metric.of_moment != nullptr &&
                metric.meaning.find("since the last recording") == std::string::npos)
                found.emplace_back(metric.name);
        return found;
    }();
    return names;
}

// Metrics that count what has happened since the last recording.
bool is_count(const Metric& metric) {
    return (metric.unit == "1" || metric.unit == "EUR") &&
           metric.meaning.ends_with("since the last recording");
}

// Equal numbers, or both NaN.
bool same(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

class Recording : public testing::TestWithParam<std::string> {};

TEST_P(Recording, ChangesNoState) {
    const std::string state =
        recorded(GetParam(), 1, all_metrics(), all_events()).state;
    EXPECT_EQ(recorded(GetParam(), 1, {}, {}).state, state);
    EXPECT_EQ(recorded(GetParam(), 4, all_metrics(), {}).state, state);
    EXPECT_EQ(recorded(GetParam(), 13, {"trust_mean"}, {"dissolved"}).state, state);
}

TEST_P(Recording, SeldomSeesTheSameMomentsAsOften) {
    const RunRecord weekly = recorded(GetParam(), 1, stocks(), all_events());
    const std::size_t width = weekly.series[0].size() / weeks;
    for (int every : {4, 13}) {
        const RunRecord seldom = recorded(GetParam(), every, stocks(), {});
        for (std::size_t metric = 0; metric < stocks().size(); ++metric) {
            ASSERT_EQ(seldom.series[metric].size(),
                      width * static_cast<std::size_t>(weeks / every));
            for (std::size_t i = 0; i < seldom.series[metric].size(); ++i) {
                const std::size_t week =
                    (i / width + 1) * static_cast<std::size_t>(every);
                EXPECT_TRUE(same(seldom.series[metric][i],
                                 weekly.series[metric][(week - 1) * width + i % width]))
                    << stocks()[metric] << ", week " << week;
            }
        }
    }
}

TEST_P(Recording, SeldomCountsWhatOftenCounts) {
    std::vector<std::string> counts;
    for (const Metric& metric : metric_table())
        if (is_count(metric)) counts.emplace_back(metric.name);
    ASSERT_GE(counts.size(), 10u);
    const RunRecord weekly = recorded(GetParam(), 1, counts, {});
    const RunRecord seldom = recorded(GetParam(), 13, counts, all_events());
    const std::size_t width = weekly.series[0].size() / weeks;
    for (std::size_t metric = 0; metric < counts.size(); ++metric)
        for (std::size_t i = 0; i < seldom.series[metric].size(); ++i) {
            double sum = 0.0;
            for (std::size_t week = i / width * 13; week < (i / width + 1) * 13; ++week)
                sum += weekly.series[metric][week * width + i % width];
            EXPECT_NEAR(seldom.series[metric][i], sum, 1e-6 * std::max(1.0, sum))
                << counts[metric];
        }
}

TEST_P(Recording, OfOneEventTableIsThatOfAll) {
    const auto rows = [](const RunRecord& record, std::size_t table) {
        std::vector<std::int64_t> numbers;
        for (const EventRow& row : record.events[table])
            numbers.insert(numbers.end(),
                           {row.week, row.region, row.freelancer, row.cooperation});
        return numbers;
    };
    const RunRecord all = recorded(GetParam(), 4, {}, all_events());
    EXPECT_FALSE(all.events[0].empty());
    for (std::size_t table = 0; table < all_events().size(); ++table)
        EXPECT_EQ(rows(recorded(GetParam(), 13, stocks(), {all_events()[table]}), 0),
                  rows(all, table));
}

INSTANTIATE_TEST_SUITE_P(Strategies, Recording,
                         testing::Values("allein", "wir_ohne_namen", "schriftlich",
                                         "verbund"),
                         [](const auto& one) { return one.param; });

}  // namespace
}  // namespace verbund
