// A made-up results file: nothing here is simulated. What readers see of it is asked by
// tests/python/readers_test.py.
#include "io/results/results_file.hpp"

#include "io/files.hpp"
#include "io/results/provenance.hpp"
#include "record/metric.hpp"
#include "study/points.hpp"

#include <gtest/gtest.h>

#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <limits>
#include <numeric>
#include <stdexcept>

using namespace verbund;
namespace fs = std::filesystem;

namespace {

// A folder of its own for each test.
class Results : public testing::Test {
protected:
    void SetUp() override {
        const std::string name =
            testing::UnitTest::GetInstance()->current_test_info()->name();
        folder = fs::temp_directory_path() /
                 ("verbund_" + name + "_" + std::to_string(::getpid()));
        fs::remove_all(folder);
        make_folder(folder);
    }
    void TearDown() override { fs::remove_all(folder); }

    std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
    }
    fs::path folder;
};

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Scenario made_up() {
    Scenario scenario;
    scenario.name = "Bürodienste";
    scenario.text = "name = \"Bürodienste\"\n";
    scenario.weeks = 22;
    scenario.seed = 20271;
    scenario.replicates = 3;
    scenario.trades = {{"Schreibdienst"}, {"Übersetzung"}};
    scenario.regions = {{"Lübeck", 18.2, 300.0, 180, 1200, {}},
                        {"Kiel", 0.0, 340.0, 200, 1300, {}}};
    scenario.strategies = {{"allein", "jeder für sich", 1, {}, {}},
                           {"verbund", "", 12, {}, {}}};
    for (const ParameterRow& row : parameter_table())
        if (row.kind == ValueKind::real && scenario.design.columns.empty())
            scenario.design =
                grid({{{row.name, &row}, {row.range.least, row.range.most}}});
    scenario.record.metrics = {std::string(metric_table()[0].name),
                               std::string(metric_table()[1].name)};
    scenario.record.events = {"founded", "dissolved", "left"};
    scenario.compare.metrics = {"posted@all", "late_share@last12@Kiel"};
    return scenario;
}

// The run of an index that counts strategy by strategy, point by point, replicate by
// replicate.
RunKey run_at(const Scenario& scenario, std::size_t index) {
    const auto replicates = static_cast<std::size_t>(scenario.replicates);
    const std::size_t points = point_count(scenario);
    return {static_cast<int>(index / (replicates * points)),
            static_cast<int>(index / replicates % points),
            static_cast<int>(index % replicates)};
}

// Many founded, few dissolved, none left; the first number of each series is a NaN of
// the given sign.
RunRecord made_up_run(const Scenario& scenario, std::size_t index, double sign = 1.0) {
    RunRecord record;
    record.run = run_at(scenario, index);
    const std::size_t numbers =
        recorded_weeks(scenario).size() * (scenario.regions.size() + 1);
    for (std::size_t metric = 0; metric < scenario.record.metrics.size(); ++metric) {
        record.series.emplace_back(numbers, 0.0);
        for (std::size_t i = 0; i < numbers; ++i)
            record.series[metric][i] =
                static_cast<double>(index * 1'000 + metric * 100 + i) / 7.0;
        record.series[metric][0] =
            std::copysign(std::numeric_limits<double>::quiet_NaN(), sign);
    }
    record.estimates = {0.1 * static_cast<double>(index),
                        std::copysign(std::numeric_limits<double>::quiet_NaN(), sign)};
    record.flows.resize(23 * (scenario.regions.size() + 1));
    for (std::size_t i = 0; i < record.flows.size(); ++i)
        for (std::size_t flow = 0; flow < flow_names.size(); ++flow)
            record.flows[i].amount[flow] = static_cast<double>(index + i * flow);
    record.events.resize(scenario.record.events.size());
    for (int i = 0; i < 5'000; ++i)
        record.events[0].push_back({i % 22 + 1, i % 2, i, i / 3});
    for (std::size_t i = 0; i < index; ++i)
        record.events[1].push_back({22, 0, -1, static_cast<std::int64_t>(i)});
    record.state = std::string(31, 'a') + static_cast<char>('a' + index % 26);
    return record;
}

std::string write_made_up(const fs::path& folder, const Scenario& scenario,
                          double sign = 1.0) {
    ResultsFile file(folder, scenario);
    for (std::size_t i = 0; i < run_count(scenario); ++i)
        file.add(made_up_run(scenario, i, sign));
    file.finish();
    return file.content_sha256();
}

// Whatever the process writes into a file beyond a number of bytes fails, as on a full
// disk.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) : signal_(::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, signal_);
    }

private:
    rlimit before_{};
    void (*signal_)(int);
};

