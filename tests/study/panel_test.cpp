// The panel and the network: looking changes nothing, and what single freelancers and
// ties say adds up to what the metrics say of all.
#include "record/panel.hpp"
#include "model/shipped_strategies.hpp"
#include "record/whole_recording.hpp"
#include "study/ensemble.hpp"
#include "study/needs.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace verbund {
namespace {

using namespace test;

constexpr int weeks = 40;

Scenario watched(int from_week = 10) {
    Scenario scenario = small_scenario(2, 30, from_week);
    scenario.weeks = weeks;
    scenario.record = whole_recording();
    return scenario;
}

RunRecord record_of(const Scenario& scenario, const char* strategy) {
    Listener nobody;
    return recorded(scenario, {strategy_named(scenario, strategy), 0, 0}, Workers(1),
                    nobody);
}

std::size_t column(const char* name) {
    const auto names = all_panel_columns();
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) -
                                    names.begin());
}

// A metric of all regions in each week.
std::vector<double> metric(const Scenario& scenario, const RunRecord& record,
                           const char* name) {
    const auto& names = scenario.record.metrics;
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) throw std::logic_error(name);
    const auto at = found - names.begin();
    const std::size_t places = scenario.regions.size() + 1;
    std::vector<double> values;
    for (std::size_t i = places - 1;
         i < record.series[static_cast<std::size_t>(at)].size(); i += places)
        values.push_back(record.series[static_cast<std::size_t>(at)][i]);
    return values;
}

// The sum of a column of the panel in each week, and the number of rows.
struct Sum {
    double value = 0.0, rows = 0.0;
};
std::vector<Sum> sums(const PanelRows& panel, const char* name) {
    std::vector<Sum> all(weeks);
    const auto& values = panel.columns[column(name)];
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!(values[i] == values[i])) continue;
        Sum& sum = all[static_cast<std::size_t>(panel.weeks[i]) - 1];
        sum.value += values[i];
        ++sum.rows;
    }
    return all;
}

std::vector<double> medians_of(const PanelRows& panel, const char* name) {
    std::vector<std::vector<double>> all(weeks);
    for (std::size_t i = 0; i < panel.weeks.size(); ++i)
        all[static_cast<std::size_t>(panel.weeks[i]) - 1].push_back(
            panel.columns[column(name)][i]);
    std::vector<double> medians;
    for (std::vector<double>& values : all) {
        std::sort(values.begin(), values.end());
        medians.push_back(values[(values.size() - 1) / 2]);
    }
    return medians;
}

TEST(Panel, ChangesNoState) {
    Scenario scenario = watched();
    for (const char* strategy : {"allein", "verbund", "everything"}) {
        scenario.record = whole_recording();
        const RunRecord all = record_of(scenario, strategy);
        scenario.record = {4, {"income_mean"}, {}};
        const RunRecord none = record_of(scenario, strategy);
        EXPECT_EQ(all.state, none.state) << strategy;
        EXPECT_TRUE(none.panel.weeks.empty() && none.network.weeks.empty());
        scenario.record.panel = {7, {"trust_received"}, 5};
        EXPECT_EQ(record_of(scenario, strategy).state, none.state) << strategy;
    }
}

TEST(Panel, OfEverybodyAddsUpToTheMetrics) {
    const Scenario scenario = watched();
    const RunRecord record = record_of(scenario, "verbund");
    const auto income = sums(record.panel, "income");
    const auto partners = sums(record.panel, "partners");
    const auto member = sums(record.panel, "member");
    const auto satisfaction = sums(record.panel, "satisfaction");
    const auto active = metric(scenario, record, "freelancers");
    const auto medians = medians_of(record.panel, "income");
    const auto median_income = metric(scenario, record, "income_median");
    const auto mean_partners = metric(scenario, record, "partners_mean");
    const auto members = metric(scenario, record, "members");
    for (std::size_t week = 0; week < weeks; ++week) {
        EXPECT_EQ(income[week].rows, active[week]);
        EXPECT_NEAR(medians[week], median_income[week], 1e-9);
        EXPECT_NEAR(partners[week].value / partners[week].rows, mean_partners[week],
                    1e-9);
        EXPECT_EQ(member[week].value, members[week]);
        EXPECT_EQ(satisfaction[week].rows, member[week].value);
    }
    EXPECT_GT(member.back().value, 0.0);
}

