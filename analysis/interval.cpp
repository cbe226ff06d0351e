#include "analysis/interval.hpp"

#include "analysis/special_functions.hpp"
#include "analysis/undefined.hpp"

#include <cmath>
#include <stdexcept>

namespace verbund {

namespace {

// Of the finite numbers: count and mean. The mean is taken twice, the second time of
// what the first has left over:
// a plain sum of many like numbers loses digits.
Interval mean_of(std::span<const double> numbers) {
    Interval found{0, undefined, undefined, undefined};
    double sum = 0.0;
    for (double number : numbers)
        if (std::isfinite(number)) {
            sum += number;
            ++found.count;
        }
    if (found.count == 0) return found;
    const double first = sum / static_cast<double>(found.count);
    double rest = 0.0;
    for (double number : numbers)
        if (std::isfinite(number)) rest += number - first;
    found.mean = first + rest / static_cast<double>(found.count);
    return found;
}

}  // namespace

double student_factor(double confidence, std::size_t degrees) {
    if (!(confidence > 0.0 && confidence < 1.0) || degrees < 1)
        throw std::invalid_argument(
            "a confidence lies between 0 and 1, and there is at least one degree of "
            "freedom");
    return student_exceeded_with((1.0 - confidence) / 2.0,
                                 static_cast<double>(degrees));
}

Interval interval_of(std::span<const double> numbers, double confidence) {
    if (!(confidence > 0.0 && confidence < 1.0))
        throw std::invalid_argument("a confidence lies between 0 and 1");
    Interval found = mean_of(numbers);
    if (found.count < 2) return found;
    double squares = 0.0;
    for (double number : numbers)
        if (std::isfinite(number))
            squares += (number - found.mean) * (number - found.mean);
    const auto count = static_cast<double>(found.count);
    found.deviation = std::sqrt(squares / (count - 1.0));
    found.half_width = student_factor(confidence, found.count - 1) * found.deviation /
                       std::sqrt(count);
    return found;
}

}  // namespace verbund
