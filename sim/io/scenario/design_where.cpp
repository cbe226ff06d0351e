#include "io/scenario/constraint_text.hpp"
#include "io/scenario/design_points.hpp"
#include "study/points.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

// Which points a constraint leaves.
std::vector<bool> points_where(const Constraint& constraint, const Design& design) {
    std::vector<bool> kept;
    for (const Point& point : design.points) kept.push_back(holds(constraint, point));
    return kept;
}

// Kinds whose points belong together: without one of them nothing can be said.
bool needs_every_point(const Design& design) {
    return design.kind == "saltelli" || design.kind == "morris";
}

void apply(Reading& reading, const toml::node& node, const Constraint& constraint,
           Scenario& scenario) {
    Design& design = scenario.design;
    const std::vector<bool> kept = points_where(constraint, design);
    const auto broken = std::count(kept.begin(), kept.end(), false);
    if (broken == 0) return;
    const auto refuse = [&](const std::string& wrong, std::string_view allowed) {
        reading.refuse(node, "design.where", wrong, allowed);
    };
    const std::string share = fmt::format("{} of {} points", broken, kept.size());
    if (broken == static_cast<std::ptrdiff_t>(kept.size()))
        return refuse("holds at no point", "at least one point");
    if (needs_every_point(design))
        return refuse(
            fmt::format("does not hold at {}", share),
            fmt::format("all of them, as \"{}\" needs every point: narrow the ranges, "
                        "link the factors, or use \"lhs\" or \"sobol\"",
                        design.kind));
    if (design.kind == "one_at_a_time" && !kept.front())
        return refuse("does not hold at the base point",
                      "what every other point is compared with");
    keep_points(design, kept);
    scenario.notes.push_back(
        fmt::format("{} leaves out {}", reading.written(node), share));
}

}  // namespace

void read_where(Reading& reading, Fields& fields, Draft& draft) {
    constexpr std::string_view allowed = "a list of comparisons: [\"a.b + c.d <= 1\"]";
    const toml::node* node = fields.find("where");
    if (node == nullptr) return;
    const toml::array* list = node->as_array();
    if (list == nullptr)
        return reading.refuse(*node, "design.where", "is of the wrong type", allowed);
    for (const toml::node& element : *list) {
        const auto text = element.value_exact<std::string>();
        if (!text) {
            reading.refuse(element, "design.where", "is of the wrong type", allowed);
            continue;
        }
        const auto read = constraint_in(draft.scenario, *text);
        if (const auto* fault = std::get_if<NameFault>(&read))
            reading.refuse(element, "design.where", fault->wrong, fault->allowed);
        else
            apply(reading, element, std::get<Constraint>(read), draft.scenario);
    }
}

}  // namespace verbund
