// A scenario that is written out reads as the same scenario.
#include "evidence/effects/effect_plan.hpp"
#include "io/scenario/calibrate_reader.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "io/scenario/scenario_writer.hpp"
#include "state/changes.hpp"
#include "study/ensemble.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

namespace verbund {
namespace {

namespace fs = std::filesystem;

fs::path shipped() { return fs::path(VERBUND_SOURCE_DIR) / "scenarios"; }

// Every shipped file that is a scenario of its own.
std::vector<fs::path> scenario_files() {
    std::vector<fs::path> files{fs::path(VERBUND_SOURCE_DIR) / "tests" / "scenarios" /
                                "five_points.toml"};
    for (const char* folder : {"", "members", "bench", "verify", "effects"})
        for (const auto& entry : fs::directory_iterator(shipped() / folder))
            if (entry.path().extension() == ".toml" &&
                entry.path().filename() != "world.toml")  // a part of others
                files.push_back(entry.path());
    return files;
}

Scenario read_shipped(const fs::path& file, const ReadOptions& options = {}) {
    std::optional<EffectPlan> effect;
    std::optional<CalibrationPlan> calibration;
    return read_scenario(file, options,
                         {effect_section(effect), calibrate_section(calibration)});
}

Scenario again(const Scenario& scenario) {
    return read_scenario_text(resolved_text(scenario), "resolved.toml");
}

void expect_same(const Parameters& a, const Parameters& b, const std::string& where) {
    for (const ParameterRow& row : parameter_table())
        EXPECT_EQ(row.value(a), row.value(b)) << where << ' ' << row.name;
}

// At every strategy, point and region; of very many, those at the ends.
void expect_same_parameters(const Scenario& a, const Scenario& b,
                            const std::string& name) {
    const auto ends = [](std::size_t count) {
        std::vector<int> chosen;
        for (int i = 0; i < static_cast<int>(count); ++i)
            if (count < 20 || i < 3 || i + 3 >= static_cast<int>(count))
                chosen.push_back(i);
        return chosen;
    };
    for (int strategy = 0; strategy < static_cast<int>(a.strategies.size()); ++strategy)
        for (int point : ends(point_count(a)))
            for (int region : ends(a.regions.size())) {
                const RunKey run{strategy, point, 0};
                const auto r = static_cast<RegionIndex>(region);
                expect_same(parameters_before(a, run, r), parameters_before(b, run, r),
                            name);
                expect_same(parameters_after(a, run, r), parameters_after(b, run, r),
                            name);
            }
}

void expect_same_scenario(const Scenario& a, const Scenario& b,
                          const std::string& name) {
    EXPECT_EQ(resolved_text(a), resolved_text(b)) << name;
    ASSERT_EQ(a.strategies.size(), b.strategies.size()) << name;
    ASSERT_EQ(a.regions.size(), b.regions.size()) << name;
    ASSERT_EQ(point_count(a), point_count(b)) << name;
    ASSERT_EQ(run_count(a), run_count(b)) << name;
    EXPECT_EQ(a.seed, b.seed) << name;
    EXPECT_EQ(a.weeks, b.weeks) << name;
    EXPECT_EQ(a.record.metrics, b.record.metrics) << name;
    EXPECT_EQ(a.record.events, b.record.events) << name;
    EXPECT_EQ(a.record.flows, b.record.flows) << name;
    EXPECT_EQ(a.record.every, b.record.every) << name;
    for (std::size_t r = 0; r < a.regions.size(); ++r) {
        EXPECT_EQ(a.regions[r].name, b.regions[r].name);
        EXPECT_EQ(a.regions[r].x_km, b.regions[r].x_km);
        EXPECT_EQ(a.regions[r].y_km, b.regions[r].y_km);
    }
    ASSERT_EQ(a.members.size(), b.members.size()) << name;
    for (std::size_t m = 0; m < a.members.size(); ++m) {
        EXPECT_EQ(a.members[m].id, b.members[m].id);
        EXPECT_EQ(a.members[m].trades, b.members[m].trades);
        EXPECT_EQ(a.members[m].rate, b.members[m].rate);
        EXPECT_EQ(a.members[m].member_years, b.members[m].member_years);
        EXPECT_EQ(a.members[m].tenure_years, b.members[m].tenure_years);
        EXPECT_EQ(a.members[m].utilisation, b.members[m].utilisation);
        EXPECT_EQ(a.members[m].regular_customers, b.members[m].regular_customers);
    }
    ASSERT_EQ(a.survey.size(), b.survey.size()) << name;
    expect_same_parameters(a, b, name);
}

TEST(Resolved, EveryShippedScenarioReadsAsItself) {
    ASSERT_GT(scenario_files().size(), 100u);
    for (const fs::path& file : scenario_files()) {
        const Scenario scenario = read_shipped(file);
        expect_same_scenario(scenario, again(scenario), file.string());
    }
}

TEST(Resolved, HoldsWhatTheCommandLineChanged) {
    ReadOptions options;
    options.set = {"weeks=30", "seed=5", "cooperation.fee=33.5", "trust.clarity=0.125"};
    options.replicates = 3;
    const Scenario scenario = read_shipped(shipped() / "smoke.toml", options);
    const Scenario copy = again(scenario);
    EXPECT_EQ(copy.weeks, 30);
    EXPECT_EQ(copy.seed, 5u);
    EXPECT_EQ(copy.replicates, 3);
    expect_same_scenario(scenario, copy, "smoke");
}

TEST(Resolved, KeepsThePanelAndTheNetwork) {
    Scenario scenario = read_shipped(shipped() / "smoke.toml");
    scenario.record.panel = {3, {"income", "member"}, 7};
    scenario.record.network_every = 9;
    const Scenario copy = again(scenario);
    EXPECT_EQ(copy.record.panel.every, 3);
    EXPECT_EQ(copy.record.panel.columns, scenario.record.panel.columns);
    EXPECT_EQ(copy.record.panel.freelancers, 7);
    EXPECT_EQ(copy.record.network_every, 9);
    expect_same_scenario(scenario, copy, "smoke");
}

TEST(Resolved, KeepsChanges) {
    Scenario scenario = read_shipped(shipped() / "smoke.toml");
    const Setting slump{find_parameter("demand.projects_per_customer"), 0.0125};
    const Setting accounts{find_parameter("helping.accounts"), std::string("need")};
    scenario.changes = {{"a \"slump\"", 20, 31, {1}, {slump, accounts}},
                        {"", 5, std::nullopt, {}, {}}};
    const Scenario copy = again(scenario);
    ASSERT_EQ(copy.changes.size(), 2u);
    EXPECT_EQ(copy.changes[0].label, scenario.changes[0].label);
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
        EXPECT_EQ(copy.changes[i].week, scenario.changes[i].week);
        EXPECT_EQ(copy.changes[i].until, scenario.changes[i].until);
        EXPECT_EQ(copy.changes[i].regions, scenario.changes[i].regions);
    }
    for (const int week : {4, 5, 20, 30, 31})
        for (const RegionIndex region : {RegionIndex{0}, RegionIndex{1}})
            expect_same(parameters_in(copy, {1, 0, 0}, region, week),
                        parameters_in(scenario, {1, 0, 0}, region, week), "smoke");
    expect_same_scenario(scenario, copy, "smoke");
}

TEST(Resolved, LivesTheSameLife) {
    Listener nobody;
    for (const char* name :
         {"smoke.toml", "members/members.toml", "members/association.toml"}) {
        ReadOptions options;
        options.set = {"weeks=26"};
        const Scenario scenario = read_shipped(shipped() / name, options);
        const RunKey run{static_cast<int>(scenario.strategies.size()) - 1, 0, 0};
        EXPECT_EQ(recorded(again(scenario), run, Workers(1), nobody).state,
                  recorded(scenario, run, Workers(1), nobody).state)
            << name;
    }
}

TEST(Resolved, KeepsWhatIsSpecialAboutTrades) {
    Scenario scenario = read_shipped(shipped() / "smoke.toml");
    scenario.trades[2].regulated = true;
    scenario.trades[1].deadline = 0.5;
    const Scenario copy = again(scenario);
    for (std::size_t trade = 0; trade < copy.trades.size(); ++trade) {
        EXPECT_EQ(copy.trades[trade].regulated, trade == 2) << trade;
        EXPECT_EQ(copy.trades[trade].deadline, trade == 1 ? 0.5 : 1.0) << trade;
    }
}

TEST(Resolved, KeepsNamesThatTomlMustEscape) {
    Scenario scenario = read_shipped(shipped() / "smoke.toml");
    scenario.name = "a \\ \"b\" # [c] ü 日本";
    scenario.regions[0].name = "\\u0041 = ' x";
    scenario.strategies[0].label = "'''\"\"\"";
    const Scenario copy = again(scenario);
    EXPECT_EQ(copy.name, scenario.name);
    EXPECT_EQ(copy.regions[0].name, scenario.regions[0].name);
    EXPECT_EQ(copy.strategies[0].label, scenario.strategies[0].label);
}

TEST(Resolved, LeavesCellsOfTheDesignEmpty) {
    Scenario scenario = read_shipped(shipped() / "smoke.toml");
    const ParameterRow* clarity = find_parameter("trust.clarity");
    const ParameterRow* kind = find_parameter("start.kind");
    scenario.design.columns = {{"trust.clarity", clarity}, {"start.kind", kind}};
    scenario.design.points = {{std::nullopt, std::nullopt},
                              {Value{0.1}, std::nullopt},
                              {std::nullopt, Value{std::string("empty")}}};
    scenario.design.replicates = {2, 5, 2};
    const Scenario copy = again(scenario);
    EXPECT_EQ(copy.design.points, scenario.design.points);
    EXPECT_EQ(copy.design.replicates, scenario.design.replicates);
    expect_same_scenario(scenario, copy, "smoke");
}

// All that a parameter may be, to the last bit.
RC_GTEST_PROP(Resolved, KeepsEveryBitOfANumber, (std::uint64_t bits)) {
    const double number = std::bit_cast<double>(bits);
    RC_PRE(std::isfinite(number));
    Scenario scenario;
    scenario.name = "x";
    scenario.trades = {{"T"}};
    scenario.strategies = {{"s", "s", 1, {}, {}}};
    scenario.regions = {{"R", std::fmod(number, 20'000.0) + 0.0, 0.0, 10, 10, {}}};
    RC_ASSERT(again(scenario).regions[0].x_km == scenario.regions[0].x_km);
}

}  // namespace
}  // namespace verbund
