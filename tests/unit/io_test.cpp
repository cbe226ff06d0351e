#include "io/csv.hpp"
#include "io/did_you_mean.hpp"
#include "unit/written_scenario.hpp"

#include <algorithm>
#include <map>

#include <sys/stat.h>

namespace verbund {
namespace {

using namespace test;

const fs::path scenarios = fs::path(VERBUND_SOURCE_DIR) / "tests" / "scenarios";

// A fault that is expected: "# expect: text" and "# at: line:column" of the file's
// first lines, or of a file beside it.
struct Expected {
    std::string text, at;
};

std::vector<Expected> expected_of(const fs::path& path) {
    const fs::path beside = path.string() + ".expect";
    std::istringstream lines(text_of(fs::exists(beside) ? beside : path));
    std::vector<Expected> all;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("# expect: ")) all.push_back({line.substr(10), ""});
        if (line.starts_with("# at: ") && !all.empty()) all.back().at = line.substr(6);
    }
    return all;
}

void expect_the_faults_of(const fs::path& path) {
    SCOPED_TRACE(path.filename());
    const std::vector<Expected> expected = expected_of(path);
    const std::vector<std::string> faults = faults_of(path);
    EXPECT_FALSE(expected.empty());
    std::string all;
    for (const std::string& fault : faults) all += fault + "\n";
    EXPECT_EQ(faults.size(), expected.size()) << all;
    for (const Expected& one : expected) {
        const std::string file =
            one.at.find(".csv") == one.at.npos && one.at.find("parts") == one.at.npos
                ? path.filename().string() + ":"
                : "";
        const auto says_it = [&](const std::string& fault) {
            return fault.find(file + one.at + ": ") != fault.npos &&
                   fault.find(one.text) != fault.npos;
        };
        EXPECT_TRUE(std::any_of(faults.begin(), faults.end(), says_it))
            << one.at << " " << one.text << "\nin\n"
            << all;
    }
}

TEST(BadScenarios, EachSaysWhereWhatIsWrongAndWhatIsAllowed) {
    int count = 0;
    for (const auto& entry : fs::directory_iterator(scenarios / "bad")) {
        if (entry.path().extension() != ".toml") continue;
        expect_the_faults_of(entry.path());
        ++count;
    }
    EXPECT_GE(count, 40);
}

TEST(GoodScenario, IsReadWithFilesAndRegionsAndWeeks) {
    const Scenario scenario = read_scenario(scenarios / "good.toml");
    EXPECT_EQ(scenario.name, "Zwei Orte");
    EXPECT_EQ(scenario.text, text_of(scenarios / "good.toml"));
    EXPECT_EQ(scenario.weeks, 104);
    EXPECT_EQ(scenario.parameters.trust.forgetting, 0.97);
    ASSERT_EQ(scenario.trades.size(), 2u);
    EXPECT_EQ(scenario.trades[1].rate, 1.2);
    ASSERT_EQ(scenario.regions.size(), 2u);
    EXPECT_EQ(scenario.regions[0].y_km, 300.0);
    ASSERT_EQ(scenario.regions[0].settings.size(), 1u);
    ASSERT_EQ(scenario.strategies.size(), 2u);
    const StrategyPlan& verbund = scenario.strategies[1];
    EXPECT_EQ(verbund.label, "regional association");
    EXPECT_EQ(verbund.from_week, 52);
    EXPECT_EQ(verbund.regions, std::vector<RegionIndex>{0});
    EXPECT_EQ(parameters_after(scenario, {1, 0, 0}, 0).cooperation.founding, 0.1);
    EXPECT_EQ(parameters_after(scenario, {1, 0, 0}, 0).cooperation.fee, 20.0);
    EXPECT_EQ(parameters_after(scenario, {1, 0, 0}, 1).cooperation.founding,
              Parameters{}.cooperation.founding);
    EXPECT_EQ(scenario.record.events,
              (std::vector<std::string>{"founded", "dissolved"}));
    EXPECT_EQ(run_count(scenario), 4u);
}

