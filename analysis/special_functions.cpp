#include "analysis/special_functions.hpp"

#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/bessel.hpp>

namespace verbund {

double student_exceeded_with(double chance, double degrees) {
    return boost::math::quantile(
        boost::math::complement(boost::math::students_t(degrees), chance));
}

double chance_that_student_exceeds(double value, double degrees) {
    return boost::math::cdf(
        boost::math::complement(boost::math::students_t(degrees), value));
}

double bessel_i(int order, double x) { return boost::math::cyl_bessel_i(order, x); }

}  // namespace verbund
