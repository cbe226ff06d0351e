#include "io/journal/journal_plan.hpp"

#include "core/hash.hpp"
#include "io/build.hpp"
#include "io/fault.hpp"
#include "io/files.hpp"
#include "io/journal/folder_lock.hpp"
#include "io/journal/regular_file.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "io/scenario/scenario_writer.hpp"

#include <algorithm>
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

// Where a comment begins, which is after the unit of a number; names in quotation marks
// may hold anything.
std::size_t comment_in(std::string_view line) {
    if (line.find("  # ") == line.npos) return line.size();
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (quoted && line[i] == '\\')
            ++i;
        else if (line[i] == '"')
            quoted = !quoted;
        else if (!quoted && line.substr(i).starts_with("  # "))
            return i;
    }
    return line.size();
}

// Lines that say something, each with the table it stands in. The replicates of all
// points may differ.
std::vector<std::string> said_in(const std::string& resolved) {
    std::vector<std::string> said;
    std::istringstream lines(resolved);
    std::string table;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('[')) table = line;
        line.erase(comment_in(line));
        const bool may_differ = table.empty() && line.starts_with(replicates_key);
        if (line.empty() || line.starts_with('#') || may_differ) continue;
        if (line != table && !table.empty()) line.insert(0, table + " ");
        said.push_back(line);
    }
    return said;
}

// "[cooperation] fee = 20.0 there, 40.0 here" of two lines about one thing.
std::string difference_text(const std::string& there, const std::string& here) {
    constexpr std::string_view is = " = ";
    const std::size_t at = there.find(is);
    const bool same_thing = at != there.npos && here.compare(0, at + is.size(), there,
                                                             0, at + is.size()) == 0;
    return same_thing
               ? fmt::format("{} there, {} here", there, here.substr(at + is.size()))
               : fmt::format("`{}` there, `{}` here", there, here);
}

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
           said_in(resolved) == said_in(resolved_);
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
    const auto add = [&](const std::string& line) {
        print.add(line.c_str(), line.size() + 1);
    };
    add(build_);
    for (const std::string& line : said_in(resolved_)) add(line);
    return print.text();
}

std::vector<std::string> JournalPlan::differences(const JournalPlan& here) const {
    std::vector<std::string> found;
    if (build_ == here.build_ && resolved_ == here.resolved_) return found;
    if (build_ != here.build_)
        found.push_back(fmt::format("build {} there, {} here", build_, here.build_));
    const std::vector<std::string> a = said_in(resolved_), b = said_in(here.resolved_);
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (found.size() == most_differences) return found;
        const std::string there = i < a.size() ? a[i] : "nothing";
        const std::string mine = i < b.size() ? b[i] : "nothing";
        if (there != mine) found.push_back(difference_text(there, mine));
    }
    return found;
}

}  // namespace verbund
