#include "record/panel.hpp"

#include <algorithm>
#include <stdexcept>

namespace verbund {

Panel::Panel(const PanelPlan& plan) : plan_(plan) {
    for (const std::string& name : plan.columns) {
        const auto& all = panel_columns();
        const auto found =
            std::find_if(all.begin(), all.end(),
                         [&](const PanelColumn& one) { return one.name == name; });
        if (found == all.end())
            throw std::logic_error("no column of the panel is named " + name);
        columns_.push_back(&*found);
    }
}

// Evenly over the rows of the start, so that every region has its share.
void Panel::choose(const World& world) {
    std::vector<Row> there;
    for (const Region& region : world.regions)
        for (Row row = region.first; row < region.last(); ++row)
            if (world.is_active(row)) there.push_back(row);
    const std::size_t wanted =
        std::min(there.size(), static_cast<std::size_t>(plan_.freelancers));
    entered_.assign(world.first_ties.size(), never);
    for (std::size_t i = 0; i < wanted; ++i) {
        const Row row = there[i * there.size() / wanted];
        entered_[row] = world.people.seen[row].entered;
    }
}

bool Panel::follows(const World& world, Row row) const {
    return world.is_active(row) &&
           (entered_.empty() || entered_[row] == world.people.seen[row].entered);
}

void Panel::add(const World& world, PanelRows& rows) {
    seen_ = world.now;
    rows.columns.resize(columns_.size());
    for (const Region& region : world.regions)
        for (Row row = region.first; row < region.last(); ++row) {
            if (!follows(world, row)) continue;
            rows.weeks.push_back(world.now);
            rows.regions.push_back(region.index);
            rows.freelancers.push_back(
                static_cast<std::int64_t>(number_of(world.id_of(region, row))));
            for (std::size_t i = 0; i < columns_.size(); ++i)
                rows.columns[i].push_back(columns_[i]->read(world, region, row));
        }
}

void Panel::look(const World& world, PanelRows& rows) {
    if (plan_.every == 0) return;
    if (world.now == 0 && plan_.freelancers > 0) choose(world);
    if (world.now > 0 && world.now % plan_.every == 0) add(world, rows);
}

void Panel::look_last(const World& world, PanelRows& rows) {
    if (plan_.every > 0 && world.now > seen_) add(world, rows);
}

}  // namespace verbund
