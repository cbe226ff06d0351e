#include "run/recorded_runs.hpp"

namespace verbund {

std::vector<RunKey> runs_there(const StoredRuns& runs) {
    const Scenario& scenario = runs.scenario();
    std::vector<RunKey> there;
    for (int s = 0; s < static_cast<int>(scenario.strategies.size()); ++s)
        for (int p = 0; p < static_cast<int>(point_count(scenario)); ++p)
            for (int r = 0; r < runs.replicates(p); ++r)
                if (const RunKey run{s, p, r}; !runs.state(run).empty())
                    there.push_back(run);
    return there;
}

}  // namespace verbund
