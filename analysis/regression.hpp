// Straight lines through observations and through the logarithms of counts.
#pragma once

#include <span>
#include <vector>

namespace verbund {

// Pearson's correlation; NaN when one of both does not vary.
double correlation(std::span<const double> x, std::span<const double> y);

// Coefficients of y = b0 + b1 x1 + b2 x2 + … by least squares, the constant first. All
// rows of x have the same length. NaN when the columns do not determine the
// coefficients.
std::vector<double> least_squares(const std::vector<std::vector<double>>& x,
                                  std::span<const double> y);

// Cells with an exposure (pairs, weeks) in which events were counted.
struct CountCell {
    double exposure = 0.0;
    double count = 0.0;
    std::vector<double> x;
};

// Coefficients of count = exposure · exp(b0 + b1 x1 + …) by maximum likelihood of
// Poisson counts, the constant first. NaN when the cells do not determine them.
std::vector<double> log_rates(std::span<const CountCell> cells);

// Whether points form an inverted U. A parabola is put through them by least squares;
// the number is the lesser of its slope at the smallest x and its fall at the greatest.
// Above 0 the optimum lies inside (Lind & Mehlum 2010). NaN for fewer than three
// places.
double inverted_u(std::span<const double> x, std::span<const double> y);

// The smallest step from one number to the next. Above 0 the numbers rise throughout.
// NaN for fewer than two.
double smallest_step(std::span<const double> numbers);

}  // namespace verbund