TEST_F(ScenarioReader,
       TakesWholeNumbersForRealOnesAndTheLastPointAxisIsTheLastInTheFile) {
    const Scenario scenario = read(
        std::string(head) + place + alone +
        "[trust]\nnegative_weight = 3\nsympathy = -0.0\n[design]\nkind = \"grid\"\n"
        "vary.trust.clarity = [0, 1]\nvary.\"demand.asked\" = [2, 3, 4]\n");
    EXPECT_EQ(scenario.parameters.trust.negative_weight, 3.0);
    EXPECT_FALSE(std::signbit(scenario.parameters.trust.sympathy));
    EXPECT_EQ(point_count(scenario), 6u);
    EXPECT_EQ(scenario.design.columns[1].name, "demand.asked");
    EXPECT_EQ(parameters_before(scenario, {0, 1, 0}, 0).demand.asked, 3);
    EXPECT_EQ(parameters_before(scenario, {0, 3, 0}, 0).trust.clarity, 1.0);
}

TEST_F(ScenarioReader, TakesAListOfPointsWithTheirOwnReplicates) {
    const Scenario scenario =
        read(std::string(head) + place + alone +
             "[design]\nkind = \"list\"\npoints = [{ trust.clarity = 0.5, demand.asked "
             "= 2 },\n"
             "  { demand.asked = 3, \"trust.clarity\" = 1, replicates = 9 }]\n");
    EXPECT_EQ(point_count(scenario), 2u);
    EXPECT_EQ(replicates_at(scenario, 0), scenario.replicates);
    EXPECT_EQ(replicates_at(scenario, 1), 9);
    EXPECT_EQ(run_count(scenario), static_cast<std::size_t>(scenario.replicates) + 9u);
    EXPECT_EQ(parameters_before(scenario, {0, 1, 0}, 0).demand.asked, 3);
    EXPECT_EQ(parameters_before(scenario, {0, 1, 0}, 0).trust.clarity, 1.0);
}

// Two strategies, of which s has a fee of its own, and one region.
const std::string one_has_a_fee =
    std::string(head) + place + "[region.trust]\nclarity = 0.1\n" + alone +
    "[strategy.cooperation]\nfee = 5.0\n[[strategy]]\nname = \"t\"\n";

TEST_F(ScenarioReader, SetReachesTheWorldAndWhoStatesNothing) {
    const Scenario scenario =
        read(one_has_a_fee, {{"cooperation.fee=7", "trust.clarity=0.5",
                              "start.kind=empty", "weeks=10", "seed=3"},
                             5,
                             {}});
    EXPECT_EQ(parameters_after(scenario, {0, 0, 0}, 0).cooperation.fee, 5.0);
    EXPECT_EQ(parameters_after(scenario, {1, 0, 0}, 0).cooperation.fee, 7.0);
    EXPECT_EQ(scenario.notes,
              std::vector<std::string>{"s keeps its own cooperation.fee = 5 "
                                       "(\"s.cooperation.fee\" changes it)"});
    EXPECT_EQ(parameters_before(scenario, {0, 0, 0}, 0).trust.clarity, 0.5);
    EXPECT_EQ(scenario.parameters.start.kind, StartKind::empty);
    EXPECT_EQ(scenario.weeks, 10);
    EXPECT_EQ(scenario.seed, 3u);
    EXPECT_EQ(scenario.replicates, 5);
}

TEST_F(ScenarioReader, SetNamesAStrategyAllThatSetItARegionOrWhatIsRecorded) {
    const Scenario scenario =
        read(one_has_a_fee,
             {{"t.cooperation.fee=7", "*.cooperation.fee=9", "R.trust.clarity=0.3",
               "R.freelancers=12", "region.R.customers=7", "record.every=1"},
              {},
              {}});
    EXPECT_EQ(parameters_after(scenario, {0, 0, 0}, 0).cooperation.fee, 9.0);
    EXPECT_EQ(parameters_after(scenario, {1, 0, 0}, 0).cooperation.fee, 9.0);
    EXPECT_EQ(parameters_before(scenario, {0, 0, 0}, 0).trust.clarity, 0.3);
    EXPECT_EQ(scenario.regions[0].freelancers, 12);
    EXPECT_EQ(scenario.regions[0].customers, 7);
    EXPECT_EQ(scenario.record.every, 1);
    EXPECT_TRUE(scenario.notes.empty());
}

