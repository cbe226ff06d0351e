// A NaN has a sign and a payload that compilers choose freely; in a results file there
// is one NaN.
#pragma once

#include <cmath>
#include <limits>
#include <vector>

namespace verbund {

inline std::vector<double> with_one_nan(std::vector<double> numbers) {
    for (double& number : numbers)
        if (std::isnan(number)) number = std::numeric_limits<double>::quiet_NaN();
    return numbers;
}

}  // namespace verbund
