#include "run/comparison_points.hpp"

#include "run/comparison_names.hpp"
#include "run/comparison_numbers.hpp"
#include "run/design_words.hpp"

#include <fmt/core.h>

namespace verbund {

std::vector<std::vector<std::string>> spread_of_points(const Outcomes& outcomes,
                                                       const MetricCompared& metric) {
    const double scale = unit_of_difference(outcomes.metrics()[metric.metric]).factor;
    std::vector<std::vector<std::string>> rows{{"over points", "least", "at point",
                                                "greatest", "at point", "deviation",
                                                "more at"}};
    for (const Compared& one : metric.pairs) {
        if (!one.spread) continue;
        const SpreadOfPoints& spread = *one.spread;
        rows.push_back({name_of(outcomes, one), number_text(spread.least * scale),
                        fmt::format("{}", spread.least_at),
                        number_text(spread.greatest * scale),
                        fmt::format("{}", spread.greatest_at),
                        number_text(spread.deviation * scale),
                        fmt::format("{} of {}", spread.above, spread.points)});
    }
    if (rows.size() == 1) rows.clear();
    return rows;
}

std::string words_of_points(const Outcomes& outcomes, const DesignTable& design,
                            const MetricCompared& metric) {
    const ShownUnit shown = unit_of_difference(outcomes.metrics()[metric.metric]);
    std::string text;
    for (const Compared& one : metric.pairs) {
        if (!one.spread || design.columns.empty()) continue;
        const auto at = [&](double number, std::size_t point) {
            return fmt::format("{} where {}", number_text(number * shown.factor),
                               point_words(design, point));
        };
        text +=
            fmt::format("  {} over points: from {} to {}.\n", name_of(outcomes, one),
                        at(one.spread->least, one.spread->least_at),
                        at(one.spread->greatest, one.spread->greatest_at));
    }
    return text;
}

}  // namespace verbund
