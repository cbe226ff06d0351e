// exp, log and pow with the same bits on every processor. The model reaches no other: libm picks its
// versions by processor, and a run that starts on one machine would end elsewhere on the next.
#pragma once

#include <sleef.h>
#include <cmath>

namespace verbund {

inline double exact_exp(double x) { return Sleef_cinz_expd1_u10purec(x); }
inline double exact_log(double x) { return Sleef_cinz_logd1_u10purec(x); }
inline double exact_pow(double base, double exponent) { return Sleef_cinz_powd1_u10purec(base, exponent); }
inline double exact_tan(double x) { return Sleef_cinz_tand1_u10purec(x); }

inline double logit(double share) { return exact_log(share / (1.0 - share)); }
inline double logistic(double x) { return 1.0 / (1.0 + exact_exp(-x)); }

}  // namespace verbund