TEST_F(ScenarioReader, ARunCanBeTriedWithFewerWeeksThanItsCadence) {
    const std::string text = "weeks = 60\n" + one_has_a_fee + "[record]\nevery = 52\n";
    EXPECT_EQ(read(text).record.every, 52);
    EXPECT_EQ(read(text, {{"weeks=16"}, {}, {}}).record.every, 16);
    EXPECT_EQ(read(text, {{"weeks=1", "record.every=1"}, {}, {}}).record.every, 1);
    const auto faults = faults_of(write(
        "scenario.toml", "weeks = 16\n" + one_has_a_fee + "[record]\nevery = 52\n"));
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_NE(faults[0].find("record.every = 52: is out of range"), faults[0].npos);
}

TEST_F(ScenarioReader, AnAxisMayBeOfAStrategyARegionOrTheRunItself) {
    const Scenario scenario = read(
        "weeks = 60\n" + one_has_a_fee +
        "[design]\nkind = \"list\"\npoints = [\n"
        "{ \"s.cooperation.fee\" = 6, \"R.demand.asked\" = 2, \"R.customers\" = 50, "
        "  weeks = 30, seed = 9, trust.clarity = 0.2 },\n"
        "{ \"s.cooperation.fee\" = 8, \"R.demand.asked\" = 3, \"R.customers\" = 70, "
        "  weeks = 80, seed = 8, trust.clarity = 0.4 }]\n");
    EXPECT_EQ(parameters_after(scenario, {0, 1, 0}, 0).cooperation.fee, 8.0);
    EXPECT_EQ(parameters_after(scenario, {1, 1, 0}, 0).cooperation.fee,
              Parameters{}.cooperation.fee);
    EXPECT_EQ(parameters_before(scenario, {1, 0, 0}, 0).demand.asked, 2);
    EXPECT_EQ(scenario.weeks, 80);
    EXPECT_EQ(scenario_at(scenario, 0).weeks, 30);
    EXPECT_EQ(scenario_at(scenario, 0).seed, 9u);
    EXPECT_EQ(scenario_at(scenario, 1).regions[0].customers, 70);
    EXPECT_EQ(scenario.design.columns[0].name, "s.cooperation.fee");
}

TEST_F(ScenarioReader, NamesOfFactorsThatMeanTwoThingsOrNothingAreRefused) {
    const std::string text = one_has_a_fee + "[[strategy]]\nname = \"R\"\n";
    const ReadOptions options{
        {"R.demand.asked=2", "u.demand.asked=2", "*.demand.asked=2",
         "s.start.kind=empty", "Q.freelancers=3", "s.customers=3", "record.every=900",
         "s.demand.asked=99"},
        {},
        {}};
    const std::vector<std::string> faults =
        faults_of(write("scenario.toml", text), options);
    std::string all;
    for (const std::string& fault : faults) all += fault + "\n";
    EXPECT_EQ(faults.size(), 8u) << all;
    for (const char* expected :
         {"--set R.demand.asked = 2: may be of a strategy and of a region; "
          "\"region.R.demand.asked\" or \"strategy.R.demand.asked\"",
          "--set u.demand.asked = 2: is of no strategy or region that is known",
          "--set *.demand.asked = 2: is set by no strategy; \"demand.asked\" for the "
          "world, \"STRATEGY.demand.asked\" for one strategy",
          "--set s.start.kind = empty: has no effect in a strategy",
          "--set Q.freelancers = 3: is of no region that is known",
          "--set s.customers = 3: is of no region that is known",
          "--set record.every = 900: is out of range; a whole number 1 … 520 (weeks)",
          "--set s.demand.asked = 99: is out of range"})
        EXPECT_NE(all.find(expected), all.npos) << expected << "\nin\n" << all;
}

TEST_F(ScenarioReader, WhatNoStrategyWouldFeelIsRefused) {
    const std::string all_have_a_fee =
        std::string(head) + place + alone + "[strategy.cooperation]\nfee = 5.0\n";
    const auto faults = faults_of(write("scenario.toml", all_have_a_fee),
                                  {{"cooperation.fee=7"}, {}, {}});
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0],
              "--set cooperation.fee = 7: reaches no strategy: each has a value of its "
              "own; \"s.cooperation.fee\" changes it");
    const std::string later = std::string(head) + place + alone +
                              "from_week = 9\n[strategy.cooperation]\nfee = 5.0\n";
    EXPECT_EQ(read(later, {{"cooperation.fee=7"}, {}, {}}).parameters.cooperation.fee,
              7.0);
}

