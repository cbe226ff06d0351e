#include "run/starts_table.hpp"

#include "analysis/two_peaks.hpp"
#include "evidence/effects/experiment.hpp"
#include "io/json.hpp"

#include <fmt/core.h>

namespace verbund {

namespace {

std::string outcome_text(const StartOutcome& one) {
    if (one.mean.count == 0) return "–";
    return fmt::format("{:.4g} ± {:.2g}{}", one.mean.mean, one.mean.half_width,
                       one.p < 1.0 - effect_confidence ? " *" : "");
}

std::string peaks_text(const Starts& starts) {
    std::string text;
    for (const StartOutcome& one : starts.outcomes)
        if (const double coefficient = bimodality(one.numbers);
            coefficient > two_peaks_above)
            text += fmt::format("Two peaks: {} from {}: {} (coefficient {:.2f})\n",
                                one.strategy, one.start, one.metric->name, coefficient);
    return text;
}

std::string as_table(const Starts& starts) {
    std::string text = peaks_text(starts) + "\n| strategy | last year |";
    for (std::size_t start = 0; start < starts.count; ++start)
        text += fmt::format(" {} |", starts.outcomes[start].start);
    text += "\n| --- | --- |";
    for (std::size_t start = 0; start < starts.count; ++start) text += " --- |";
    for (std::size_t i = 0; i < starts.outcomes.size(); ++i) {
        const StartOutcome& one = starts.outcomes[i];
        if (i % starts.count == 0)
            text += fmt::format("\n| {} | {} |", one.strategy, one.metric->name);
        text += fmt::format(" {} |", outcome_text(one));
    }
    return text +
           "\n\n* differs from the first start by pairs, p < .01 after Holm over all "
           "comparisons\n";
}

std::string as_json(const Starts& starts) {
    Json all = Json::list();
    for (const StartOutcome& one : starts.outcomes)
        all.push(Json::object({{"strategy", one.strategy},
                               {"start", one.start},
                               {"metric", one.metric->name},
                               {"mean", one.mean.mean},
                               {"half_width_99", one.mean.half_width},
                               {"replicates", one.mean.count},
                               {"p_holm", one.p},
                               {"bimodality", bimodality(one.numbers)}}));
    return all.text() + "\n";
}

}  // namespace

std::string starts_table(const Starts& starts, Format format) {
    return format == Format::json ? as_json(starts) : as_table(starts);
}

}  // namespace verbund
