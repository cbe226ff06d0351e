#include "io/journal/journal_plan.hpp"

#include "core/hash.hpp"
#include "io/build.hpp"
#include "io/files.hpp"
#include "io/scenario/scenario_reader.hpp"
#include "io/scenario/scenario_writer.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>

#include <fmt/core.h>

namespace verbund {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_differences = 3;
constexpr const char* build_file = "build.txt";
constexpr const char* text_file = "scenario.toml";
constexpr const char* resolved_file = "resolved.toml";

std::string read_whole(const fs::path& file) {
    if (!fs::exists(file)) return "";
    std::ifstream in(file, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(in)), {});
    if (!in.is_open() || in.bad())
        throw WriteFailed(fmt::format("{}: cannot read", file.string()));
    return text;
}

// Lines that say something, each with the table it stands in. Replicates may differ.
std::vector<std::string> said_in(const std::string& resolved) {
    std::vector<std::string> said;
    std::istringstream lines(resolved);
    std::string table;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('[')) table = line;
        line.erase(std::min(line.find("  # "), line.size()));  // the unit
        if (line.empty() || line.starts_with('#') || line.starts_with("replicates = "))
            continue;
        said.push_back(line == table || table.empty() ? line : table + " " + line);
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
    plan.build_ = read_whole(journal / build_file);
    plan.text_ = read_whole(journal / text_file);
    plan.resolved_ = read_whole(journal / resolved_file);
    return plan;
}

Scenario JournalPlan::scenario(const fs::path& journal) const {
    Scenario scenario = read_scenario_text(resolved_, journal / resolved_file);
    scenario.text = text_;
    return scenario;
}

// What makes it a journal is written last.
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
