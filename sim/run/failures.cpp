#include "run/failures.hpp"

#include "io/csv_text.hpp"
#include "io/files.hpp"
#include "run/counted.hpp"
#include "run/run_id.hpp"

#include <cstdio>
#include <fstream>
#include <map>
#include <string_view>

#include <fmt/core.h>

namespace verbund {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view header = "strategy,point,replicate,reason\n";

std::string csv_of(const Scenario& scenario, const Failures& failures) {
    std::string text(header);
    for (const Journal::Failure& one : failures) {
        const auto strategy = static_cast<std::size_t>(one.run.strategy);
        text +=
            fmt::format("{},{},{},{}\n", csv_text(scenario.strategies[strategy].name),
                        one.run.point, one.run.replicate, csv_text(one.reason));
    }
    return text;
}

// "failures-3-of-40"; what else begins so is somebody else's.
std::string stem_of(std::size_t shard, std::size_t shards) {
    return fmt::format("failures-{}-of-{}", shard, shards);
}

// The shard of a file of that name, written as stem_of writes it.
bool is_of_a_shard(const fs::path& file) {
    std::size_t shard = 0, shards = 0;
    const std::string stem = file.stem();
    return file.extension() == ".csv" &&
           std::sscanf(stem.c_str(), "failures-%zu-of-%zu", &shard, &shards) == 2 &&
           stem == stem_of(shard, shards);
}

void name_in(const fs::path& file, const Scenario& scenario, const Failures& failures) {
    if (failures.empty()) {
        if (is_failures_file(file)) remove_file(file);
        return;
    }
    write_whole(file, csv_of(scenario, failures));
    fmt::print(stderr, "{} {} failed; {} names {}\n", counted(failures.size(), "run"),
               failures.size() == 1 ? "has" : "have", file.string(),
               failures.size() == 1 ? "it" : "them");
}

}  // namespace

fs::path failures_file(const fs::path& folder) { return folder / "failures.csv"; }

bool is_failures_file(const fs::path& file) {
    std::string line(header.size(), '\0');
    return std::ifstream(file).read(line.data(), std::ssize(line)) && line == header;
}

std::vector<fs::path> failures_of_shards(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (is_of_a_shard(entry.path()) && is_failures_file(entry.path()))
            files.push_back(entry.path());
    return files;
}

void name_failures(const fs::path& folder, const Scenario& scenario,
                   const Failures& failures) {
    name_in(failures_file(folder), scenario, failures);
    for (const fs::path& file : failures_of_shards(folder)) remove_file(file);
}

void name_failures(const fs::path& folder, const Scenario& scenario,
                   const Shards& shards, const Failures& failures) {
    if (failures.empty() && failures_of_shards(folder).empty()) return;
    std::map<RunKey, Journal::Failure> by_run;
    for (const Journal::Failure& one : failures) by_run[one.run] = one;
    const Plan plan(scenario);
    for (const std::size_t shard : shards.which) {
        Failures some;
        for (const RunKey& run : runs_of(plan, {{shard}, shards.of}))
            if (const auto one = by_run.find(run); one != by_run.end())
                some.push_back(one->second);
        name_in(folder / (stem_of(shard, shards.of) + ".csv"), scenario, some);
    }
}

RunFailed with_name(const RunFailed& failed, const Scenario& scenario,
                    const Failures& failures) {
    for (const Journal::Failure& one : failures)
        if (one.reason == failed.what())
            return RunFailed(
                fmt::format("{} (run {})", failed.what(), run_text(scenario, one.run)));
    return failed;
}

}  // namespace verbund
