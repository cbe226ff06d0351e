#include <boost/math/special_functions/lambert_w.hpp>

#include "analysis/special_functions.hpp"

namespace verbund {

double lower_lambert_w(double x) { return boost::math::lambert_wm1(x); }

}  // namespace verbund
