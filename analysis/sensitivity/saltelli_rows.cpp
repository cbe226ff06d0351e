#include "analysis/sensitivity/saltelli_rows.hpp"

#include "analysis/as_index.hpp"
#include "analysis/undefined.hpp"

namespace verbund {

namespace {

// The lines of the table of parts: five, then three for each input.
enum Part : Eigen::Index {
    value,
    mean_square,
    own_noise,
    noise_of_run,
    noisy,
    by_input
};

Eigen::Index part_of(std::size_t input) { return by_input + 3 * as_index(input); }

}  // namespace

SaltelliRows::SaltelliRows(const SaltelliLayout& layout, const Replicates& seen)
    : layout_(layout),
      seen_(seen),
      replicates_(usual_count(seen)),
      noise_from_(replicates_ > 1            ? NoiseFrom::all_points
                  : usual_count(seen, 1) > 1 ? NoiseFrom::repeated_points
                                             : NoiseFrom::nothing) {
    find_used_rows();
    parts_ =
        Eigen::MatrixXd::Zero(part_of(layout.dimensions()), as_index(used_.size()));
    for (std::size_t column = 0; column < used_.size(); ++column) {
        add_values(column);
        for (std::size_t input = 0; input < layout.dimensions(); ++input)
            add_input(column, input);
    }
    if (noise_from_ != NoiseFrom::nothing) add_noise();
}

void SaltelliRows::find_used_rows() {
    for (std::size_t row = 0; row < layout_.base_rows(); ++row) {
        bool complete = replicates_ > 0;
        for (std::size_t p = 0; p < layout_.points_per_row(); ++p)
            complete = complete && is_complete(seen_[layout_.a(row) + p], replicates_);
        if (complete) used_.push_back(row);
    }
    for (std::size_t row : used_)
        centre_ += (mean_of_first(seen_[layout_.a(row)], replicates_) +
                    mean_of_first(seen_[layout_.b(row)], replicates_)) /
                   (2.0 * static_cast<double>(used_.size()));
}

void SaltelliRows::add_values(std::size_t column) {
    const std::size_t row = used_[column];
    const double a = mean_of_first(seen_[layout_.a(row)], replicates_) - centre_;
    const double b = mean_of_first(seen_[layout_.b(row)], replicates_) - centre_;
    parts_(value, as_index(column)) = 0.5 * (a + b);
    parts_(mean_square, as_index(column)) = 0.5 * (a * a + b * b);
}

void SaltelliRows::add_input(std::size_t column, std::size_t input) {
    const std::size_t row = used_[column];
    const auto& a = seen_[layout_.a(row)];
    const auto& b = seen_[layout_.b(row)];
    const auto& ab = seen_[layout_.ab(row, input)];
    const double by = mean_of_first(ab, replicates_) - mean_of_first(a, replicates_);
    double product = (mean_of_first(b, replicates_) - centre_) * by;
    double half_square = 0.5 * by * by;
    if (noise_from_ == NoiseFrom::all_points) {
        const auto noise = [&](const auto& one, const auto& other) {
            return covariance_of_first(one, other, replicates_) /
                   static_cast<double>(replicates_);
        };
        product -= noise(b, ab) - noise(b, a);
        half_square -= 0.5 * (noise(a, a) + noise(ab, ab)) - noise(a, ab);
    }
    parts_(part_of(input), as_index(column)) = product;
    parts_(part_of(input) + 1, as_index(column)) = by;
    parts_(part_of(input) + 2, as_index(column)) = half_square;
}

// The points of a row that tell noise: A and B, or whatever was run again.
std::vector<std::size_t> SaltelliRows::noisy_points(std::size_t row,
                                                    std::size_t count) const {
    if (noise_from_ == NoiseFrom::all_points) return {layout_.a(row), layout_.b(row)};
    std::vector<std::size_t> points;
    for (std::size_t p = 0; p < layout_.points_per_row(); ++p)
        if (is_complete(seen_[layout_.a(row) + p], count))
            points.push_back(layout_.a(row) + p);
    return points;
}

void SaltelliRows::add_noise() {
    const std::size_t count = usual_count(seen_, 1);
    std::vector<double> shared(count);  // by replicate: the sum over points
    double points = 0.0;
    for (std::size_t row : used_)
        for (std::size_t point : noisy_points(row, count)) {
            ++points;
            for (std::size_t k = 0; k < count; ++k) shared[k] += seen_[point][k];
        }
    for (double& sum : shared) sum /= points;
    for (std::size_t column = 0; column < used_.size(); ++column)
        for (std::size_t point : noisy_points(used_[column], count)) {
            const std::vector<double>& numbers = seen_[point];
            std::vector<double> own;
            for (std::size_t k = 0; k < count; ++k)
                own.push_back(numbers[k] - shared[k]);
            ++parts_(noisy, as_index(column));
            parts_(noise_of_run, as_index(column)) +=
                covariance_of_first(numbers, numbers, count);
            parts_(own_noise, as_index(column)) +=
                covariance_of_first(own, own, count) * points / (points - 1.0) /
                static_cast<double>(replicates_);
        }
}

RowMeans SaltelliRows::means(std::span<const double> weights) const {
    const Eigen::VectorXd all =
        parts_ * Eigen::Map<const Eigen::VectorXd>(weights.data(), as_index(rows()));
    RowMeans means{all[value], all[mean_square], undefined, undefined, {}};
    if (noise_from_ != NoiseFrom::nothing) {
        means.own_noise = all[own_noise] / all[noisy];
        means.noise_of_run = all[noise_of_run] / all[noisy];
    }
    for (std::size_t input = 0; input < layout_.dimensions(); ++input)
        means.inputs.push_back(
            {all[part_of(input)], all[part_of(input) + 1], all[part_of(input) + 2]});
    return means;
}

}  // namespace verbund
