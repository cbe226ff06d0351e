#include "analysis/regression.hpp"

#include "analysis/as_index.hpp"
#include "analysis/undefined.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <limits>

namespace verbund {

namespace {

Eigen::VectorXd with_constant(const std::vector<double>& x) {
    Eigen::VectorXd row(x.size() + 1);
    row[0] = 1.0;
    for (std::size_t i = 0; i < x.size(); ++i) row[as_index(i) + 1] = x[i];
    return row;
}

// Solves normal equations; empty when they are singular.
Eigen::VectorXd solved(const Eigen::MatrixXd& squares,
                       const Eigen::VectorXd& products) {
    const Eigen::FullPivLU<Eigen::MatrixXd> parts(squares);
    return parts.isInvertible() ? Eigen::VectorXd(parts.solve(products))
                                : Eigen::VectorXd();
}

std::vector<double> coefficients(const Eigen::VectorXd& found, std::size_t count) {
    if (found.size() == 0 || !found.allFinite())
        return std::vector<double>(count, undefined);
    return {found.data(), found.data() + found.size()};
}

}  // namespace

double correlation(std::span<const double> x, std::span<const double> y) {
    double count = 0.0, mean_x = 0.0, mean_y = 0.0, xx = 0.0, yy = 0.0, xy = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        ++count;
        const double from_x = x[i] - mean_x;
        const double from_y = y[i] - mean_y;
        mean_x += from_x / count;
        mean_y += from_y / count;
        xx += from_x * (x[i] - mean_x);
        yy += from_y * (y[i] - mean_y);
        xy += from_x * (y[i] - mean_y);
    }
    return xx > 0.0 && yy > 0.0 ? xy / std::sqrt(xx * yy) : undefined;
}

std::vector<double> least_squares(const std::vector<std::vector<double>>& x,
                                  std::span<const double> y) {
    if (x.empty()) return {undefined};
    const auto size = as_index(x[0].size()) + 1;
    Eigen::MatrixXd squares = Eigen::MatrixXd::Zero(size, size);
    Eigen::VectorXd products = Eigen::VectorXd::Zero(size);
    for (std::size_t i = 0; i < x.size(); ++i) {
        const Eigen::VectorXd row = with_constant(x[i]);
        squares += row * row.transpose();
        products += row * y[i];
    }
    return coefficients(solved(squares, products), static_cast<std::size_t>(size));
}

std::vector<double> log_rates(std::span<const CountCell> cells) {
    if (cells.empty()) return {undefined};
    const std::size_t size = cells[0].x.size() + 1;
    double events = 0.0, exposure = 0.0;
    for (const CountCell& cell : cells) {
        events += cell.count;
        exposure += cell.exposure;
    }
    if (!(events > 0.0)) return std::vector<double>(size, undefined);
    Eigen::VectorXd found = Eigen::VectorXd::Zero(as_index(size));
    found[0] = std::log(events / exposure);
    for (int step = 0; step < 100; ++step) {  // Newton's steps on a concave likelihood
        Eigen::MatrixXd squares = Eigen::MatrixXd::Zero(found.size(), found.size());
        Eigen::VectorXd score = Eigen::VectorXd::Zero(found.size());
        for (const CountCell& cell : cells) {
            const Eigen::VectorXd row = with_constant(cell.x);
            const double expected = cell.exposure * std::exp(row.dot(found));
            squares += expected * row * row.transpose();
            score += (cell.count - expected) * row;
        }
        Eigen::VectorXd move = solved(squares, score);
        if (move.size() == 0 || !move.allFinite())
            return std::vector<double>(size, undefined);
        if (move.norm() > 2.0) move *= 2.0 / move.norm();
        found += move;
        if (move.norm() < 1e-12 * (1.0 + found.norm()))
            return coefficients(found, size);
    }
    return std::vector<double>(size, undefined);
}

double inverted_u(std::span<const double> x, std::span<const double> y) {
    std::vector<std::vector<double>> columns;
    for (double value : x) columns.push_back({value, value * value});
    const std::vector<double> found = least_squares(columns, y);
    if (found.size() < 3) return undefined;
    const auto [low, high] = std::minmax_element(x.begin(), x.end());
    return std::min(found[1] + 2.0 * found[2] * *low,
                    -found[1] - 2.0 * found[2] * *high);
}

double smallest_step(std::span<const double> numbers) {
    if (numbers.size() < 2) return undefined;
    double smallest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < numbers.size(); ++i)
        smallest = std::min(smallest, numbers[i] - numbers[i - 1]);
    return smallest;
}

}  // namespace verbund
