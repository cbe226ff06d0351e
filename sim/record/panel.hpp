// The panel: columns of single freelancers, for those who want to follow people and not
// only means.
#pragma once

#include "record/run_record.hpp"
#include "state/world.hpp"

namespace verbund {

struct PanelColumn {
    std::string_view name, unit, meaning;
    double (*read)(const World&, const Region&, Row);
};

const std::vector<PanelColumn>& panel_columns();

// The names of all columns, in their order.
std::vector<std::string> all_panel_columns();

// Follows freelancers of one run.
class Panel {
public:
    // Throws std::logic_error for a column that does not exist.
    explicit Panel(const PanelPlan& plan);

    // To be called after the start, when those to be followed are chosen, and after
    // every week; adds rows in the weeks of the plan.
    void look(const World& world, PanelRows& rows);

    // Everything that changes from week to week, to be saved and restored.
    template <class Pass>
    void pass(Pass& pass) {
        pass(entered_);
        pass(seen_);
    }

    // Adds rows for a last week that the plan leaves out.
    void look_last(const World& world, PanelRows& rows);

private:
    PanelPlan plan_;
    std::vector<const PanelColumn*> columns_;
    std::vector<Week> entered_;  // by row of the start: of whom is followed, or never
    int seen_ = 0;               // last week with rows

    void choose(const World& world);
    bool follows(const World& world, Row row) const;
    void add(const World& world, PanelRows& rows);
};

}  // namespace verbund
