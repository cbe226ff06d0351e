// Ways to look at a run that several known answers share.
#pragma once

#include "evidence/oracles/oracles.hpp"

#include <string_view>

namespace verbund {

// add(watched, findings) once, after the last week.
template <class Add>
OracleLook at_end(Add add) {
    return [add](const Watched& watched, Findings& findings) {
        if (watched.last()) add(watched, findings);
        return true;
    };
}

// add(world, region, findings) for every region, after the last week.
template <class Add>
OracleLook in_each_region(Add add) {
    return at_end([add](const Watched& watched, Findings& findings) {
        for (const Region& region : watched.world.regions)
            add(watched.world, region, findings);
    });
}

// Σ part ÷ Σ whole of flows after a week, each region an observation; row by row of
// (part, whole).
OracleLook flows_after(Week week, std::vector<std::pair<Flow, Flow>> rows);

// A metric of the whole world, or of one region, with all that flowed since the start.
double metric_of(const World& world, std::string_view name);
double metric_of(const World& world, const Region& region, std::string_view name);

// The week in which a project was posted: its number is made of it, its region and its
// place in the week.
inline Week week_of(const Project& project) { return week_of(project.number); }

// Ties within a region, each counted once.
double tie_count(const World& world, const Region& region);

}  // namespace verbund
