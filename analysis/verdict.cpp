#include "analysis/verdict.hpp"

#include "analysis/undefined.hpp"

#include <cmath>

namespace verbund {

namespace {

// 0 ÷ 0 is 0 here: what agrees without any spread is no error away.
double errors_between(double found, double known, double error) {
    return found == known ? 0.0 : (found - known) / error;
}

bool is_exact(double found, double known) {
    return found == known ||
           std::fabs(found - known) <= most_relative_error * std::fabs(known);
}

}  // namespace

Estimate estimate_of(std::span<const Observation> observations) {
    Estimate estimate{observations.size(), undefined, undefined};
    double part = 0.0, whole = 0.0;
    for (const Observation& one : observations) {
        part += one.part;
        whole += one.whole;
    }
    if (whole == 0.0) return estimate;
    estimate.value = part / whole;
    if (observations.size() < 2) return estimate;
    double squares = 0.0;
    for (const Observation& one : observations) {
        const double residual = one.part - estimate.value * one.whole;
        squares += residual * residual;
    }
    const auto count = static_cast<double>(observations.size());
    estimate.error = std::sqrt(count / (count - 1.0) * squares) / std::fabs(whole);
    return estimate;
}

Verdict verdict_on(const Known& known, std::span<const Observation> observations) {
    const Estimate estimate = estimate_of(observations);
    Verdict verdict{estimate.value, undefined, false};
    if (!std::isfinite(estimate.value)) return verdict;
    switch (known.agreement) {
        case Agreement::sampled:
            verdict.errors_away =
                errors_between(estimate.value, known.value, estimate.error);
            break;
        case Agreement::stated:
            verdict.errors_away = errors_between(
                estimate.value, known.value,
                known.amount / std::sqrt(static_cast<double>(estimate.count)));
            break;
        case Agreement::exact:
            verdict.holds = is_exact(estimate.value, known.value);
            return verdict;
        case Agreement::near:
            verdict.holds = std::fabs(estimate.value - known.value) <= known.amount;
            return verdict;
        case Agreement::below:
            verdict.holds = estimate.value < known.amount;
            return verdict;
    }
    verdict.holds = std::fabs(verdict.errors_away) <= most_errors_away;
    return verdict;
}

}  // namespace verbund
