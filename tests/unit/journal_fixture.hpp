// A journal in a folder of its own, and runs to keep in it.
#pragma once

#include "io/journal/journal.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <limits>
#include <string>

namespace verbund {

namespace fs = std::filesystem;

inline Scenario two_regions() {
    Scenario scenario;
    scenario.name = "made up";
    scenario.text = "name = \"made up\"\n";
    scenario.weeks = 6;
    scenario.replicates = 4;
    scenario.trades.resize(1);
    scenario.trades[0].name = "T";
    scenario.regions = {{"A", 0, 0, 9, 99, {}}, {"B", 1, 1, 9, 99, {}}};
    scenario.strategies.resize(1);
    scenario.strategies[0].name = "s";
    scenario.record.every = 3;
    scenario.record.metrics = {"income_mean"};
    scenario.record.events = {"entered", "exited"};
    scenario.record.panel = {3, {"income"}, 0};
    scenario.record.network_every = 6;
    scenario.compare.metrics = {"income_mean@last6"};
    return scenario;
}

// Every member has something in it, and numbers that text would lose.
inline RunRecord record_of(const Scenario& scenario, int replicate) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    RunRecord record;
    record.run = {0, 0, replicate};
    record.series = {{0.1 + replicate, nan, -0.0, 1e-310, 5, 6}};
    record.estimates = {1.0 / 3.0};
    record.events = {{{1, 0, 1234567890123, -1}}, {}};
    record.panel = {{3, 6}, {0, 1}, {11, 12}, {{1.5, nan}}};
    record.network = {{6}, {4}, {2}, {11}, {12}, {0.7}, {0.1}};
    record.state = "0123456789abcdef0123456789abcdef";
    const std::size_t places = scenario.regions.size() + 1;
    record.flows.resize((static_cast<std::size_t>(scenario.weeks) + 1) * places);
    for (std::size_t i = 0; i < record.flows.size(); ++i)
        record.flows[i][Flow::served] = static_cast<double>(i) + 0.1;
    return record;
}

inline bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
    return a.size() == b.size() &&
           std::memcmp(a.data(), b.data(), a.size() * sizeof a[0]) == 0;
}

class JournalTest : public ::testing::Test {
protected:
    JournalTest()
        : folder(fs::temp_directory_path() /
                 ("verbund_journal_" + std::to_string(::getpid()))) {
        fs::remove_all(folder);
    }
    ~JournalTest() override { fs::remove_all(folder); }

    void keep(int replicates) const {
        Journal journal(folder, scenario);
        for (int r = 0; r < replicates; ++r) journal.keep(record_of(scenario, r));
        journal.sync();
    }
    std::string segment() const {
        std::ifstream in(folder / "0001.runs", std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    void put(const std::string& bytes) const {
        std::ofstream(folder / "0001.runs", std::ios::binary) << bytes;
    }

    const Scenario scenario = two_regions();
    const fs::path folder;
};

}  // namespace verbund
