#include "core/exact_math.hpp"

#include <sleef.h>

namespace verbund {

namespace {

ExactTables filled() {
    ExactTables tables{};
    for (std::size_t j = 0; j < tables.power.size(); ++j)
        tables.power[j] =
            Sleef_cinz_exp2d1_u10purec(static_cast<double>(j) / ExactTables::steps);
    for (std::size_t row = 0; row < tables.centre.size(); ++row) {
        const double c =
            static_cast<double>(ExactTables::lowest + row) / ExactTables::steps;
        tables.centre[row] = {Sleef_cinz_logd1_u10purec(c), 1.0 / c};
    }
    return tables;
}

}  // namespace

const ExactTables exact_tables = filled();

double exact::exp_anywhere(double x) { return Sleef_cinz_expd1_u10purec(x); }
double exact::log_anywhere(double x) { return Sleef_cinz_logd1_u10purec(x); }
double exact_pow(double base, double exponent) {
    return Sleef_cinz_powd1_u10purec(base, exponent);
}
double exact_cos(double x) { return Sleef_cinz_cosd1_u10purec(x); }
double exact_tan(double x) { return Sleef_cinz_tand1_u10purec(x); }
double exact_erfc(double x) { return Sleef_cinz_erfcd1_u15purec(x); }

}  // namespace verbund
