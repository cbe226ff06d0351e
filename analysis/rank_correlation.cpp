#include "analysis/rank_correlation.hpp"

#include "analysis/as_index.hpp"
#include "analysis/special_functions.hpp"
#include "analysis/undefined.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace verbund {

namespace {

void check(const std::vector<std::vector<double>>& inputs,
           std::span<const double> output) {
    const auto finite = [](double number) { return std::isfinite(number); };
    bool right = std::all_of(output.begin(), output.end(), finite);
    for (const std::vector<double>& input : inputs)
        right = right && input.size() == output.size() &&
                std::all_of(input.begin(), input.end(), finite);
    if (!right)
        throw std::invalid_argument(
            "rank correlation needs a finite number of every input for each output");
}

bool varies(std::span<const double> numbers) {
    return std::any_of(numbers.begin(), numbers.end(),
                       [&](double number) { return number != numbers[0]; });
}

// Ranks of mean 0 and length 1.
Eigen::VectorXd unit_ranks(std::span<const double> numbers) {
    const std::vector<double> ranks = ranks_of(numbers);
    Eigen::VectorXd unit =
        Eigen::Map<const Eigen::VectorXd>(ranks.data(), as_index(ranks.size()));
    unit.array() -= unit.mean();
    return unit.normalized();
}

// What is left of a column after a straight line in the others; nothing of one that
// they determine.
Eigen::VectorXd left_over(const Eigen::MatrixXd& others, const Eigen::VectorXd& one) {
    const Eigen::VectorXd left =
        one - others * others.colPivHouseholderQr().solve(one).eval();
    const double rounding = 1e-9 * one.norm();
    return left.norm() > rounding ? left : Eigen::VectorXd::Zero(one.size()).eval();
}

// The same by residuals, where the inputs determine the output.
std::vector<double> correlations_of_left_overs(const Eigen::MatrixXd& ranks) {
    const Eigen::Index inputs = ranks.cols() - 1;
    std::vector<double> found;
    for (Eigen::Index i = 0; i < inputs; ++i) {
        Eigen::MatrixXd others(ranks.rows(), inputs);  // a constant for the one input
        others.col(0).setOnes();
        for (Eigen::Index j = 0, at = 1; j < inputs; ++j)
            if (j != i) others.col(at++) = ranks.col(j);
        const Eigen::VectorXd input = left_over(others, ranks.col(i));
        const Eigen::VectorXd output = left_over(others, ranks.col(inputs));
        const double value = input.dot(output) / (input.norm() * output.norm());
        found.push_back(std::clamp(value, -1.0, 1.0));
    }
    return found;
}

// Of each column of ranks with the last; empty where inputs determine one another.
std::vector<double> partial_correlations(const Eigen::MatrixXd& ranks) {
    const Eigen::Index last = ranks.cols() - 1;
    const Eigen::MatrixXd products = ranks.transpose() * ranks;
    const Eigen::FullPivLU<Eigen::MatrixXd> inputs(products.topLeftCorner(last, last));
    if (!inputs.isInvertible()) return {};
    const Eigen::FullPivLU<Eigen::MatrixXd> parts(products);
    if (!parts.isInvertible()) return correlations_of_left_overs(ranks);
    const Eigen::MatrixXd inverse = parts.inverse();
    std::vector<double> found;
    for (Eigen::Index i = 0; i < last; ++i)
        found.push_back(-inverse(i, last) /
                        std::sqrt(inverse(i, i) * inverse(last, last)));
    return found;
}

IntervalEstimate with_interval(double value, double observations, double confidence) {
    // Points that all lie in order tell nothing of how far luck could have moved them.
    constexpr double all_in_order = 1.0 - 1e-9;
    if (!(observations > 0.0) || !(std::abs(value) < all_in_order))
        return {value, undefined, undefined};
    const double half =
        normal_exceeded_with((1.0 - confidence) / 2.0) / std::sqrt(observations);
    const double z = std::atanh(std::clamp(value, -1.0, 1.0));
    return {value, std::tanh(z - half), std::tanh(z + half)};
}

}  // namespace

std::vector<double> ranks_of(std::span<const double> numbers) {
    std::vector<std::size_t> order(numbers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return numbers[a] < numbers[b]; });
    std::vector<double> ranks(numbers.size());
    for (std::size_t from = 0, to = 0; from < order.size(); from = to) {
        while (to < order.size() && numbers[order[to]] == numbers[order[from]]) ++to;
        for (std::size_t i = from; i < to; ++i)
            ranks[order[i]] = 0.5 * static_cast<double>(from + to + 1);
    }
    return ranks;
}

std::vector<IntervalEstimate> partial_rank_correlations(
    const std::vector<std::vector<double>>& inputs, std::span<const double> output,
    double confidence) {
    check(inputs, output);
    std::vector<IntervalEstimate> found(inputs.size(),
                                        {undefined, undefined, undefined});
    std::vector<std::size_t> varied;
    for (std::size_t input = 0; input < inputs.size(); ++input)
        if (varies(inputs[input])) varied.push_back(input);
    const std::size_t points = output.size();
    if (varied.empty() || !varies(output) || points < varied.size() + 2) return found;
    Eigen::MatrixXd ranks(as_index(points), as_index(varied.size()) + 1);
    for (std::size_t i = 0; i < varied.size(); ++i)
        ranks.col(as_index(i)) = unit_ranks(inputs[varied[i]]);
    ranks.col(ranks.cols() - 1) = unit_ranks(output);
    const std::vector<double> values = partial_correlations(ranks);
    const double observations =
        static_cast<double>(points) - static_cast<double>(varied.size()) - 2.0;
    for (std::size_t i = 0; i < values.size(); ++i)
        found[varied[i]] = with_interval(values[i], observations, confidence);
    return found;
}

}  // namespace verbund