TEST_F(Results, HaveTheSameBytesEachTime) {
    const Scenario scenario = made_up();
    const std::string first = write_made_up(folder, scenario);
    const std::string bytes = bytes_of(folder / "results.h5");
    const std::vector<double> disturbed_memory(100'000, 0.1);
    EXPECT_EQ(write_made_up(folder, scenario), first);
    EXPECT_EQ(bytes_of(folder / "results.h5"), bytes);
    EXPECT_GT(bytes.size(), 10'000u);
    EXPECT_EQ(first.size(), 64u);
    EXPECT_EQ(files(), 1u);
}

TEST_F(Results, KnowOnlyOneNan) {
    const Scenario scenario = made_up();
    const std::string first = write_made_up(folder, scenario, 1.0);
    const std::string bytes = bytes_of(folder / "results.h5");
    EXPECT_EQ(write_made_up(folder, scenario, -1.0), first);
    EXPECT_EQ(bytes_of(folder / "results.h5"), bytes);
}

TEST_F(Results, OfOtherNumbersHaveAnotherHash) {
    const Scenario scenario = made_up();
    const std::string hash = write_made_up(folder, scenario);
    const std::vector<void (*)(RunRecord&)> changes{
        [](RunRecord& record) {
            record.series[1][5] = std::nextafter(record.series[1][5], 1e9);
        },
        [](RunRecord& record) {
            record.estimates[0] = std::nextafter(record.estimates[0], 1e9);
        },
        // After the last week, which is recorded, of all regions.
        [](RunRecord& record) { record.flows.back()[Flow::late] += 1.0; }};
    for (std::size_t change = 0; change < changes.size(); ++change) {
        ResultsFile file(folder, scenario);
        for (std::size_t i = 0; i < run_count(scenario); ++i) {
            RunRecord record = made_up_run(scenario, i);
            if (i == 3) changes[change](record);
            file.add(record);
        }
        file.finish();
        EXPECT_NE(file.content_sha256(), hash) << change;
    }
}

TEST_F(Results, UnfinishedLeaveNothing) {
    const Scenario scenario = made_up();
    {
        ResultsFile file(folder, scenario);
        file.add(made_up_run(scenario, 0));
        EXPECT_EQ(files(), 1u);
    }
    EXPECT_EQ(files(), 0u);
}

TEST_F(Results, UnfinishedLeaveOlderOnesAlone) {
    const Scenario scenario = made_up();
    write_made_up(folder, scenario);
    const std::string bytes = bytes_of(folder / "results.h5");
    { ResultsFile file(folder, scenario); }
    EXPECT_EQ(bytes_of(folder / "results.h5"), bytes);
    EXPECT_EQ(files(), 1u);
}

TEST_F(Results, SayTheSameInWhateverOrderTheRunsCome) {
    const Scenario scenario = made_up();
    const std::string first = write_made_up(folder, scenario);
    std::vector<std::size_t> order(run_count(scenario));
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t turn = 0; turn < 3; ++turn) {
        std::reverse(order.begin() + static_cast<std::ptrdiff_t>(turn), order.end());
        ResultsFile file(folder, scenario);
        for (const std::size_t i : order) file.add(made_up_run(scenario, i));
        file.finish();
        EXPECT_EQ(file.content_sha256(), first);
    }
}

// They say what those of a scenario say that planned all of them from the beginning.
TEST_F(Results, GrowWithTheReplicates) {
    Scenario scenario = made_up();
    std::vector<RunRecord> records;
    for (std::size_t i = 0; i < run_count(scenario); ++i)
        records.push_back(made_up_run(scenario, i));
    const std::string planned = write_made_up(folder, scenario);
    scenario.replicates = 1;
    ResultsFile file(folder, scenario);
    for (const RunRecord& record : records) file.add(record);
    file.finish();
    EXPECT_EQ(file.content_sha256(), planned);
}

TEST_F(Results, AreRefusedTwiceOrOfAnotherShapeOrScenario) {
    const Scenario scenario = made_up();
    ResultsFile file(folder, scenario);
    file.add(made_up_run(scenario, 3));
    EXPECT_THROW(file.add(made_up_run(scenario, 3)), std::logic_error);
    file.add(made_up_run(scenario, 1));
    RunRecord record = made_up_run(scenario, 4);
    record.series[0].pop_back();
    EXPECT_THROW(file.add(record), std::logic_error);
    record = made_up_run(scenario, 4);
    record.estimates.pop_back();
    EXPECT_THROW(file.add(record), std::logic_error);
    record = made_up_run(scenario, 4);
    record.flows.pop_back();
    EXPECT_THROW(file.add(record), std::logic_error);
    record = made_up_run(scenario, 4);
    record.run.point = static_cast<int>(point_count(scenario));
    EXPECT_THROW(file.add(record), std::logic_error);
}

// Ends the process with 74 and says what went wrong. A process of its own: HDF5 does
// not give back the memory of a file that it could not close.
[[noreturn]] void write_on_small_disk(const fs::path& folder, rlim_t bytes) {
    std::string fault;
    try {
        const SmallDisk small(bytes);
        write_made_up(folder, made_up());
    } catch (const std::runtime_error& failed) {
        fault = failed.what();
    }
    std::fputs(fault.c_str(), stderr);
    ::_exit(fault.empty() ? 0 : 74);
}

using ResultsDeathTest = Results;

TEST_F(ResultsDeathTest, OnAFullDiskSayWhatFailedAndLeaveNothing) {
    write_made_up(folder, made_up());
    const auto size = fs::file_size(folder / "results.h5");
    fs::remove(folder / "results.h5");
    for (rlim_t bytes = 0; bytes < size; bytes += size / 40 + 1) {
        EXPECT_EXIT(write_on_small_disk(folder, bytes), testing::ExitedWithCode(74),
                    "results.*File too large");
        EXPECT_EQ(files(), 0u) << bytes;
    }
}

TEST_F(Results, InNoFolderCannotBeCreated) {
    const Scenario scenario = made_up();
    EXPECT_THROW(ResultsFile(folder / "missing", scenario), CannotCreate);
    EXPECT_THROW(write_whole(folder / "missing" / "page.txt", "text"), CannotCreate);
    std::ofstream(folder / "taken") << "a file";
    EXPECT_THROW(make_folder(folder / "taken"), CannotCreate);
    EXPECT_THROW(make_folder(folder / "taken" / "below"), CannotCreate);
    fs::create_symlink(folder / "nowhere", folder / "link");
    try {
        make_folder(folder / "link");
        ADD_FAILURE() << "a link that leads nowhere was made a folder";
    } catch (const CannotCreate& refused) {
        EXPECT_NE(std::string(refused.what()).find("a link to what is not there"),
                  std::string::npos)
            << refused.what();
    }
}

TEST_F(Results, HaveTheirProvenanceBesideThem) {
    const Scenario scenario = made_up();
    Provenance provenance;
    provenance.command_line = {"verbund", "run", "nord\xff.toml"};
    provenance.seed = scenario.seed;
    EXPECT_THROW(write_provenance(folder, provenance), WriteFailed);
    EXPECT_EQ(files(), 0u);
    provenance.content_sha256 = write_made_up(folder, scenario);
    write_provenance(folder, provenance);
    const std::string page = bytes_of(folder / "provenance.json");
    EXPECT_NE(page.find(provenance.content_sha256), std::string::npos);
    EXPECT_NE(page.find("\"seed\": 20271"), std::string::npos);
    EXPECT_EQ(files(), 2u);
}

TEST_F(Results, TextFilesAreWholeOrAsBefore) {
    const fs::path file = folder / "page.txt";
    write_whole(file, "first");
    {
        const SmallDisk small(1'000);
        EXPECT_THROW(write_whole(file, std::string(5'000, 'x')), WriteFailed);
    }
    EXPECT_EQ(bytes_of(file), "first");
    write_whole(file, "second");
    EXPECT_EQ(bytes_of(file), "second");
    EXPECT_EQ(files(), 1u);
    EXPECT_GT(free_bytes(folder), 0u);
}

}  // namespace