// Freelancers who leave in a week have billed hours of it and are no longer there.
TEST(Panel, CountsTheHoursThatAreBilled) {
    Scenario scenario = watched();
    const RunRecord record = record_of(scenario, "verbund");
    const auto hours = sums(record.panel, "hours_worked");
    const std::size_t places = scenario.regions.size() + 1;
    double panel = 0.0;
    for (std::size_t week = 0; week < weeks; ++week) {
        Tally flows = record.flows[(week + 2) * places - 1];
        flows -= record.flows[(week + 1) * places - 1];
        EXPECT_LE(hours[week].value, flows[Flow::billed_hours] + 1e-3) << week;
        panel += hours[week].value;
    }
    const double all = record.flows.back()[Flow::billed_hours];
    EXPECT_GT(panel, 0.98 * all);
    EXPECT_GT(all, 0.0);
}

// Nobody who earns and leaves in the same week is seen with it.
TEST(Panel, CountsWhatIsEarned) {
    const Scenario scenario = watched();
    const RunRecord record = record_of(scenario, "verbund");
    std::map<std::int64_t, double> last;
    for (std::size_t i = 0; i < record.panel.weeks.size(); ++i) {
        double& earned = last[record.panel.freelancers[i]];
        EXPECT_GE(record.panel.columns[column("earned")][i], earned);
        earned = record.panel.columns[column("earned")][i];
    }
    double sum = 0.0;
    for (const auto& [id, earned] : last) sum += earned;
    const double all = record.flows.back()[Flow::revenue_eur];
    EXPECT_LE(sum, all * (1.0 + 1e-6));
    EXPECT_GT(sum, 0.98 * all);
}

TEST(Panel, FollowsSomeEvenlyChosenUntilTheyLeave) {
    Scenario scenario = watched();
    scenario.record.panel = {1, {"income"}, 10};
    const RunRecord some = record_of(scenario, "zuruf");
    std::map<int, std::set<std::int64_t>> by_region;
    for (std::size_t i = 0; i < some.panel.weeks.size(); ++i)
        by_region[some.panel.regions[i]].insert(some.panel.freelancers[i]);
    EXPECT_EQ(by_region[0].size(), 5u);
    EXPECT_EQ(by_region[1].size(), 5u);

    scenario.record.panel.freelancers = 0;
    const RunRecord all = record_of(scenario, "zuruf");
    std::map<std::pair<int, std::int64_t>, double> income;
    for (std::size_t i = 0; i < all.panel.weeks.size(); ++i)
        income[{all.panel.weeks[i], all.panel.freelancers[i]}] =
            all.panel.columns[0][i];
    std::size_t rows = 0;
    for (const auto& [key, value] : income)
        rows += by_region[0].contains(key.second) + by_region[1].contains(key.second);
    EXPECT_EQ(rows, some.panel.weeks.size()) << "whoever is there has a row";
    for (std::size_t i = 0; i < some.panel.weeks.size(); ++i)
        EXPECT_EQ(some.panel.columns[0][i],
                  (income[{some.panel.weeks[i], some.panel.freelancers[i]}]));

    scenario.record.panel.freelancers = 1'000;
    EXPECT_LE(record_of(scenario, "zuruf").panel.weeks.size(), all.panel.weeks.size());
}

