// How long the lists of a record are that holds all that a scenario asks for, and no
// more.
#pragma once

#include "record/run_record.hpp"

namespace verbund {

class RecordShape {
public:
    explicit RecordShape(const Scenario& scenario);

    bool is_that_of(const RunRecord& record) const;

private:
    std::size_t series_, numbers_;  // of a series: recorded weeks × (regions and `all`)
    std::size_t flows_;             // none where they are not recorded
    std::size_t estimates_, events_, panel_columns_;
    bool has_panel_, has_network_;

    bool holds(const PanelRows& panel) const;
    bool holds(const NetworkRows& network) const;
};

}  // namespace verbund
