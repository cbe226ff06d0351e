#include "analysis/special_functions.hpp"

#include <boost/math/distributions/normal.hpp>
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

double normal_exceeded_with(double chance) {
    return boost::math::quantile(
        boost::math::complement(boost::math::normal(), chance));
}

double chance_that_normal_exceeds(double value) {
    return boost::math::cdf(boost::math::complement(boost::math::normal(), value));
}

}  // namespace verbund
