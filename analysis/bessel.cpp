#include <boost/math/special_functions/bessel.hpp>

#include "analysis/special_functions.hpp"

namespace verbund {

double bessel_i(int order, double x) { return boost::math::cyl_bessel_i(order, x); }

}  // namespace verbund
