#include "run/robust_report.hpp"

#include "run/outcome_names.hpp"
#include "run/rests_on_table.hpp"
#include "run/robust_table.hpp"

namespace verbund {

namespace {

// The strategy that is asked for, or the last one that is not the baseline.
std::size_t one_strategy(const Outcomes& outcomes, const RobustOptions& options,
                         std::size_t baseline) {
    const std::size_t last = outcomes.strategies().size() - 1;
    return index_among(outcomes.strategies(), options.strategy, "--strategy",
                       last == baseline && last > 0 ? last - 1 : last);
}

std::vector<std::size_t> strategies_asked(const Outcomes& outcomes,
                                          const RobustOptions& options,
                                          std::size_t baseline) {
    if (!options.strategy.empty()) return {one_strategy(outcomes, options, baseline)};
    std::vector<std::size_t> all;
    for (std::size_t s = 0; s < outcomes.strategies().size(); ++s)
        if (options.threshold || s != baseline) all.push_back(s);
    return all;
}

}  // namespace

std::string robust_report(const Outcomes& outcomes, const DesignTable& design,
                          const RobustOptions& options) {
    const std::size_t metric =
        index_among(outcomes.metrics(), options.metric, "--metric", 0);
    const std::size_t baseline =
        index_among(outcomes.strategies(), options.baseline, "--baseline", 0);
    const std::string unit = unit_of_metric(outcomes.metrics()[metric]);
    if (is_one_at_a_time(design)) {
        const std::size_t strategy = one_strategy(outcomes, options, baseline);
        return rests_on_table(
            outcomes, design,
            {metric, strategy, baseline, unit,
             what_it_rests_on(outcomes, metric, strategy, baseline, design)},
            options.format);
    }
    const RobustQuestion question{metric,
                                  unit,
                                  options.less ? Wanted::less : Wanted::more,
                                  {options.threshold, baseline},
                                  strategies_asked(outcomes, options, baseline)};
    return robust_table(outcomes, design, robust_answer(outcomes, design, question),
                        options.format);
}

}  // namespace verbund
