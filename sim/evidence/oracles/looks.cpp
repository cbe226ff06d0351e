#include "evidence/oracles/looks.hpp"

#include "record/metric.hpp"
#include "record/view.hpp"

#include <utility>

namespace verbund {

OracleLook flows_after(Week week, std::vector<std::pair<Flow, Flow>> rows) {
    return [week, rows = std::move(rows)](const Watched& watched, Findings& findings) {
        const World& world = watched.world;
        if (world.now == week)
            for (const Region& region : world.regions)
                findings.kept.insert(findings.kept.end(), region.tally.amount.begin(),
                                     region.tally.amount.end());
        if (!watched.last()) return true;
        for (const Region& region : world.regions)
            for (std::size_t row = 0; row < rows.size(); ++row) {
                const auto since = [&](Flow flow) {
                    return region.tally[flow] -
                           findings.kept[region.index * region.tally.amount.size() +
                                         static_cast<std::size_t>(flow)];
                };
                findings.add(row, since(rows[row].first), since(rows[row].second));
            }
        return true;
    };
}

double metric_of(const World& world, std::string_view name) {
    View all{world, 0, world.regions.size(), {}, {}};
    std::vector<Census> counted;
    for (const Region& region : world.regions) {
        counted.push_back(census_of(world, region));
        all.flows += region.tally;
    }
    all.census = sum_of(counted);
    return find_metric(name)->read(all);
}

double metric_of(const World& world, const Region& region, std::string_view name) {
    return find_metric(name)->read({world, region.index, region.index + 1U,
                                    census_of(world, region), region.tally});
}

double tie_count(const World& world, const Region& region) {
    int halves = 0;
    for (Row row = region.first; row < region.last(); ++row)
        halves += world.ties_to_read(region, row).count();
    return halves / 2.0;
}

}  // namespace verbund
