// How numbers of a comparison are written: shares as percentage points, and as many digits
// as the interval carries.
#pragma once

#include "analysis/paired_difference.hpp"
#include "run/shown_number.hpp"

#include <string>

namespace verbund {

// As for the metric itself, but a difference of shares is in percentage points.
ShownUnit unit_of_difference(const std::string& metric);

// "+247.8 ± 9.6", with two digits of the half width; "+247.8" without an interval, "–"
// without a difference.
std::string difference_text(const PairedDifference& found, const ShownUnit& shown);

// The size of the difference without its sign, and the interval: "247.8", "238.2 to
// 257.4". Of a difference below 0 the interval is turned with it where `turned` is set.
std::string size_text(const PairedDifference& found, const ShownUnit& shown);
std::string interval_text(const PairedDifference& found, const ShownUnit& shown,
                          bool turned);

// "0.012", "<0.001", "–" of fewer than two pairs.
std::string p_text(double p, std::size_t pairs);

// "93 %"; "–" for what cannot be said.
std::string percent_text(double share);

}  // namespace verbund
