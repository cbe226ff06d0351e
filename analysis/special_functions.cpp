#include "analysis/special_functions.hpp"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>

namespace verbund {

double student_exceeded_with(double chance, double degrees) {
    return boost::math::quantile(
        boost::math::complement(boost::math::students_t(degrees), chance));
}

double chance_that_student_exceeds(double value, double degrees) {
    return boost::math::cdf(
        boost::math::complement(boost::math::students_t(degrees), value));
}

double normal_exceeded_with(double chance) {
    return boost::math::quantile(
        boost::math::complement(boost::math::normal(), chance));
}

double chance_that_normal_exceeds(double value) {
    return boost::math::cdf(boost::math::complement(boost::math::normal(), value));
}

// The regularised incomplete beta function I(count, n − count + 1) at the chance.
double chance_of_at_least(std::size_t count, std::size_t n, double chance) {
    if (count == 0) return 1.0;
    if (count > n) return 0.0;
    return boost::math::ibeta(static_cast<double>(count),
                              static_cast<double>(n - count + 1), chance);
}

}  // namespace verbund
