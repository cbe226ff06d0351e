// What each base row of Saltelli blocks adds to variances, indices and noise.
#pragma once

#include "analysis/sensitivity/replicates.hpp"
#include "analysis/sequences/saltelli_blocks.hpp"

#include <Eigen/Dense>

#include <span>
#include <vector>

namespace verbund {

// Weighted means over rows, for one input.
struct InputMeans {
    double product;      // f(B) (f(AB) − f(A)), without noise
    double difference;   // f(AB) − f(A)
    double half_square;  // ½ (f(A) − f(AB))²; without noise where all points tell it
};

// Weighted means over rows. Values are centred by the mean of all rows.
struct RowMeans {
    double value;         // of f(A) and f(B)
    double square;        // of their squares
    double own_noise;     // variance of f at a point; NaN unknown
    double noise_of_run;  // variance of a single run at a point; NaN unknown
    std::vector<InputMeans> inputs;
};

class SaltelliRows {
public:
    SaltelliRows(const SaltelliLayout& layout, const Replicates& seen);

    std::size_t rows() const { return used_.size(); }
    std::size_t replicates() const { return replicates_; }
    NoiseFrom noise_from() const { return noise_from_; }
    double centre() const { return centre_; }

    RowMeans means(std::span<const double> weights) const;

private:
    const SaltelliLayout& layout_;
    const Replicates& seen_;
    std::size_t replicates_;
    NoiseFrom noise_from_;
    std::vector<std::size_t> used_;
    double centre_ = 0.0;
    Eigen::MatrixXd parts_;  // a column a used row

    void find_used_rows();
    void add_values(std::size_t column);
    void add_input(std::size_t column, std::size_t input);
    void add_noise();
    std::vector<std::size_t> noisy_points(std::size_t row, std::size_t count) const;
};

}  // namespace verbund