TEST_F(ScenarioReader, SetIsRefusedInTheWordsOfTheCommandLine) {
    const fs::path path =
        write("scenario.toml",
              std::string(head) + place + alone +
                  "[design]\nkind = \"grid\"\nvary.trust.clarity = [0, 1]\n");
    const ReadOptions options{{"trust.forgeting=1", "trust.forgetting=2", "weeks=1.0",
                               "trust.conflict=1e-400", "fee", "trust.clarity=1",
                               "demand.asked=[1]", "seed=1\n2"},
                              0,
                              {}};
    const std::vector<std::string> faults = faults_of(path, options);
    std::string all;
    for (const std::string& fault : faults) all += fault + "\n";
    EXPECT_EQ(faults.size(), 9u) << all;
    for (const char* text :
         {"--set trust.forgeting = 1: is not known, did you mean `trust.forgetting`?",
          "--set trust.forgetting = 2: is out of range; 0.01 … 1 (factor per month)",
          "--set weeks = 1.0: is of the wrong type; a whole number 1 …",
          "--set trust.conflict = 1e-400: is too small",
          "--set fee: has no value; key=value",
          "--set trust.clarity = 1: is varied by the design",
          "--set demand.asked = [1]: is of the wrong type",
          "--set seed = 1 2: is of the wrong type",
          "--replicates 0: is out of range; a whole number 1 … 1000000 (runs)"})
        EXPECT_NE(all.find(text), all.npos) << text << "\nin\n" << all;
}

TEST_F(ScenarioReader, DrawsRegionsWithExactlyTheInhabitantsAskedFor) {
    const std::string text = std::string(head) + drawn + "largest = 0.25\n" + alone;
    const Scenario scenario = read(text), again = read(text),
                   other = read(text, {{"seed=2"}, {}, {}});
    ASSERT_EQ(scenario.regions.size(), 50u);
    EXPECT_EQ(scenario.regions[9].name, "region 10");
    int total = 0, largest = 0;
    for (const RegionPlan& region : scenario.regions) {
        total += region.freelancers;
        largest = std::max(largest, region.freelancers);
        EXPECT_TRUE(region.x_km >= 0 && region.x_km < 100 && region.y_km >= 0 &&
                    region.y_km < 200);
    }
    EXPECT_NEAR(total, 20000, 25);
    EXPECT_EQ(largest, 5000);
    EXPECT_EQ(scenario.regions[7].x_km, again.regions[7].x_km);
    EXPECT_NE(scenario.regions[7].x_km, other.regions[7].x_km);
}

TEST_F(ScenarioReader, TakesRegionsFromATableInPlaceOfDrawnOnes) {
    const fs::path table =
        write("t.csv",
              "\xEF\xBB\xBFinhabitants,name,type,y_km,x_km\r\n"
              "1000,\"Hof, Stadt\",a,1,2.5\r\n2000,Hof,b,3,4\r\n\r\n3000,Hof,c,5,6");
    const Scenario scenario = read(std::string(head) + drawn + alone, {{}, {}, table});
    ASSERT_EQ(scenario.regions.size(), 3u);
    EXPECT_EQ(scenario.regions[0].name, "Hof, Stadt");
    EXPECT_EQ(scenario.regions[0].x_km, 2.5);
    EXPECT_EQ(scenario.regions[1].freelancers, 40);
    EXPECT_EQ(scenario.regions[2].name, "Hof (2)");
    EXPECT_EQ(scenario.regions[2].customers, 300);
    EXPECT_THROW(
        read(std::string(head) + drawn + alone, {{}, {}, folder_ / "none.csv"}),
        InputMissing);
    EXPECT_THROW(read(std::string(head) + place + alone, {{}, {}, table}),
                 ScenarioRefused);
}

TEST_F(ScenarioReader, ReadsMembersAndTheirTies) {
    write("m.csv",
          "id,region,trade,skills,rate,hours\na,R,T,,40,30\nb,R,T,T,50.5,20\n");
    write("s.csv", "a,b,stage,joint\nb,a,regular,4\n");
    const Scenario scenario = read(std::string(head) + place + alone +
                                   "[members]\nlist = \"m.csv\"\nties = \"s.csv\"\n");
    ASSERT_EQ(scenario.members.size(), 2u);
    EXPECT_EQ(scenario.members[1].rate, 50.5);
    EXPECT_EQ(scenario.members[1].trades, TradeSet::of(0));
    ASSERT_EQ(scenario.survey.size(), 1u);
    EXPECT_EQ(scenario.survey[0].a, 1u);
    EXPECT_EQ(scenario.survey[0].stage, Stage::regular);
    EXPECT_EQ(scenario.survey[0].joint, 4);
}

