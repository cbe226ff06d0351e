// The recorder looks at the world between two weeks and touches nothing.
#pragma once

#include "core/workers.hpp"
#include "record/metric.hpp"
#include "record/panel.hpp"
#include "record/run_record.hpp"
#include "record/view.hpp"

#include <vector>

namespace verbund {

class Recorder {
public:
    // Records what the scenario asks for, and besides it the series of further metrics.
    // The flows of every week are always kept.
    explicit Recorder(const Scenario& scenario,
                      const std::vector<const Metric*>& besides = {});

    // To be called after the start and after every week; records in the weeks of
    // recorded_weeks.
    void look(const World& world, const Workers& workers);

    // What was recorded so far, to be saved (state/bytes.hpp), and the same put back into
    // a new recorder of the scenario; false when it is not of one.
    std::string saved();
    bool restore(std::string_view bytes);

    // What was recorded, with the last state of the world. A run that is shorter than
    // the scenario's longest has NaN where that one goes on.
    RunRecord finish(const RunKey& run, const World& world);

private:
    std::vector<int> weeks_;
    std::size_t next_ = 0;
    std::size_t places_;  // the regions and `all`
    std::vector<const Metric*> metrics_;
    std::vector<int> events_;  // per event kind: place among the recorded tables, or −1
    Panel panel_;
    int network_every_;
    int pictured_ = 0;         // last week with rows of the network
    std::vector<Tally> last_;  // the flows at the last recording
    LeftOfTies left_;
    RunRecord record_;

    template <class Pass>
    void pass(Pass& pass);

    void keep_flows(const World& world);
    void keep_notes(const World& world);
    void keep_network(const World& world, bool last);
    void keep_numbers(const World& world, const Workers& workers);
    void read(const View& view);
    void fill_up();
};

}  // namespace verbund
