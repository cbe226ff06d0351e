// The value of a metric over a window, from a record that is made by hand.
#include "study/estimand.hpp"

#include "record/recorder.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace verbund {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

// One region over twelve weeks, recorded every five: after weeks 5, 10 and 12.
Scenario scenario_of(int from_week) {
    Scenario scenario;
    scenario.weeks = 12;
    scenario.record = {5, {"contacts"}, {}};
    scenario.regions.resize(1);
    scenario.strategies.resize(2);
    scenario.strategies[1].from_week = from_week;
    return scenario;
}

// In week w, w projects are served, and one of them is late in every even week. The
// region's share is that of all; of the moments only the first is the region's own.
RunRecord record_of(const std::vector<double>& contacts) {
    RunRecord record;
    Tally flows;
    for (int week = 0; week <= 12; ++week) {
        flows[Flow::served] += week;
        flows[Flow::late] += week % 2 == 0 && week > 0 ? 1 : 0;
        record.flows.insert(record.flows.end(), 2, flows);
    }
    record.series.emplace_back();
    for (const double number : contacts)
        record.series[0].insert(record.series[0].end(), {number + 100.0, number});
    return record;
}

double late_share(const Window& window, int from_week = 1) {
    return value_of({find_metric("late_share"), window}, scenario_of(from_week),
                    record_of({1.0, 2.0, 3.0}));
}

TEST(Estimand, OfFlowsIsASumByASum) {
    EXPECT_DOUBLE_EQ(late_share({}), 6.0 / 78.0);
    EXPECT_DOUBLE_EQ(late_share({}, 7), 3.0 / (7 + 8 + 9 + 10 + 11 + 12));
    EXPECT_DOUBLE_EQ(late_share({Window::first, 2}, 7), 1.0 / (7 + 8));
    EXPECT_DOUBLE_EQ(late_share({Window::last, 3}), 2.0 / (10 + 11 + 12));
    EXPECT_DOUBLE_EQ(late_share({Window::stated, 0, 3, 4}), 1.0 / 7.0);
}

TEST(Estimand, OfACountIsThatOfOneRecording) {
    Scenario scenario = scenario_of(1);
    RunRecord record = record_of({0.0, 0.0, 0.0});
    for (std::size_t week = 0; week <= 12; ++week)
        for (std::size_t place = 0; place < 2; ++place)
            record.flows[2 * week + place][Flow::posted] =
                3.0 * static_cast<double>(week);
    EXPECT_DOUBLE_EQ(value_of({find_metric("posted"), {}}, scenario, record), 15.0);
}

TEST(Estimand, OfAMomentIsTheMeanOfTheRecordingsThatHaveANumber) {
    const auto contacts = [](const Window& window, int region, double second) {
        return value_of({find_metric("contacts"), window, region}, scenario_of(1),
                        record_of({1.0, second, 6.0}));
    };
    EXPECT_EQ(contacts({}, -1, 2.0), 3.0);
    EXPECT_EQ(contacts({}, 0, 2.0), 103.0);
    EXPECT_EQ(contacts({}, -1, none), 3.5);
    EXPECT_EQ(contacts({Window::last, 3}, -1, 2.0), 4.0);
    EXPECT_TRUE(std::isnan(contacts({Window::stated, 0, 6, 9}, -1, 2.0)));
}

TEST(Estimand, IsNothingWithoutWeeksAndRefusesWhatWasNotKept) {
    EXPECT_TRUE(std::isnan(late_share({Window::stated, 0, 13, 20})));
    EXPECT_EQ(late_share({Window::stated, 0, 1, 1}), 0.0);
    EXPECT_THROW(value_of({find_metric("members"), {}}, scenario_of(1), record_of({})),
                 std::logic_error);
}

TEST(Estimand, ReadsTheSeriesThatWereKeptBesides) {
    RunRecord record = record_of({1.0, 2.0, 3.0});
    record.besides.push_back({find_metric("members"), {0.0, 4.0, 0.0, 5.0, 0.0, 6.0}});
    EXPECT_EQ(value_of({find_metric("members"), {}}, scenario_of(1), record), 5.0);
}

}  // namespace
}  // namespace verbund
