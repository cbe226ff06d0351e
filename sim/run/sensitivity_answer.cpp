#include "run/sensitivity_answer.hpp"

#include "analysis/undefined.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace verbund {

namespace {

IntervalEstimate plain(double number) { return {number, undefined, undefined}; }

// Words without an order rise to nowhere, so that no mean effect has a sign.
std::vector<NamedEstimate> numbers_of(const MorrisEffect& one, bool ordered) {
    return {{"mu", ordered ? one.mean : plain(undefined)},
            {"mu_star", one.absolute},
            {"sigma", plain(ordered ? one.deviation : undefined)},
            {"by_luck", plain(one.by_luck)}};
}

std::vector<NamedEstimate> numbers_of(const SobolIndex& one) {
    return {{"S1", one.first},
            {"ST", one.total},
            {"S1_of_run", one.first_of_run},
            {"ST_of_run", one.total_of_run}};
}

}  // namespace

std::vector<NamedEstimate> numbers_of_input(const SensitivityAnswer& answer,
                                            const Drivers& drivers, std::size_t input) {
    if (const auto* morris = std::get_if<MorrisEffects>(&drivers.found))
        return numbers_of(morris->inputs[input], answer.inputs[input].ordered);
    if (const auto* sobol = std::get_if<SobolIndices>(&drivers.found))
        return numbers_of(sobol->inputs[input]);
    return {{"prcc", std::get<RankEffects>(drivers.found).inputs[input]}};
}

std::vector<NamedEstimate> numbers_of_all(const Drivers& drivers) {
    if (const auto* sobol = std::get_if<SobolIndices>(&drivers.found))
        return {{"mean", plain(sobol->mean)},
                {"variance", plain(sobol->variance)},
                {"noise", plain(sobol->noise)},
                {"noise_share", sobol->noise_share}};
    if (const auto* ranks = std::get_if<RankEffects>(&drivers.found))
        return {{"noise_share", plain(ranks->noise_share)}};
    return {};
}

RowsSeen rows_seen(const Drivers& drivers) {
    if (const auto* morris = std::get_if<MorrisEffects>(&drivers.found))
        return {"trajectories", morris->trajectories, morris->trajectories_used,
                morris->replicates};
    if (const auto* sobol = std::get_if<SobolIndices>(&drivers.found))
        return {"base rows", sobol->rows, sobol->rows_used, sobol->replicates};
    const auto& ranks = std::get<RankEffects>(drivers.found);
    return {"points", ranks.points, ranks.points_used, ranks.replicates};
}

std::string_view method_name(SensitivityMethod method) {
    switch (method) {
        case SensitivityMethod::morris: return "morris";
        case SensitivityMethod::sobol: return "sobol";
        case SensitivityMethod::ranks: break;
    }
    return "partial ranks";
}

std::string baseline_name(const Outcomes& outcomes, const Drivers& drivers) {
    const auto& baseline = drivers.question.baseline;
    return baseline ? outcomes.strategies()[*baseline] : "";
}

std::vector<std::size_t> by_strength(const SensitivityAnswer& answer,
                                     const Drivers& drivers) {
    std::vector<std::size_t> order(answer.inputs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto strength = [&](std::size_t input) {
        const double value = strength_of(drivers, input).value;
        return std::isnan(value) ? -std::numeric_limits<double>::infinity() : value;
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return strength(a) > strength(b);
    });
    return order;
}

}  // namespace verbund
