// The known answers, on the user's machine: a row for each, and whether all hold.
#include "evidence/oracles/verify.hpp"
#include "io/json.hpp"
#include "run/commands.hpp"
#include "run/exit_code.hpp"
#include "run/interruption.hpp"
#include "run/plain_table.hpp"
#include "run/progress.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

std::string within_text(const Known& known) {
    switch (known.agreement) {
        case Agreement::sampled:
        case Agreement::stated: return fmt::format("{:g} SE", most_errors_away);
        case Agreement::exact: return fmt::format("relative {:g}", most_relative_error);
        case Agreement::near: return fmt::format("± {:g}", known.amount);
        case Agreement::below: return fmt::format("< {:g}", known.amount);
    }
    return "";
}

std::vector<std::string> line_of(const Judged& one) {
    const Known& known = one.row->known;
    const Verdict& verdict = one.verdict;
    return {one.known->name,
            one.row->says,
            fmt::format("{:.6g}", known.value),
            fmt::format("{:.6g}", verdict.found),
            std::isnan(verdict.errors_away)
                ? "–"
                : fmt::format("{:+.2f}", verdict.errors_away),
            within_text(known),
            verdict.holds ? "holds" : "FAILS"};
}

Json json_of(const Judged& one) {
    return Json::object({{"case", one.known->name},
                         {"says", one.row->says},
                         {"scenario", "verify/" + one.known->scenario},
                         {"set", Json::list_of(one.known->set)},
                         {"expected", one.row->known.value},
                         {"found", one.verdict.found},
                         {"standard_errors_away", one.verdict.errors_away},
                         {"within", within_text(one.row->known)},
                         {"holds", one.verdict.holds}});
}

bool is_asked_for(const OracleCase& one, const VerifyOptions& options) {
    if (options.cases.empty()) return options.longer || !one.only_long;
    return (options.longer || !one.only_long) &&
           std::ranges::find(options.cases, one.name) != options.cases.end();
}

std::vector<Judged> judge_all(const std::vector<ReadyCase>& cases,
                              const VerifyOptions& options) {
    const int threads = threads_of(options);
    std::size_t weeks = 0, runs = 0;
    for (const ReadyCase& ready : cases) {
        runs += run_count(ready.scenario);
        weeks +=
            run_count(ready.scenario) * static_cast<std::size_t>(ready.scenario.weeks);
    }
    Progress progress(weeks, runs, options.quiet);
    std::vector<Judged> all;
    for (const ReadyCase& ready : cases)
        std::ranges::move(judge(ready, threads, progress), std::back_inserter(all));
    return all;
}

void print(const std::vector<Judged>& all) {
    std::vector<std::vector<std::string>> rows{
        {"case", "what", "expected", "found", "SE away", "within", "verdict"}};
    for (const Judged& one : all) rows.push_back(line_of(one));
    fmt::print("{}", plain_table(rows, 2));
    const auto failed = std::ranges::count_if(
        all, [](const Judged& one) { return !one.verdict.holds; });
    if (failed == 0)
        fmt::print("All {} known answers hold.\n", all.size());
    else
        fmt::print("{} of {} known answers do not hold.\n", failed, all.size());
}

}  // namespace

int verify_command(const VerifyOptions& options) {
    std::vector<ReadyCase> cases;
    for (const OracleCase& one : oracle_cases())
        if (is_asked_for(one, options))
            cases.push_back(ready_case(one, options.folder, options.longer));
    listen_for_signals();
    const std::vector<Judged> all = judge_all(cases, options);
    if (options.json) {
        Json rows = Json::list();
        for (const Judged& one : all) rows.push(json_of(one));
        fmt::print("{}\n", rows.text());
    } else {
        print(all);
    }
    return std::ranges::all_of(all, [](const Judged& one) { return one.verdict.holds; })
               ? exit_done
               : exit_came_out_false;
}

}  // namespace verbund
