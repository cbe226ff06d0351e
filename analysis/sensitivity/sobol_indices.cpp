#include "analysis/sensitivity/sobol_indices.hpp"

#include "analysis/sensitivity/saltelli_rows.hpp"
#include "analysis/undefined.hpp"

#include <stdexcept>

namespace verbund {

namespace {

double share(double part, double of) { return of > 0.0 ? part / of : undefined; }

// mean, variance, noise, share of noise, then four numbers for each input.
std::vector<double> numbers_of(const SaltelliRows& rows,
                               std::span<const double> weights) {
    const RowMeans means = rows.means(weights);
    const double points = 2.0 * static_cast<double>(rows.rows());
    const bool noise_known = rows.noise_from() != NoiseFrom::nothing;
    const double own_noise = noise_known ? means.own_noise : 0.0;
    const double variance =
        (means.square - means.value * means.value) * points / (points - 1.0) -
        own_noise;
    const double of_run = variance + means.noise_of_run;
    std::vector<double> numbers{rows.centre() + means.value, variance,
                                means.noise_of_run, share(means.noise_of_run, of_run)};
    for (const InputMeans& input : means.inputs) {
        const double first = input.product - means.value * input.difference;
        for (double of : {variance, of_run}) {
            numbers.push_back(share(first, of));
            numbers.push_back(share(input.half_square, of));
        }
    }
    return numbers;
}

}  // namespace

SobolIndices sobol_indices(const SaltelliLayout& layout, const Replicates& seen,
                           const BootstrapPlan& plan) {
    if (seen.size() != layout.base_rows() * layout.points_per_row())
        throw std::invalid_argument(
            "Sobol indices need the replicates of each point of the blocks");
    const SaltelliRows rows(layout, seen);
    SobolIndices found;
    found.rows = layout.base_rows();
    found.rows_used = rows.rows();
    found.replicates = rows.replicates();
    found.noise_from = rows.noise_from();
    std::vector<IntervalEstimate> numbers(4 + 4 * layout.dimensions(),
                                          {undefined, undefined, undefined});
    if (rows.rows() > 1)
        numbers = bootstrapped(
            rows.rows(),
            [&](std::span<const double> weights) { return numbers_of(rows, weights); },
            plan);
    found.mean = numbers[0].value;
    found.variance = numbers[1].value;
    found.noise = numbers[2].value;
    found.noise_share = numbers[3];
    for (std::size_t i = 4; i < numbers.size(); i += 4)
        found.inputs.push_back(
            {numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3]});
    return found;
}

}  // namespace verbund
