#include "run/comparison_json.hpp"

#include "io/csv_text.hpp"
#include "run/outcome_names.hpp"

#include <limits>

#include <fmt/core.h>

namespace verbund {

namespace {

double p_of(const Compared& one) {
    return one.difference.pairs < 2 ? std::numeric_limits<double>::quiet_NaN() : one.p;
}

Json json_of(const std::optional<SpreadOfPoints>& spread) {
    if (!spread) return {};
    return Json::object({{"points", spread->points},
                         {"least", spread->least},
                         {"least_at_point", spread->least_at},
                         {"greatest", spread->greatest},
                         {"greatest_at_point", spread->greatest_at},
                         {"deviation", spread->deviation},
                         {"points_above_0", spread->above}});
}

Json json_of(const Outcomes& outcomes, const Compared& one) {
    const PairedDifference& found = one.difference;
    const std::string& metric = outcomes.metrics()[one.asked.metric];
    const FoundSign sign = sign_of(one);
    return Json::object(
        {{"metric", metric},
         {"unit", unit_of_metric(metric)},
         {"strategy", outcomes.strategies()[one.asked.other]},
         {"baseline", outcomes.strategies()[one.asked.baseline]},
         {"named_before", one.asked.named_before},
         {"joint_over", one.family},
         {"difference", found.mean},
         {"low", found.low},
         {"high", found.high},
         {"surely", sign == FoundSign::unknown ? Json() : Json(sign_text(sign))},
         {"p", p_of(one)},
         {"more_in_one_run", found.better},
         {"pairs", found.pairs},
         {"deviation", found.deviation},
         {"variance_cut_by_pairing", 1.0 - found.variance_left},
         {"pairing_hurts", found.pairing_hurts},
         {"unpaired_half_width", found.unpaired_half_width},
         {"skewness", found.skewness},
         {"pairs_wanted_by_skewness", pairs_wanted(one)},
         {"is_too_skewed", found.is_too_skewed()},
         {"points_left_out", Json::list_of(one.points_left_out)},
         {"over_points", json_of(one.spread)}});
}

Json json_of(const AgainstTheBest& one) {
    return Json::object({{"may_be", one.may_be_best},
                         {"gap", one.gap},
                         {"low", one.low},
                         {"high", one.high}});
}

Json json_of(const Outcomes& outcomes, const ComparisonAnswer& answer,
             const MetricCompared& metric) {
    Json strategies = Json::list();
    for (std::size_t s = 0; s < answer.strategies.size(); ++s)
        strategies.push(
            Json::object({{"strategy", outcomes.strategies()[answer.strategies[s]]},
                          {"greatest", json_of(metric.extremes.greatest[s])},
                          {"least", json_of(metric.extremes.least[s])}}));
    return Json::object(
        {{"metric", outcomes.metrics()[metric.metric]}, {"strategies", strategies}});
}

}  // namespace

Json comparison_json(const Outcomes& outcomes, const ComparisonAnswer& answer) {
    Json comparisons = Json::list(), extremes = Json::list();
    for (const MetricCompared& metric : answer.metrics) {
        for (const Compared& one : metric.pairs)
            comparisons.push(json_of(outcomes, one));
        extremes.push(json_of(outcomes, answer, metric));
    }
    return Json::object({{"confidence", answer.question.confidence},
                         {"who", answer.question.who},
                         {"points", outcomes.points()},
                         {"named_before", answer.named},
                         {"asked_afterwards", answer.afterwards},
                         {"comparisons", comparisons},
                         {"which_may_be", extremes}});
}

std::string comparison_csv(const Outcomes& outcomes, const ComparisonAnswer& answer) {
    std::string text =
        "strategy,baseline,metric,who,difference,low,high,p,pairs,unit,confidence\n";
    for (const MetricCompared& metric : answer.metrics)
        for (const Compared& one : metric.pairs)
            text += fmt::format(
                "{},{},{},{},{},{},{},{},{},{},{}\n",
                csv_text(outcomes.strategies()[one.asked.other]),
                csv_text(outcomes.strategies()[one.asked.baseline]),
                csv_text(outcomes.metrics()[one.asked.metric]),
                csv_text(answer.question.who), csv_number(one.difference.mean),
                csv_number(one.difference.low), csv_number(one.difference.high),
                csv_number(p_of(one)), one.difference.pairs,
                csv_text(unit_of_metric(outcomes.metrics()[one.asked.metric])),
                answer.question.confidence);
    return text;
}

}  // namespace verbund