TEST_F(ScenarioReader, ReadsWhatAListSaysOfMembersBesides) {
    write("m.csv",
          "id,region,trade,skills,rate,hours,note,utilisation,member_years,"
          "regular_customers,tenure_years\n"
          "a,R,T,,40,30,x,0.75,2.5,3,4\nb,R,T,,40,30,,,,,\n");
    const Scenario scenario =
        read(std::string(head) + place + alone + "[members]\nlist = \"m.csv\"\n");
    ASSERT_EQ(scenario.members.size(), 2u);
    const MemberPlan& told = scenario.members[0];
    EXPECT_EQ(told.member_years, 2.5);
    EXPECT_EQ(told.tenure_years, 4.0);
    EXPECT_EQ(told.utilisation, 0.75);
    EXPECT_EQ(told.regular_customers, 3);
    const MemberPlan& silent = scenario.members[1];
    EXPECT_FALSE(silent.member_years || silent.tenure_years || silent.utilisation);
    EXPECT_EQ(silent.regular_customers, 0);
}

TEST_F(ScenarioReader, ExtendsJoinsTablesAndReplacesTheRest) {
    write("below.toml", std::string(head) + "[trust]\nclarity = 0.1\nsympathy = 0.2\n" +
                            drawn + alone);
    const Scenario scenario =
        read(std::string(
                 "extends = \"below.toml\"\nname = \"y\"\n[trust]\nclarity = 0.7\n") +
             place);
    EXPECT_EQ(scenario.name, "y");
    EXPECT_EQ(scenario.parameters.trust.clarity, 0.7);
    EXPECT_EQ(scenario.parameters.trust.sympathy, 0.2);
    ASSERT_EQ(scenario.regions.size(), 1u);
    EXPECT_EQ(scenario.strategies.size(), 1u);
}

TEST_F(ScenarioReader, OfSeveralFilesThatAreExtendedTheLaterHasTheLastWord) {
    write("first.toml", std::string(head) + "[trust]\nclarity = 0.1\nsympathy = 0.2\n" +
                            drawn + alone);
    write("second.toml", "[trust]\nclarity = 0.3\n");
    const Scenario scenario = read(
        std::string("extends = [\"first.toml\", \"second.toml\"]\nname = \"y\"\n") +
        place);
    EXPECT_EQ(scenario.parameters.trust.clarity, 0.3);
    EXPECT_EQ(scenario.parameters.trust.sympathy, 0.2);

    write("one.toml", "label = \"one\"\n[bid]\nshown = 1\nclaims_team = true\n");
    write("two.toml", "[bid]\nshown = 2\n");
    const Scenario other =
        read(std::string(head) + place +
             "[[strategy]]\nname = \"s\"\nextends = [\"one.toml\", \"two.toml\"]\n");
    EXPECT_EQ(other.strategies[0].label, "one");
    const Parameters rules = parameters_after(other, {0, 0, 0}, 0);
    EXPECT_EQ(rules.bid.shown, 2);
    EXPECT_TRUE(rules.bid.claims_team);
}

TEST_F(ScenarioReader, ShippedDispositionsSumToOneWithThoseWhoAlwaysGive) {
    const std::map<std::string, double> always{{"simple", 0.25},
                                               {"fischbacher2001", 0.0},
                                               {"survey2010", 0.0},
                                               {"phenotypes", 0.17}};
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(VERBUND_SOURCE_DIR) /
                                                    "scenarios/dispositions")) {
        ++files;
        fs::copy(entry.path(), folder_);
        const Scenario scenario =
            read("extends = \"" + entry.path().filename().string() + "\"\n" + head +
                 place + alone);
        const Population& p = scenario.parameters.population;
        EXPECT_NEAR(p.conditional_share + p.free_rider_share + p.hump_shaped_share +
                        p.coin_share + p.wary_share +
                        always.at(entry.path().stem().string()),
                    1.0, 1e-12)
            << entry.path();
    }
    EXPECT_EQ(files, always.size());
}

