#include "run/sensitivity_report.hpp"

#include "analysis/one_at_a_time.hpp"
#include "analysis/sequences/morris_trajectories.hpp"
#include "io/fault.hpp"
#include "run/outcome_names.hpp"
#include "run/sensitivity_table.hpp"

#include <numeric>
#include <stdexcept>

namespace verbund {

namespace {

std::vector<std::size_t> metrics_asked(const Outcomes& outcomes,
                                       const SensitivityOptions& options) {
    std::vector<std::size_t> asked(outcomes.metrics().size());
    std::iota(asked.begin(), asked.end(), std::size_t{0});
    if (options.metrics.empty()) return asked;
    asked.clear();
    for (const std::string& name : options.metrics)
        asked.push_back(index_among(outcomes.metrics(), name, "--metric", 0));
    return asked;
}

// Each strategy alone, then each difference from the baseline.
std::vector<DriverQuestion> questions_about(const Outcomes& outcomes,
                                            std::size_t metric,
                                            const SensitivityOptions& options) {
    const std::size_t count = outcomes.strategies().size();
    const std::size_t baseline =
        index_among(outcomes.strategies(), options.baseline, "--baseline", 0);
    const std::size_t only =
        index_among(outcomes.strategies(), options.strategy, "--strategy", count);
    std::vector<DriverQuestion> alone, differences;
    for (std::size_t strategy = 0; strategy < count; ++strategy) {
        if (only != count && strategy != only) continue;
        alone.push_back({metric, strategy, {}});
        if (strategy != baseline) differences.push_back({metric, strategy, baseline});
    }
    alone.insert(alone.end(), differences.begin(), differences.end());
    return alone;
}

// As stated, as the design says, or the usual ones.
std::size_t levels_of(const DesignTable& design, const SensitivityOptions& options) {
    if (options.levels > 0) return options.levels;
    return design.levels > 0 ? design.levels : usual_levels;
}

[[noreturn]] void refuse(const DesignTable& design, const std::string& why,
                         const std::string& allowed) {
    throw ScenarioRefused(
        {{"design", 0, 0, fault_message("kind", design.kind, why, allowed)}});
}

}  // namespace

std::string sensitivity_report(const Outcomes& outcomes, const DesignTable& design,
                               const SensitivityOptions& options) {
    SensitivityAnswer answer{method_for(design), {}, {}, {}};
    if (answer.method == SensitivityMethod::ranks && is_one_at_a_time(design))
        refuse(design,
               "every point changes one input alone, so nothing is varied together",
               "`verbund robust`, which says what a difference rests on");
    BootstrapPlan plan;
    plan.resamples = options.resamples;
    try {
        DesignInputs read = inputs_of(design, answer.method);
        answer.inputs = std::move(read.inputs);
        answer.left_out = std::move(read.left_out);
    } catch (const std::invalid_argument& error) {
        refuse(design, error.what(),
               "trajectories (morris) and blocks (saltelli) in the order in which "
               "verbund writes them; any other points of a kind that is neither");
    }
    for (std::size_t metric : metrics_asked(outcomes, options))
        for (const DriverQuestion& question :
             questions_about(outcomes, metric, options))
            answer.drivers.push_back(
                drivers_of(outcomes, answer.inputs, answer.method, question,
                           morris_step(levels_of(design, options)), plan));
    return sensitivity_table(outcomes, answer, options.format);
}

}  // namespace verbund
