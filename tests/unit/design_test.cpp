// Designs as scenario files write them.
#include "analysis/sequences/latin_hypercube.hpp"
#include "io/design_csv.hpp"
#include "io/scenario/scenario_writer.hpp"
#include "study/assumptions.hpp"
#include "study/present_value.hpp"
#include "unit/written_scenario.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <rapidcheck/gtest.h>

namespace verbund {
namespace {

using namespace test;

// One region, a strategy with a fee of its own and one without.
const std::string world = std::string(head) + place + alone +
                          "[strategy.cooperation]\nfee = 20.0\n[[strategy]]\nname = "
                          "\"t\"\n";

class Designs : public ScenarioReader {
protected:
    Scenario designed(const std::string& design) const {
        return read(world + "[design]\n" + design);
    }

    std::vector<double> numbers(const Scenario& scenario, std::size_t column) const {
        std::vector<double> found;
        for (const Point& point : scenario.design.points)
            found.push_back(point[column] ? as_number(*point[column]).value()
                                          : std::nan(""));
        return found;
    }

    void expect_fault(const std::string& design, const std::string& expected) const {
        const auto faults =
            faults_of(write("scenario.toml", world + "[design]\n" + design));
        std::string all;
        for (const std::string& fault : faults) all += fault + "\n";
        EXPECT_EQ(faults.size(), 1u) << design << "\n" << all;
        EXPECT_NE(all.find(expected), all.npos) << expected << "\nin\n" << all;
    }
};

TEST_F(Designs, ALatinHypercubeHasEachPartOfEachRangeOnce) {
    const Scenario scenario = designed(
        "kind = \"lhs\"\npoints = 16\n[design.vary]\n"
        "\"trust.clarity\" = [0.2, 0.6]\n"
        "\"demand.projects_per_customer\" = { from = 0.001, to = 0.1, log = true }\n"
        "\"demand.asked\" = [2, 5]\n\"start.kind\" = [\"empty\", \"dense\"]\n"
        "\"teaching.distance_matters\" = [true, false]\n");
    ASSERT_EQ(point_count(scenario), 16u);
    EXPECT_EQ(scenario.design.kind, "lhs");
    std::set<int> parts, decades;
    for (const double clarity : numbers(scenario, 0))
        parts.insert(static_cast<int>((clarity - 0.2) / 0.4 * 16.0));
    for (const double demand : numbers(scenario, 1))
        decades.insert(static_cast<int>(std::log10(demand / 0.001) * 8.0));
    EXPECT_EQ(parts.size(), 16u);
    EXPECT_EQ(decades.size(), 16u);
    const auto asked = numbers(scenario, 2);
    for (const double value : {2.0, 3.0, 4.0, 5.0})
        EXPECT_EQ(std::count(asked.begin(), asked.end(), value), 4) << value;
    std::map<Value, int> starts;
    for (const Point& point : scenario.design.points) ++starts[*point[3]];
    EXPECT_EQ(starts[Value("empty")], 8);
    EXPECT_EQ(starts[Value("dense")], 8);
    const auto yes = numbers(scenario, 4);
    EXPECT_EQ(std::count(yes.begin(), yes.end(), 1.0), 8);
}

TEST_F(Designs, TheSeedOfAScenarioDrawsItsPointsUnlessTheDesignHasOne) {
    const std::string text =
        "kind = \"lhs\"\npoints = 4\nvary.trust.clarity = [0.0, 1.0]\n";
    const auto with = [&](const std::string& design, std::vector<std::string> set) {
        return read(world + "[design]\n" + design, {std::move(set), {}, {}})
            .design.points;
    };
    EXPECT_EQ(with(text, {}), with(text, {}));
    EXPECT_NE(with(text, {}), with(text, {"seed=9"}));
    EXPECT_EQ(with(text + "seed = 4\n", {}), with(text + "seed = 4\n", {"seed=9"}));
}

TEST_F(Designs, MaximinKeepsPointsApart) {
    const auto least = [&](const std::string& more) {
        const Scenario scenario =
            designed("kind = \"lhs\"\npoints = 20\n" + more +
                     "vary.trust.clarity = [0.0, 1.0]\nvary.trust.conflict = [0.0, "
                     "1.0]\n");
        UnitPoints points;
        for (std::size_t i = 0; i < point_count(scenario); ++i)
            points.push_back({numbers(scenario, 0)[i], numbers(scenario, 1)[i]});
        return least_distance(points);
    };
    EXPECT_GT(least("maximin = true\n"), 2.0 * least("maximin = false\n"));
}

TEST_F(Designs, ASobolDesignHasTheSameNumberOfPointsInEveryEighth) {
    const Scenario scenario = designed(
        "kind = \"sobol\"\npoints = 64\nvary.trust.clarity = [0.0, 1.0]\n"
        "vary.trust.conflict = [0.0, 1.0]\n");
    std::map<std::pair<int, int>, int> cells;
    for (std::size_t i = 0; i < 64; ++i)
        ++cells[{static_cast<int>(numbers(scenario, 0)[i] * 8.0),
                 static_cast<int>(numbers(scenario, 1)[i] * 8.0)}];
    EXPECT_EQ(cells.size(), 64u);  // a (0, m, 2) net
}

TEST_F(Designs, SaltelliBlocksHaveASecondRunOfAWhereTheOthersHaveOne) {
    const std::string text =
        "kind = \"saltelli\"\npoints = 4\nvary.trust.clarity = [0.0, 1.0]\n"
        "vary.trust.conflict = [0.0, 1.0]\n";
    const Scenario scenario = designed(text);
    ASSERT_EQ(point_count(scenario), 16u);
    EXPECT_EQ(scenario.design.kind, "saltelli");
    EXPECT_EQ(scenario.design.base, 4u);
    const auto first = numbers(scenario, 0), second = numbers(scenario, 1);
    for (std::size_t row = 0; row < 16; row += 4) {
        EXPECT_EQ(replicates_at(scenario, static_cast<int>(row)), 2);
        EXPECT_EQ(replicates_at(scenario, static_cast<int>(row) + 1), 1);
        EXPECT_EQ(first[row + 2], first[row + 1]);  // of B
        EXPECT_EQ(second[row + 2], second[row]);    // of A
        EXPECT_EQ(first[row + 3], first[row]);
        EXPECT_EQ(second[row + 3], second[row + 1]);
    }
    const Scenario more = read("replicates = 3\n" + world + "[design]\n" + text);
    EXPECT_EQ(most_replicates(more), 3);
    EXPECT_EQ(run_count(more), 16u * 2u * 3u);
}

TEST_F(Designs, MorrisChangesOneFactorFromPointToPoint) {
    const Scenario scenario = designed(
        "kind = \"morris\"\ntrajectories = 3\nlevels = 4\n"
        "vary.trust.clarity = [0.0, 0.9]\nvary.demand.asked = [1, 4]\n"
        "vary.start.kind = [\"empty\", \"dense\"]\n");
    ASSERT_EQ(point_count(scenario), 12u);
    EXPECT_EQ(scenario.design.base, 3u);
    for (std::size_t i = 1; i < 12; ++i) {
        if (i % 4 == 0) continue;
        int changed = 0;
        for (std::size_t column = 0; column < 3; ++column)
            changed += scenario.design.points[i][column] !=
                       scenario.design.points[i - 1][column];
        EXPECT_EQ(changed, 1) << i;
    }
    for (const double clarity : numbers(scenario, 0))
        EXPECT_NEAR(std::remainder(clarity, 0.3), 0.0, 1e-12);
}

TEST_F(Designs, OneAtATimeIsABaseAndEachValueAlone) {
    const Scenario scenario = designed(
        "kind = \"one_at_a_time\"\nvary.trust.clarity = [0.1, 0.9]\n"
        "vary.\"s.cooperation.fee\" = [30.0]\n");
    EXPECT_EQ(scenario.design.points,
              (std::vector<Point>{
                  {{}, {}}, {Value{0.1}, {}}, {Value{0.9}, {}}, {{}, Value{30.0}}}));
}

TEST_F(Designs, ALinkedColumnFollowsAnother) {
    const Scenario scenario = designed(
        "kind = \"grid\"\nvary.trust.clarity = [0.25, 0.75]\nvary.demand.asked = [2, "
        "3]\n"
        "linked = [{ set = \"trust.conflict\", of = \"trust.clarity\", factor = -1, "
        "plus = 1 },\n"
        "  { set = \"checking.tests\", of = \"demand.asked\", factor = 0.5 }]\n");
    ASSERT_EQ(scenario.design.columns.size(), 4u);
    EXPECT_EQ(scenario.design.points[3], (Point{Value{0.75}, Value{std::int64_t{3}},
                                                Value{0.25}, Value{std::int64_t{2}}}));
}

TEST_F(Designs, WhereLeavesOutPointsAndSaysHowMany) {
    const Scenario scenario = designed(
        "kind = \"grid\"\nvary.trust.clarity = [0.1, 0.3, 0.7]\n"
        "vary.trust.conflict = [0.3, 0.9]\n"
        "where = [\"trust.clarity + trust.conflict <= 1\", \"2 * trust.clarity > "
        "trust.conflict - 0.2\"]\n");
    // .7 + .3 counts as 1.
    EXPECT_EQ(scenario.design.points, (std::vector<Point>{{Value{0.1}, Value{0.3}},
                                                          {Value{0.3}, Value{0.3}},
                                                          {Value{0.7}, Value{0.3}}}));
    EXPECT_EQ(scenario.notes,
              (std::vector<std::string>{
                  "\"trust.clarity + trust.conflict <= 1\" leaves out 2 of 6 points",
                  "\"2 * trust.clarity > trust.conflict - 0.2\" leaves out 1 of 4 "
                  "points"}));
}

TEST_F(Designs, WhereKnowsWhatTheDesignDoesNotVary) {
    const Scenario scenario = designed(
        "kind = \"grid\"\nvary.\"t.cooperation.fee\" = [10.0, 30.0]\n"
        "where = [\"t.cooperation.fee < s.cooperation.fee\"]\n");
    EXPECT_EQ(scenario.design.points, (std::vector<Point>{{Value{10.0}}}));
}

TEST_F(Designs, SharesAboveOneAreRefusedOnlyAtPointsThatAreRun) {
    const std::string text =
        "kind = \"grid\"\n"
        "vary.population.free_rider_share = [0.0, 0.7]\n"
        "vary.population.conditional_share = [0.1, 0.6]\n";
    EXPECT_FALSE(
        faults_of(write("scenario.toml", world + "[design]\n" + text)).empty());
    const Scenario scenario = designed(text +
                                       "where = [\"population.free_rider_share + "
                                       "population.conditional_share <= 1\"]\n");
    EXPECT_EQ(point_count(scenario), 3u);
}

TEST_F(Designs, AFileOfPointsMayLeaveFactorsAsTheyAre) {
    write("points.csv",
          "s.cooperation.fee,start.kind,replicates,demand.asked\n"
          "30,empty,,2\n,,5,\n12.5,dense,1,3\n");
    const Scenario scenario = designed("kind = \"csv\"\ntable = \"points.csv\"\n");
    EXPECT_EQ(scenario.design.kind, "csv");
    EXPECT_EQ(
        scenario.design.points,
        (std::vector<Point>{{Value{30.0}, Value{"empty"}, Value{std::int64_t{2}}},
                            {{}, {}, {}},
                            {Value{12.5}, Value{"dense"}, Value{std::int64_t{3}}}}));
    EXPECT_EQ(scenario.design.replicates, (std::vector<int>{1, 5, 1}));
    EXPECT_EQ(parameters_after(scenario, {0, 1, 0}, 0).cooperation.fee, 20.0);
    EXPECT_EQ(parameters_after(scenario, {0, 2, 0}, 0).cooperation.fee, 12.5);
}

TEST_F(Designs, AFileOfPointsMaySayHowTheyWereMade) {
    const std::string table = "kind = \"csv\"\ntable = \"points.csv\"\n";
    const std::string points = "start.kind,demand.asked\nempty,2\ndense,2\ndense,3\n";
    const std::string notes = "# kind = morris\n# levels = 6\n";
    write("points.csv", notes + points);
    const Scenario scenario = designed(table);
    EXPECT_EQ(scenario.design.kind, "morris");
    EXPECT_EQ(scenario.design.levels, 6u);
    EXPECT_EQ(design_csv(scenario.design), notes + points);
    write("points.csv", "# kind = moris\n" + points);
    const auto faults = faults_of(folder_ / "scenario.toml");
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_TRUE(faults[0].starts_with((folder_ / "points.csv").string() +
                                      ":1:1: kind = moris: is not known, did you mean "
                                      "`morris`?"))
        << faults[0];
}

TEST_F(Designs, APointThatStatesNoWeeksHasTheScenarios) {
    write("points.csv", "weeks\n20\n\"\"\n60\n");
    const Scenario scenario = read(
        "weeks = 40\n" + world + "[design]\nkind = \"csv\"\ntable = \"points.csv\"\n");
    EXPECT_EQ(scenario.weeks, 60);
    EXPECT_EQ(weeks_at(scenario, 0), 20);
    EXPECT_EQ(weeks_at(scenario, 1), 40);
}

RC_GTEST_PROP(DesignCsv, IsReadAsTheSameDesign, ()) {
    const auto folder =
        fs::temp_directory_path() / ("verbund_design_" + std::to_string(::getpid()));
    fs::create_directories(folder);
    const auto save = [&](const char* name, const std::string& text) {
        std::ofstream(folder / name) << text;
    };
    const std::string odd_place =
        "[[region]]\nname = 'Hof, \"Stadt\"'\nat = [5, 1]\n"
        "freelancers = 9\ncustomers = 99\n";
    save("any.toml", world + odd_place);
    Scenario scenario = read_scenario(folder / "any.toml");
    const Factor fee{"s.cooperation.fee", find_parameter("cooperation.fee"),
                     Reach::strategy, 0};
    const Factor kind{"start.kind", find_parameter("start.kind")};
    const Factor customers{"Hof, \"Stadt\".customers", &row_of(Quantity::customers),
                           Reach::region, 1, Quantity::customers};
    const Factor distance{"teaching.distance_matters",
                          find_parameter("teaching.distance_matters")};
    Design& design = scenario.design;
    design.columns = {fee, kind, customers, distance};
    design.columns.resize(*rc::gen::inRange<std::size_t>(1, 5));
    design.points.clear();
    const int points = *rc::gen::inRange(1, 6);
    const bool own_replicates = *rc::gen::arbitrary<bool>();
    for (int i = 0; i < points; ++i) {
        const Point whole{
            Value{*rc::gen::inRange(0, 1'000'000) / 7.3e5},
            Value{*rc::gen::element<std::string>("empty", "dense", "stationary")},
            Value{*rc::gen::inRange<std::int64_t>(0, 1000)},
            Value{*rc::gen::arbitrary<bool>()}};
        Point point;
        for (std::size_t column = 0; column < design.columns.size(); ++column)
            point.push_back(*rc::gen::inRange(0, 4) == 0 ? std::optional<Value>()
                                                         : whole[column]);
        design.points.push_back(point);
        if (own_replicates) design.replicates.push_back(*rc::gen::inRange(1, 9));
    }
    save("points.csv", design_csv(design));
    save("scenario.toml",
         world + odd_place + "[design]\nkind = \"csv\"\ntable = \"points.csv\"\n");
    const Scenario again = read_scenario(folder / "scenario.toml");
    fs::remove_all(folder);
    RC_ASSERT(again.design.points == design.points);
    RC_ASSERT(again.design.replicates == design.replicates);
    for (std::size_t i = 0; i < design.columns.size(); ++i)
        RC_ASSERT(same_factor(again.design.columns[i], design.columns[i]));
}

TEST_F(Designs, AResolvedScenarioStillSaysHowItsPointsWereMade) {
    const Scenario scenario =
        designed("kind = \"saltelli\"\npoints = 2\nvary.trust.clarity = [0.0, 1.0]\n");
    const Scenario again = read(resolved_text(scenario));
    EXPECT_EQ(again.design.kind, "saltelli");
    EXPECT_EQ(again.design.base, 2u);
    EXPECT_EQ(again.design.points, scenario.design.points);
    EXPECT_EQ(again.design.replicates, scenario.design.replicates);
    const Scenario moved = designed(
        "kind = \"morris\"\ntrajectories = 2\nlevels = 6\nvary.trust.clarity = "
        "[0.0, 1.0]\n");
    EXPECT_EQ(read(resolved_text(moved)).design.levels, 6u);
}

TEST_F(Designs, WhatIsWrongSaysWhereAndWhatIsAllowed) {
    const std::string one = "vary.trust.clarity = [0.1, 0.9]\n";
    expect_fault("kind = \"sobol\"\npoints = 12\n" + one,
                 "design.points = 12: is no power of two; 1, 2, 4, 8 …: 8 or 16");
    expect_fault("kind = \"lhs\"\n" + one, "design.points: is missing");
    expect_fault("kind = \"lhs\"\npoints = 4\n", "design.vary: is missing");
    expect_fault("kind = \"lhs\"\npoints = 4\n[design.vary]\n",
                 "design.vary: is empty");
    expect_fault("kind = \"morris\"\ntrajectories = 4\nlevels = 5\n" + one,
                 "design.levels = 5: is odd");
    expect_fault("kind = \"lhs\"\npoints = 4\nvary.trust.clarity = [0.9, 0.1]\n",
                 "design.vary.trust.clarity = [0.9, 0.1]: has no room");
    expect_fault(
        "kind = \"lhs\"\npoints = 4\nvary.trust.clarity = { from = 0.0, to = "
        "1.0, log = true }\n",
        "design.vary.trust.clarity.from = 0.0: reaches 0 with log = true");
    expect_fault(
        "kind = \"lhs\"\npoints = 4\nvary.trust.clarity = { from = 0.1, too = "
        "1.0, to = 0.3 }\n",
        "design.vary.trust.clarity.too: is not known");
    expect_fault("kind = \"grid\"\n" + one +
                     "linked = [{ set = \"trust.conflict\", of = \"trust.clarity\", "
                     "factor = 2 }]\n",
                 "design.linked: trust.conflict = 1.8: is out of range at point 1");
    expect_fault("kind = \"grid\"\n" + one +
                     "linked = [{ set = \"trust.conflict\", of = \"trust.clarit\" }]\n",
                 "is not varied, did you mean `trust.clarity`?");
    expect_fault("kind = \"grid\"\n" + one + "where = [\"trust.clarity\"]\n",
                 "design.where = \"trust.clarity\": compares nothing");
    expect_fault("kind = \"grid\"\n" + one + "where = [\"trust.clarity < 0\"]\n",
                 "holds at no point");
    expect_fault("kind = \"grid\"\n" + one + "where = [\"trust.clarit < 0\"]\n",
                 "names `trust.clarit`, which is not known");
    expect_fault("kind = \"grid\"\n" + one + "where = [\"start.kind < 3\"]\n",
                 "names `start.kind`, which is no number");
    expect_fault("kind = \"saltelli\"\npoints = 4\n" + one +
                     "where = [\"trust.clarity < 0.5\"]\n",
                 "as \"saltelli\" needs every point");
    expect_fault("kind = \"csv\"\ntable = \"none.csv\"\n", "does not exist");
    expect_fault("kind = \"assumptions\"\nonly = [\"trus\"]\n",
                 "is no assumption, did you mean `trust`?");
    expect_fault(
        "kind = \"grid\"\nvary.weeks = [3, 520]\n"
        "[[strategy]]\nname = \"later\"\nfrom_week = 4\n",
        "weeks = 3: ends before a strategy begins; at least 4 (weeks)");
}

TEST_F(Designs, WhatIsWrongInAFileOfPointsHasItsLineAndColumn) {
    write("points.csv", "trust.clarity,replicates\n0.5,1\n2,0\n0.5\n");
    const auto faults =
        faults_of(write("scenario.toml", world + "[design]\nkind = \"csv\"\ntable = "
                                                 "\"points.csv\"\n"));
    const std::string at = (folder_ / "points.csv").string();
    EXPECT_EQ(faults,
              (std::vector<std::string>{
                  at + ":3:1: trust.clarity = 2: is out of range; 0 … 1 (share)",
                  at + ":3:3: replicates = 0: is out of range; a whole number 1 … "
                       "1000000 (runs)",
                  at + ":4:1: row: has 1 cells; the header has 2"}));
    write("points.csv", "trust.clarit\n0.5\n");
    const auto name = faults_of(folder_ / "scenario.toml");
    ASSERT_EQ(name.size(), 1u);
    EXPECT_TRUE(name[0].starts_with(at + ":1:1: trust.clarit: is not known, did you "
                                         "mean `trust.clarity`?"))
        << name[0];
}

const Axis* axis_of(const Assumptions& found, const std::string& name) {
    for (const Axis& axis : found.axes)
        if (axis.factor.name == name) return &axis;
    return nullptr;
}

TEST_F(Designs, AssumptionsAreHalvedDoubledAndTurnedOver) {
    const Scenario scenario = read(world);
    const Assumptions found =
        assumptions_in(scenario, [](const ParameterRow&) { return true; });
    std::size_t rows = 0;
    for (const ParameterRow& row : parameter_table()) rows += is_assumption(row);
    EXPECT_GT(rows, 100u);
    EXPECT_GE(found.axes.size() + found.off.size(), rows);
    for (const Axis& axis : found.axes) {
        EXPECT_TRUE(is_assumption(*axis.factor.row)) << axis.factor.name;
        const Value present = present_value(scenario, axis.factor);
        for (const Value& value : axis.values) {
            EXPECT_NE(value, present) << axis.factor.name;
            EXPECT_FALSE(fault_of(*axis.factor.row, value)) << axis.factor.name;
        }
        const auto number = as_number(present);
        if (axis.factor.row->kind == ValueKind::real && axis.values.size() == 2) {
            const Range& range = axis.factor.row->range;
            EXPECT_EQ(*as_number(axis.values[0]), std::max(0.5 * *number, range.least))
                << axis.factor.name;
            EXPECT_EQ(*as_number(axis.values[1]), std::min(2.0 * *number, range.most))
                << axis.factor.name;
        }
        if (axis.factor.row->kind == ValueKind::choice) {
            EXPECT_EQ(axis.values.size(), axis.factor.row->choices.size() - 1);
        }
    }
    // The fee is off in the world, and s has one of its own.
    ASSERT_NE(axis_of(found, "s.cooperation.fee"), nullptr);
    EXPECT_EQ(axis_of(found, "s.cooperation.fee")->values,
              (std::vector<Value>{10.0, 40.0}));
}

TEST_F(Designs, ADesignOfAssumptionsHasTheBaseFirstAndChangesOneThingAtEachPoint) {
    const Scenario scenario = designed("kind = \"assumptions\"\n");
    EXPECT_EQ(scenario.design.kind, "assumptions");
    for (std::size_t i = 0; i < point_count(scenario); ++i) {
        const Point& point = scenario.design.points[i];
        EXPECT_EQ(std::count_if(point.begin(), point.end(),
                                [](const auto& cell) { return cell.has_value(); }),
                  i == 0 ? 0 : 1);
    }
    EXPECT_GT(point_count(scenario), 150u);
    EXPECT_FALSE(scenario.notes.empty());
}

TEST_F(Designs, AssumptionsOfOneGroupAndWhatLimitsRefuseIsLeftOut) {
    const Scenario scenario = read(
        world + "[population]\nfree_rider_share = 0.45\nconditional_share = 0.5\n" +
        "[design]\nkind = \"assumptions\"\nonly = [\"population.free_rider_share\", "
        "\"trust\"]\n");
    for (const Factor& factor : scenario.design.columns)
        EXPECT_TRUE(factor.row->name.starts_with("trust.") ||
                    factor.row->name == "population.free_rider_share")
            << factor.name;
    EXPECT_TRUE(std::any_of(
        scenario.notes.begin(), scenario.notes.end(), [](const std::string& note) {
            return note.starts_with("left out: population.free_rider_share = 0.9");
        }));
}

TEST_F(Designs, WhatARegionStatesItselfIsChangedThere) {
    const Scenario scenario =
        read(std::string(head) + place + "[region.trust]\nconflict = 0.2\n" + alone);
    const Assumptions found = assumptions_in(
        scenario, [](const ParameterRow& row) { return row.name == "trust.conflict"; });
    ASSERT_EQ(found.axes.size(), 1u);
    EXPECT_EQ(found.axes[0].factor.name, "R.trust.conflict");
    EXPECT_EQ(found.mixed, std::vector<std::string>{"trust.conflict"});
}

}  // namespace
}  // namespace verbund
