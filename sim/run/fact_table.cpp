#include "run/fact_table.hpp"

#include "io/json.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

std::string_view verdict_text(FactVerdict verdict) {
    switch (verdict) {
        case FactVerdict::holds: return "holds";
        case FactVerdict::holds_not: return "does not hold";
        case FactVerdict::unshown: return "not shown";
        case FactVerdict::unsaid: return "cannot be said";
        case FactVerdict::input: return "input";
        case FactVerdict::contested: return "contested: reported only";
        case FactVerdict::reported: return "reported only";
        case FactVerdict::absent: return "not in the model";
    }
    return "";
}

std::string found_text(const FactFinding& one) {
    const Interval& found = one.found;
    if (one.row->target.aim == FactTarget::absent) return "–";
    if (found.count == 0) return "nothing to see";
    if (found.count == 1) return fmt::format("{:.3g} (one replicate)", found.mean);
    if (found.deviation == 0.0) return fmt::format("exactly {:.3g}", found.mean);
    return fmt::format("{:.3g} ± {:.1g}", found.mean, found.half_width);
}

const Fact& fact_of(const FactFinding& one) {
    return *std::ranges::find(facts(), one.row->fact, &Fact::name);
}

std::string_view verdict_of(const FactFinding& one) {
    return verdict_text(verdict_on(one.row->target, one.found));
}

std::string as_json(const Scenario& scenario,
                    const std::vector<FactFinding>& findings) {
    Json all = Json::list();
    for (const FactFinding& one : findings)
        all.push(Json::object({{"fact", one.row->fact},
                               {"says", fact_of(one).says},
                               {"source", fact_of(one).source},
                               {"statistic", one.row->statistic},
                               {"how", one.row->how},
                               {"target", one.row->target.words},
                               {"found", one.found.mean},
                               {"half_width_99", one.found.half_width},
                               {"replicates", one.found.count},
                               {"verdict", verdict_of(one)},
                               {"strategy", scenario.strategies.back().name},
                               {"seed", scenario.seed}}));
    return all.text() + "\n";
}

std::string as_markdown(const std::vector<FactFinding>& findings) {
    std::string text =
        "| fact | statistic | target | found, 99 % | verdict |\n| --- | --- | --- | "
        "--- | --- |\n";
    for (const FactFinding& one : findings)
        text += fmt::format("| {} | {} | {} | {} | {} |\n", one.row->fact,
                            one.row->statistic, one.row->target.words, found_text(one),
                            verdict_of(one));
    return text;
}

std::string as_text(const std::vector<FactFinding>& findings) {
    std::string text;
    std::string_view before;
    for (const FactFinding& one : findings) {
        if (one.row->fact != before)
            text += fmt::format("{:<4} {}\n", one.row->fact, fact_of(one).says);
        before = one.row->fact;
        text += fmt::format("     {}: {}; target {}, found {}\n", verdict_of(one),
                            one.row->statistic, one.row->target.words, found_text(one));
    }
    return text;
}

}  // namespace

std::string fact_table(const Scenario& scenario,
                       const std::vector<FactFinding>& findings, Format format) {
    if (format == Format::json) return as_json(scenario, findings);
    const std::string table =
        format == Format::markdown ? as_markdown(findings) : as_text(findings);
    return table +
           fmt::format(
               "\n{}: strategy {}, {} weeks, seed {}, {} replicates; intervals 99 %\n",
               scenario.name, scenario.strategies.back().name, scenario.weeks,
               scenario.seed, scenario.replicates);
}

}  // namespace verbund
