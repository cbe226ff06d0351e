#include "run/effect_table.hpp"

#include "analysis/two_peaks.hpp"
#include "evidence/effects/ideas.hpp"
#include "io/json.hpp"
#include "record/metric.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace verbund {

namespace {

// One line as text; all but idea and words are empty where there is no experiment.
struct Line {
    std::string idea, words, observable, sign, effect, null, verdict;
    const Experiment* experiment = nullptr;
    const Finding* finding = nullptr;
};

std::string_view verdict_text(Showing verdict) {
    switch (verdict) {
        case Showing::shown: return "shown";
        case Showing::not_shown: return "not shown";
        case Showing::other_way: return "the other way";
        case Showing::null_not_zero: return "null case is not 0";
    }
    return "";
}

std::string interval_text(const Interval& interval) {
    if (interval.count < 2) return "– (no pairs)";
    if (interval.deviation == 0.0)
        return interval.mean == 0.0 ? "exactly 0"
                                    : fmt::format("exactly {:.4g}", interval.mean);
    return fmt::format("{:.4g} ± {:.2g}", interval.mean, interval.half_width);
}

Line line_of(int idea, const Experiment& one, const Finding& found) {
    const EffectPlan& plan = one.effect;
    return {
        name_of_idea(idea),
        plan.german,
        fmt::format("{} ({}, {})", plan.observable, find_metric(plan.observable)->unit,
                    window_text(plan.window)),
        plan.positive ? "+" : "−",
        fmt::format("{} ({} pairs)", interval_text(found.effect), found.effect.count),
        found.null ? interval_text(*found.null) : "none",
        std::string(verdict_text(found.verdict)),
        &one,
        &found};
}

Line line_without(int number) {
    const Idea& idea = idea_table()[static_cast<std::size_t>(number - 1)];
    Line line{name_of_idea(number), std::string(idea.german), "", "", "", "",
              "no experiment yet"};
    if (!idea.structural.empty())
        line.verdict = fmt::format("structural, test {}", idea.structural);
    if (idea.same_as != 0)
        line.verdict = fmt::format("see {}", name_of_idea(idea.same_as));
    return line;
}

std::vector<Line> lines_of(const std::vector<Experiment>& experiments,
                           const std::vector<Finding>& findings,
                           const std::vector<int>& ideas) {
    std::vector<Line> lines;
    for (int idea = 1; idea <= most_ideas; ++idea) {
        if (!ideas.empty() &&
            std::find(ideas.begin(), ideas.end(), idea) == ideas.end())
            continue;
        const std::size_t before = lines.size();
        for (std::size_t e = 0; e < experiments.size(); ++e) {
            const auto& served = experiments[e].effect.ideas;
            if (std::find(served.begin(), served.end(), idea) != served.end())
                lines.push_back(line_of(idea, experiments[e], findings[e]));
        }
        if (lines.size() == before) lines.push_back(line_without(idea));
    }
    return lines;
}

std::vector<std::string> two_peaked(const std::vector<Experiment>& experiments) {
    std::vector<std::string> found;
    for (const Experiment& one : experiments)
        for (std::size_t s = 0; s < one.outcome.size(); ++s)
            if (const double coefficient = bimodality(one.outcome[s]);
                coefficient > two_peaks_above)
                found.push_back(fmt::format("{} {}: {} (coefficient {:.2f})", one.name,
                                            one.scenario.strategies[s].name,
                                            one.effect.observable, coefficient));
    return found;
}

Json with_half_width(const Interval& interval) {
    return Json::object({{"mean", interval.mean},
                         {"half_width_99", interval.half_width},
                         {"pairs", interval.count}});
}

Json peaks_of(const Experiment& experiment) {
    Json peaks = Json::object();
    for (std::size_t s = 0; s < experiment.outcome.size(); ++s)
        peaks.put(experiment.scenario.strategies[s].name,
                  bimodality(experiment.outcome[s]));
    return peaks;
}

Json json_of(const Line& line) {
    Json one = Json::object(
        {{"concept", line.idea}, {"german", line.words}, {"verdict", line.verdict}});
    if (line.finding == nullptr) return one;
    const EffectPlan& plan = line.experiment->effect;
    one.put("experiment", line.experiment->name);
    one.put("seed", line.experiment->scenario.seed);
    one.put("observable", plan.observable);
    one.put("unit", find_metric(plan.observable)->unit);
    one.put("window", window_text(plan.window));
    one.put("expected", plan.positive ? "+" : "-");
    one.put("off", with_half_width(line.finding->off));
    one.put("on", with_half_width(line.finding->on));
    one.put("effect", with_half_width(line.finding->effect));
    one.put("p_holm", line.finding->p);
    if (line.finding->null) one.put("null", with_half_width(*line.finding->null));
    one.put("bimodality", peaks_of(*line.experiment));
    return one;
}

std::string as_json(const std::vector<Line>& lines) {
    Json all = Json::list();
    for (const Line& line : lines) all.push(json_of(line));
    return all.text() + "\n";
}

std::string as_markdown(const std::vector<Line>& lines) {
    std::string text =
        "| concept | words of the text | observable | expected | effect, 99 % | null "
        "case | verdict |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n";
    for (const Line& line : lines)
        text += fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", line.idea,
                            line.words, line.observable, line.sign, line.effect,
                            line.null, line.verdict);
    return text;
}

std::string as_text(const std::vector<Line>& lines) {
    std::string text;
    for (const Line& line : lines) {
        text += fmt::format("{:<4} {}\n", line.idea, line.words);
        if (line.finding == nullptr)
            text += fmt::format("     {}\n", line.verdict);
        else
            text += fmt::format("     {}: {}; {}, expected {}, effect {}, null {}\n",
                                line.experiment->name, line.verdict, line.observable,
                                line.sign, line.effect, line.null);
    }
    return text;
}

}  // namespace

std::string effect_table(const std::vector<Experiment>& experiments,
                         const std::vector<Finding>& findings,
                         const std::vector<int>& ideas, Format format) {
    const std::vector<Line> lines = lines_of(experiments, findings, ideas);
    if (format == Format::json) return as_json(lines);
    std::string text;
    for (const std::string& peaks : two_peaked(experiments))
        text += "Two peaks, so that the mean is of little worth: " + peaks + "\n";
    if (!text.empty()) text += "\n";
    return text + (format == Format::markdown ? as_markdown(lines) : as_text(lines));
}

}  // namespace verbund
