#include "run/results_folder.hpp"

#include "io/fault.hpp"
#include "io/files.hpp"
#include "io/guarded_text.hpp"
#include "io/journal/journal.hpp"
#include "io/journal/regular_file.hpp"
#include "io/journal/saved_run.hpp"
#include "io/results/stored_runs.hpp"
#include "io/scenario/scenario_writer.hpp"
#include "run/counted.hpp"
#include "run/set_aside.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace verbund {

namespace fs = std::filesystem;

namespace {

constexpr const char* results_file = "results.h5";
constexpr const char* resolved_file = "resolved.toml";
constexpr const char* provenance_file = "provenance.json";

// The files of one plan, the results last and the journal before them: while both are
// there, the command that has made them finds its runs, whatever ends this program.
std::vector<std::string> all_of_a_plan(const fs::path& folder) {
    std::vector<std::string> names = {resolved_file, provenance_file,
                                      failures_file(folder).filename()};
    for (const fs::path& file : failures_of_shards(folder))
        names.push_back(file.filename());
    names.emplace_back("journal");
    names.emplace_back(results_file);
    return names;
}

// What a journal has of runs.
struct Kept {
    std::size_t finished, under_way, torn;
    std::size_t all() const { return finished + under_way + torn; }
};

Kept kept_in(const fs::path& journal) {
    const std::vector<KeptSegment> segments = segments_kept_in(journal);
    return {runs_kept_in(segments), runs_saved_in(journal), runs_torn_in(segments)};
}

std::string text_of(const Kept& kept) {
    std::vector<std::string> parts;
    if (kept.finished > 0) parts.push_back(counted(kept.finished, "finished run"));
    if (kept.under_way > 0)
        parts.push_back(counted(kept.under_way, "run under way", "runs under way"));
    if (kept.torn > 0) parts.push_back(counted(kept.torn, "damaged run"));
    return parts.empty() ? "no runs" : fmt::format("{}", fmt::join(parts, " and "));
}

[[noreturn]] void refuse_other_plan(const fs::path& folder, const Kept& kept,
                                    const std::vector<std::string>& differences) {
    throw ScenarioRefused({fault_at(
        {folder.string(), 1, 1},
        fmt::format("{} of another plan {} kept there ({}); {}name another folder with "
                    "-o, or remove {}",
                    text_of(kept), is_or_are(kept.all()), fmt::join(differences, "; "),
                    has_whole_results(folder)
                        ? ""
                        : "give the command of that plan to finish it, ",
                    journal_of(folder).string()))});
}

// What was run, as results say themselves; empty where they are of somebody else.
std::string text_in_results(const fs::path& results) {
    try {
        return resolved_text(StoredRuns(results).scenario());
    } catch (const ScenarioRefused&) {
        return "";
    }
}

// resolved.toml; empty of a scenario that is longer than a scenario file may be.
std::string text_as_run(const Scenario& scenario) {
    std::string text = resolved_text(scenario);
    if (text.size() > most_scenario_bytes) text.clear();
    return text;
}

void write_resolved(const fs::path& folder, const std::string& text) {
    const fs::path file = folder / resolved_file;
    if (text.empty())
        remove_file(file);
    else
        write_whole(file, text);
}

// Whether the provenance that is there says something.
bool provenance_says(const fs::path& folder, const std::string& what) {
    const fs::path file = folder / provenance_file;
    return fs::is_regular_file(file) &&
           text_of_file(file, most_plan_bytes).find(what) != std::string::npos;
}

// Results, and what others have put under the names of what lies beside results. Without
// results, what this program has written of them before is of no use.
bool is_in_the_way(const fs::path& folder, const std::string& as_run) {
    const fs::path resolved = folder / resolved_file, failures = failures_file(folder);
    return fs::exists(folder / results_file) ||
           (fs::exists(resolved) &&
            (!fs::is_regular_file(resolved) ||
             text_of_file(resolved, most_plan_bytes) != as_run)) ||
           (fs::exists(folder / provenance_file) &&
            !provenance_says(folder, "\"program\": \"verbund\"")) ||
           (fs::exists(failures) && !is_failures_file(failures));
}

}  // namespace

fs::path journal_of(const fs::path& folder) { return folder / "journal"; }

void sweep_half_written(const fs::path& folder) {
    const fs::path journal = journal_of(folder);
    for (const fs::path& file :
         {folder / results_file, folder / resolved_file, folder / provenance_file,
          failures_file(folder), journal / "build.txt", journal / "scenario.toml",
          journal / resolved_file, journal / "shards.txt", journal / "saved.world"})
        sweep_temporaries(file.parent_path(), file.stem().string(),
                          file.extension().string());
}

bool has_whole_results(const fs::path& folder) {
    if (!fs::exists(folder / results_file)) return false;
    std::string run = text_of_file(folder / resolved_file, most_plan_bytes);
    if (run.empty()) run = text_in_results(folder / results_file);
    return run.empty() || JournalPlan::of_folder(journal_of(folder)).is_said_by(run);
}

void make_way(const fs::path& folder, const Scenario& scenario, bool quiet) {
    sweep_half_written(folder);
    const fs::path journal = journal_of(folder);
    const JournalPlan there = JournalPlan::of_folder(journal);
    if (there.empty()) return;
    const auto differences = there.differences(JournalPlan(scenario));
    if (differences.empty()) return;
    if (has_whole_results(folder))
        return set_aside(folder, all_of_a_plan(folder), quiet);
    const Kept kept = kept_in(journal);
    if (kept.all() > 0) refuse_other_plan(folder, kept, differences);
    // None of those is of this plan; they may be of the results that are there.
    if (!fs::exists(folder / results_file)) name_failures(folder, scenario, {});
    remove_folder(journal);
}

void require_same_plan(const fs::path& folder, const Scenario& scenario) {
    const fs::path journal = journal_of(folder);
    const JournalPlan there = JournalPlan::of_folder(journal);
    if (there.empty()) return;
    const auto differences = there.differences(JournalPlan(scenario));
    if (!differences.empty()) refuse_other_plan(folder, kept_in(journal), differences);
}

// Results that are there have their failures beside them, whatever ends the process.
void put_results(const fs::path& folder, ResultsFile& results, const Scenario& scenario,
                 const Failures& failures, Provenance provenance, bool quiet) {
    results.close();
    const bool same = results.is_there_already();
    const std::string as_run = text_as_run(scenario);
    if (!same && is_in_the_way(folder, as_run))
        set_aside(folder,
                  {resolved_file, provenance_file, failures_file(folder).filename(),
                   results_file},
                  quiet);
    name_failures(folder, scenario, failures);
    if (!same) results.put_in_place();
    if (!same || !fs::exists(folder / resolved_file)) write_resolved(folder, as_run);
    if (same && provenance_says(folder, results.content_sha256())) return;
    provenance.content_sha256 = results.content_sha256();
    provenance.ended = std::chrono::system_clock::now();
    write_provenance(folder, provenance);
}

}  // namespace verbund
