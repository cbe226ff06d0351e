// The tables of rows that a scenario records: events, the panel, the network.
#pragma once

#include "io/results/run_table.hpp"
#include "record/run_record.hpp"

#include <optional>

namespace verbund {

class RunTables {
public:
    // Creates the tables, empty: events/NAME, panel, network. Throws Hdf5Failed, and
    // std::logic_error for an event table or a column that does not exist.
    RunTables(hid_t root, const Scenario& scenario, const std::vector<Dimension>& runs);

    void add(const RunRecord& record);
    void grow(hsize_t replicates);
    void finish(hid_t replicate);

private:
    std::vector<RunTable> events_;
    std::optional<RunTable> panel_, network_;
    std::size_t panel_columns_;

    template <class Act>
    void each(Act&& act) {
        for (RunTable& table : events_) act(table);
        if (panel_) act(*panel_);
        if (network_) act(*network_);
    }
};

// The rows of the panel of a run in a results file, with some of the columns that were
// recorded; none of a run that is not in the file. Throws Hdf5Failed.
PanelRows read_panel(hid_t root, const std::vector<std::string>& columns,
                     const RunKey& run);

}  // namespace verbund
