#include "analysis/sensitivity/morris_effects.hpp"

#include "analysis/as_index.hpp"
#include "analysis/undefined.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace verbund {

namespace {

// An input a row, a used trajectory a column.
struct Effects {
    Eigen::MatrixXd effect;
    Eigen::MatrixXd noise;  // variance of the effect's error; NaN of one replicate
};

std::vector<std::size_t> used_trajectories(std::size_t trajectories, std::size_t points,
                                           const Replicates& seen,
                                           std::size_t replicates) {
    std::vector<std::size_t> used;
    for (std::size_t t = 0; t < trajectories; ++t) {
        bool complete = replicates > 0;
        for (std::size_t p = 0; p < points; ++p)
            complete = complete && is_complete(seen[t * points + p], replicates);
        if (complete) used.push_back(t);
    }
    return used;
}

Effects effects_of(const std::vector<std::vector<MorrisMove>>& moves,
                   const std::vector<std::size_t>& used, const Replicates& seen,
                   std::size_t replicates, double step) {
    const std::size_t inputs = moves[0].size();
    Effects found{Eigen::MatrixXd(as_index(inputs), as_index(used.size())),
                  Eigen::MatrixXd(as_index(inputs), as_index(used.size()))};
    for (std::size_t column = 0; column < used.size(); ++column)
        for (std::size_t k = 0; k < inputs; ++k) {
            const MorrisMove& move = moves[used[column]][k];
            const std::size_t point = used[column] * (inputs + 1) + k;
            const double share = move.whole ? 1.0 : step;
            std::vector<double> by;
            for (std::size_t r = 0; r < replicates; ++r)
                by.push_back((seen[point + 1][r] - seen[point][r]) / share);
            const double sign = move.rises ? 1.0 : -1.0;
            found.effect(as_index(move.input), as_index(column)) =
                sign * mean_of_first(by, replicates);
            found.noise(as_index(move.input), as_index(column)) =
                replicates > 1 ? covariance_of_first(by, by, replicates) /
                                     static_cast<double>(replicates)
                               : undefined;
        }
    return found;
}

// μ of every input, then μ* of every input.
std::vector<IntervalEstimate> means_of(const Eigen::MatrixXd& effect,
                                       const BootstrapPlan& plan) {
    Eigen::MatrixXd parts(2 * effect.rows(), effect.cols());
    parts << effect, effect.cwiseAbs();
    const auto means = [&](std::span<const double> weights) {
        const Eigen::VectorXd all =
            parts * Eigen::Map<const Eigen::VectorXd>(weights.data(), parts.cols());
        return std::vector<double>(all.begin(), all.end());
    };
    return bootstrapped(static_cast<std::size_t>(parts.cols()), means, plan);
}

double deviation_of(const Eigen::VectorXd& numbers) {
    return (numbers.array() - numbers.mean()).matrix().norm() /
           std::sqrt(static_cast<double>(numbers.size()) - 1.0);
}

}  // namespace

MorrisEffects morris_effects(const std::vector<std::vector<MorrisMove>>& moves,
                             const Replicates& seen, double step,
                             const BootstrapPlan& plan) {
    if (moves.empty() || moves[0].empty() || !(step > 0.0 && step <= 1.0) ||
        seen.size() != moves.size() * (moves[0].size() + 1))
        throw std::invalid_argument(
            "Morris effects need the replicates of each point of the trajectories and "
            "a step of 0 to 1");
    const std::size_t inputs = moves[0].size();
    MorrisEffects found{moves.size(), 0, usual_count(seen), {}};
    const auto used =
        used_trajectories(moves.size(), inputs + 1, seen, found.replicates);
    found.trajectories_used = used.size();
    if (used.size() < 2) {
        const IntervalEstimate none{undefined, undefined, undefined};
        found.inputs.assign(inputs, {none, none, undefined, undefined});
        return found;
    }
    const Effects effects = effects_of(moves, used, seen, found.replicates, step);
    const auto means = means_of(effects.effect, plan);
    for (std::size_t i = 0; i < inputs; ++i)
        found.inputs.push_back({means[i], means[inputs + i],
                                deviation_of(effects.effect.row(as_index(i))),
                                std::sqrt(2.0 / std::numbers::pi *
                                          effects.noise.row(as_index(i)).mean())});
    return found;
}

}  // namespace verbund
