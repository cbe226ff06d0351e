#include "same_world.hpp"

#include "comparer.hpp"

#include <fmt/format.h>

namespace verbund::plain {

void Comparer::compare(const Region& fast, const PlainRegion& plain) {
    for (Slot slot = plain.first; slot < plain.last && at_.found.empty(); ++slot)
        compare_person(fast, fast.first + static_cast<Row>(slot - plain.first), slot);
    at_.entity = fmt::format("region {}", fast.name);
    at_.same("cooperations", static_cast<double>(fast.cooperations.size()),
             static_cast<double>(plain.cooperations.size()));
    for (std::size_t i = 0; i < plain.cooperations.size() && at_.found.empty(); ++i) {
        at_.entity = fmt::format("cooperation {} of {}", i, fast.name);
        compare_cooperation(fast, fast.cooperations[i], plain.cooperations[i]);
    }
    for (const Project& project : fast.projects.given.things) {
        if (project.parts == 0 || !at_.found.empty()) continue;
        at_.entity = fmt::format("project {:x} of {}", project.number, fast.name);
        const auto found = plain_.projects.find(project.number);
        at_.same("is open", true, found != plain_.projects.end());
        if (found != plain_.projects.end())
            compare_project(fast, project, found->second);
    }
    if (at_.found.empty()) compare_market(fast, plain);
}

std::string difference(const World& fast, const PlainWorld& plain) {
    return Comparer(fast, plain).first_difference();
}

}  // namespace verbund::plain
