#include "analysis/coverage/law.hpp"

#include "analysis/sum.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <stdexcept>

namespace verbund {

namespace {

double normal(RandomStream& stream) { return stream.normal(); }

double exponential(RandomStream& stream) { return stream.exponential() - 1.0; }

// exp of a normal number has mean √e and variance e(e − 1).
double log_normal(RandomStream& stream) {
    static const double mean = std::exp(0.5);
    static const double deviation = std::sqrt(std::exp(1.0) * std::expm1(1.0));
    return (std::exp(stream.normal()) - mean) / deviation;
}

}  // namespace

const std::vector<Law>& usual_laws() {
    static const std::vector<Law> laws{
        {"normal", normal}, {"exponential", exponential}, {"log-normal", log_normal}};
    return laws;
}

Law law_of_sample(std::string name, std::span<const double> sample) {
    std::vector<double> numbers;
    std::copy_if(sample.begin(), sample.end(), std::back_inserter(numbers),
                 [](double number) { return std::isfinite(number); });
    const auto count = static_cast<double>(numbers.size());
    const double mean = sum_of(numbers) / count;
    double squares = 0.0;
    for (double& number : numbers) {
        number -= mean;
        squares += number * number;
    }
    if (!(squares > 0.0))
        throw std::invalid_argument("a law needs two numbers that differ");
    for (double& number : numbers) number /= std::sqrt(squares / count);
    return {std::move(name), [numbers = std::move(numbers)](RandomStream& stream) {
                return numbers[stream.below(numbers.size())];
            }};
}

}  // namespace verbund
