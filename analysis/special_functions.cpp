#include "analysis/special_functions.hpp"

#include <boost/math/distributions/students_t.hpp>

namespace verbund {

double student_exceeded_with(double chance, double degrees) {
    return boost::math::quantile(
        boost::math::complement(boost::math::students_t(degrees), chance));
}

double chance_that_student_exceeds(double value, double degrees) {
    return boost::math::cdf(
        boost::math::complement(boost::math::students_t(degrees), value));
}

}  // namespace verbund