TEST(Panel, HasRowsInTheWeeksOfItsCadenceAndTheLast) {
    Scenario scenario = watched();
    scenario.record.panel = {9, {"income"}, 0};
    scenario.record.network_every = 13;
    const RunRecord record = record_of(scenario, "zuruf");
    const auto weeks_in = [](const std::vector<std::int32_t>& all) {
        return std::set<std::int32_t>(all.begin(), all.end());
    };
    EXPECT_EQ(weeks_in(record.panel.weeks),
              (std::set<std::int32_t>{9, 18, 27, 36, 40}));
    EXPECT_EQ(weeks_in(record.network.weeks), (std::set<std::int32_t>{13, 26, 39, 40}));
    scenario.record.panel.every = 100;
    EXPECT_EQ(weeks_in(record_of(scenario, "zuruf").panel.weeks),
              (std::set<std::int32_t>{40}))
        << "of a cadence longer than the run the last week";
}

// The same people under all strategies, and the same lives until a strategy begins.
TEST(Panel, IsOneUntilStrategiesBegin) {
    Scenario scenario = watched(21);
    scenario.weeks = 20;
    scenario.record.panel = {1, all_panel_columns(), 0};
    scenario.weeks = 40;
    const RunRecord a = record_of(scenario, "allein");
    const RunRecord b = record_of(scenario, "verbund");
    std::size_t before = 0;
    while (before < a.panel.weeks.size() && a.panel.weeks[before] <= 20) ++before;
    ASSERT_GT(before, 500u);
    for (std::size_t i = 0; i < before; ++i) {
        ASSERT_EQ(a.panel.freelancers[i], b.panel.freelancers[i]);
        for (const char* name : {"income", "cash", "hours_worked", "contacts"})
            ASSERT_EQ(a.panel.columns[column(name)][i],
                      b.panel.columns[column(name)][i]);
    }
}

TEST(Network, HasEveryTieOnce) {
    const Scenario scenario = watched();
    const RunRecord record = record_of(scenario, "verbund");
    std::vector<double> ties(weeks), trust(weeks), halves(weeks), written(weeks);
    std::set<std::tuple<int, std::int64_t, std::int64_t>> pairs;
    for (std::size_t i = 0; i < record.network.weeks.size(); ++i) {
        const auto week = static_cast<std::size_t>(record.network.weeks[i]) - 1;
        const auto [low, high] =
            std::minmax(record.network.from[i], record.network.to[i]);
        EXPECT_TRUE(pairs.emplace(record.network.weeks[i], low, high).second);
        ++ties[week];
        trust[week] += record.network.trust[i] + record.network.trust_back[i];
        halves[week] += 2.0;
        written[week] += record.network.stages[i] == static_cast<int>(Stage::written);
    }
    const auto of = [&](const char* name) { return metric(scenario, record, name); };
    const auto contacts = of("contacts"), loose = of("partners_loose"),
               regular = of("partners_regular"), in_writing = of("partners_written"),
               mean = of("trust_mean");
    for (std::size_t week = 0; week < weeks; ++week) {
        EXPECT_EQ(ties[week],
                  contacts[week] + loose[week] + regular[week] + in_writing[week]);
        EXPECT_EQ(written[week], in_writing[week]);
        EXPECT_NEAR(trust[week] / halves[week], mean[week], 1e-9);
    }
}

// What the estimate says and what the vectors hold; ties are fewer than it allows for.
TEST(Panel, IsForetoldInNeeds) {
    Scenario scenario = watched();
    const RunRecord record = record_of(scenario, "verbund");
    const double panel = double(record.panel.weeks.size()) *
                         (16.0 + 8.0 * double(record.panel.columns.size()));
    const double network = double(record.network.weeks.size()) * 44.0;
    const auto with = disk_of_runs(scenario, 1);
    scenario.record.panel = {};
    scenario.record.network_every = 0;
    const double foretold = double(with) - double(disk_of_runs(scenario, 1));
    EXPECT_GT(foretold, panel + network);
    EXPECT_LT(foretold, 3.0 * (panel + network));
}

}  // namespace
}  // namespace verbund
