#include "analysis/coverage/law.hpp"

#include <cmath>

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

}  // namespace verbund