TEST_F(ScenarioReader, WithoutAMarkPathsStayInTheScenariosOwnFolderEvenOverLinks) {
    fs::create_directory(folder_ / "inside");
    write("outside.toml", "label = \"o\"\n");
    write("inside/scenario.toml",
          std::string(head) + place + alone + "extends = \"../outside.toml\"\n");
    EXPECT_EQ(faults_of(folder_ / "inside/scenario.toml").size(), 1u);
    fs::create_symlink(folder_ / "outside.toml", folder_ / "inside/link.toml");
    write("inside/scenario.toml",
          std::string(head) + place + alone + "extends = \"link.toml\"\n");
    EXPECT_EQ(faults_of(folder_ / "inside/scenario.toml").size(), 1u);
    write(".verbund-scenarios", "");
    EXPECT_TRUE(faults_of(folder_ / "inside/scenario.toml").empty());
}

TEST_F(ScenarioReader, NeverWaitsAndNeverFillsTheMemory) {
    EXPECT_THROW(read_scenario(folder_ / "nothing.toml"), InputMissing);
    ASSERT_EQ(::mkfifo((folder_ / "pipe.toml").c_str(), 0600), 0);
    for (const fs::path& path :
         {folder_ / "pipe.toml", fs::path("/dev/zero"), folder_,
          write("large.toml", std::string((1 << 20) + 1, '\n'))}) {
        const auto faults = faults_of(path);
        ASSERT_EQ(faults.size(), 1u) << path;
        EXPECT_TRUE(faults[0].starts_with(path.string() + ":1:1: file: is "))
            << faults[0];
    }
}

TEST_F(ScenarioReader, StopsAtTheThousandthFault) {
    std::string text = "[trust]\n";
    for (int i = 0; i < 50000; ++i) text += "x" + std::to_string(i) + " = 1\n";
    const auto faults = faults_of(write("scenario.toml", text));
    ASSERT_LE(faults.size(), 1001u);
    EXPECT_NE(faults.back().find("too many faults"), std::string::npos);
}

TEST_F(ScenarioReader, KnowsWhereTextsEnd) {
    const std::string dots(100, '.');
    const Scenario scenario =
        read("name = 'a\\' # " + dots + "\n[[trade]]\nname = \"\"\"" + dots +
             "\"\"\"\"\"\n" + place + "[[strategy]]\nname = \"\\\"" + dots +
             "[[[\"\nlabel = '''[" + dots + "'''\n");
    EXPECT_EQ(scenario.trades[0].name, dots + "\"\"");
    EXPECT_EQ(scenario.name, "a\\");
}

TEST_F(ScenarioReader, AcceptsAMarkOfByteOrderAndLineEndsOfWindows) {
    std::string text = std::string("\xEF\xBB\xBF") + head + place + alone;
    for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos; at += 2)
        text.insert(at, "\r");
    EXPECT_EQ(read(text).regions[0].customers, 99);
}

TEST(Csv, UnderstandsQuotesAndRefusesWhatIsAmbiguous) {
    const fs::path path =
        fs::temp_directory_path() / ("verbund_csv_" + std::to_string(::getpid()));
    std::ofstream(path)
        << "b,a\n\"x, \"\"y\"\"\n z\",1\nq\"r,2\n\"s\"t,3\nü,4,5\nu,6\n";
    Faults faults;
    std::vector<std::string> seen;
    read_csv(path, "t.csv", {"a", "b"}, faults, [&](const CsvRow& row) {
        seen.push_back(row.cells[0].text + "|" + row.cells[1].text + "|" +
                       std::to_string(row.cells[0].line));
    });
    fs::remove(path);
    EXPECT_EQ(seen, (std::vector<std::string>{"1|x, \"y\"\n z|3", "6|u|7"}));
    ASSERT_EQ(faults.count(), 3u);
    EXPECT_EQ(faults.in_order()[0].text().substr(0, 10), "t.csv:4:1:");
    EXPECT_EQ(faults.in_order()[2].text(),
              "t.csv:6:1: row: has 3 cells; the header has 2");
}

TEST(DidYouMean, NamesTheNearestAndNothingFarAway) {
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
    EXPECT_EQ(edit_distance("ab", "ba"), 1u);
    EXPECT_EQ(did_you_mean("forgeting", {"conflict", "forgetting"}),
              ", did you mean `forgetting`?");
    EXPECT_EQ(did_you_mean("blue", {"conflict", "forgetting"}), "");
}

}  // namespace
}  // namespace verbund
