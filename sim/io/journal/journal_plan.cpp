#include "io/journal/journal_plan.hpp"

#include "core/hash.hpp"
#include "io/build.hpp"
#include "io/fault.hpp"
#include "io/files.hpp"
#include "io/journal/folder_lock.hpp"
#include "io/journal/plan_differences.hpp"
#include "io/journal/regular_file.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "io/scenario/scenario_writer.hpp"

#include <cstdlib>
#include <sstream>
#include <string_view>

#include <fmt/format.h>

namespace verbund {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_differences = 3;
constexpr const char* build_file = "build.txt";
constexpr const char* text_file = "scenario.toml";
constexpr const char* resolved_file = "resolved.toml";

constexpr std::string_view replicates_key = "replicates = ";

}  // namespace

JournalPlan::JournalPlan(const Scenario& scenario)
    : build_(fmt::format("{} {} {}", build_version(), build_commit(), build_flags())),
      text_(scenario.text),
      resolved_(resolved_text(scenario)) {}

JournalPlan JournalPlan::of_folder(const fs::path& journal) {
    JournalPlan plan;
    plan.resolved_ = text_of_file(journal / resolved_file, most_plan_bytes);
    if (plan.empty()) return plan;
    plan.build_ = text_of_file(journal / build_file, most_plan_bytes);
    plan.text_ = text_of_file(journal / text_file, most_plan_bytes);
    return plan;
}

Scenario JournalPlan::scenario(const fs::path& journal) const {
    Scenario scenario = read_scenario_text(resolved_, journal / resolved_file);
    scenario.text = text_;
    return scenario;
}

long JournalPlan::replicates() const {
    std::istringstream lines(resolved_);
    for (std::string line; std::getline(lines, line) && !line.starts_with('[');)
        if (line.starts_with(replicates_key))
            return std::strtol(line.c_str() + replicates_key.size(), nullptr, 10);
    return 0;
}

bool JournalPlan::is_said_by(const std::string& resolved) const {
    JournalPlan other;
    other.resolved_ = resolved;
    return other.replicates() == replicates() &&
           entries_in(resolved) == entries_in(resolved_);
}

bool JournalPlan::covers(const JournalPlan& here) const {
    return !empty() && replicates() >= here.replicates() && differences(here).empty();
}

// Several shards may begin at once, with different plans or numbers of replicates. A
// folder that says all of it already need not be writable.
void JournalPlan::begin(const fs::path& journal) const {
    if (of_folder(journal).covers(*this)) return;
    const FolderLock lock(journal, FolderLock::alone, patience_of_a_shard);
    const JournalPlan there = of_folder(journal);
    if (there.covers(*this)) return;
    if (const auto found = there.differences(*this); !there.empty() && !found.empty())
        throw ScenarioRefused({fault_at(
            {journal.string(), 1, 1},
            fmt::format("runs of another plan were begun there ({}); name another "
                        "folder with -o",
                        fmt::join(found, "; ")))});
    write(journal);
}

// What makes it a journal is written last and read first, so that half of a plan is
// none.
void JournalPlan::write(const fs::path& journal) const {
    write_whole(journal / build_file, build_);
    write_whole(journal / text_file, text_);
    write_whole(journal / resolved_file, resolved_);
}

std::string JournalPlan::fingerprint() const {
    Fingerprint print;
    const auto add = [&](const std::string& text) {
        print.add(text.c_str(), text.size() + 1);
    };
    add(build_);
    for (const PlanEntry& entry : entries_in(resolved_)) {
        add(entry.place);
        add(entry.key);
        add(entry.value);
    }
    return print.text();
}

std::vector<std::string> JournalPlan::differences(const JournalPlan& here) const {
    std::vector<std::string> found;
    if (build_ == here.build_ && resolved_ == here.resolved_) return found;
    if (build_ != here.build_)
        found.push_back(fmt::format("build {} there, {} here", build_, here.build_));
    const auto said =
        differences_between(entries_in(resolved_), entries_in(here.resolved_),
                            most_differences - found.size());
    found.insert(found.end(), said.begin(), said.end());
    return found;
}

}  // namespace verbund
