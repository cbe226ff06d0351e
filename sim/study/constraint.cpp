#include "study/constraint.hpp"

#include <algorithm>
#include <cmath>

namespace verbund {

namespace {

double value_of(const Sum& sum, const Point& point) {
    double value = 0.0;
    for (const Term& term : sum) {
        double number = term.otherwise;
        if (term.column && point[*term.column])
            number = as_number(*point[*term.column]).value_or(term.otherwise);
        value += term.times * number;
    }
    return value;
}

}  // namespace

bool holds(const Constraint& constraint, const Point& point) {
    const double left = value_of(constraint.left, point);
    const double right = value_of(constraint.right, point);
    const double slack = 1e-12 * std::max({1.0, std::abs(left), std::abs(right)});
    switch (constraint.relation) {
        case Relation::less: return left < right - slack;
        case Relation::at_most: return left <= right + slack;
        case Relation::equal: return std::abs(left - right) <= slack;
        case Relation::at_least: return left >= right - slack;
        case Relation::more: return left > right + slack;
    }
    return false;
}

std::optional<Value> linked_value(const Link& link, ValueKind kind,
                                  const Point& point) {
    const std::optional<Value>& other = point[link.of];
    if (!other) return std::nullopt;
    const double number = link.factor * as_number(*other).value_or(0.0) + link.plus;
    if (kind == ValueKind::whole)
        return static_cast<std::int64_t>(std::llround(number));
    return number + 0.0;
}

}  // namespace verbund
