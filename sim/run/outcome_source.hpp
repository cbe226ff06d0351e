// Outcomes that have been read, with what was varied and what is asked of them.
#pragma once

#include "analysis/outcomes.hpp"
#include "run/commands.hpp"
#include "run/comparison_report.hpp"

namespace verbund {

struct OutcomeSource {
    Outcomes outcomes;
    DesignTable design;
    NamedBefore named;  // before anything ran; the primary metric first
    double confidence = 0.95;
    std::vector<std::size_t> asked;  // metrics; those named before where none is asked
};

// Throws ScenarioRefused where nothing varies from point to point.
void require_varied(const OutcomeSource& source, const SourceOptions& options);

}  // namespace verbund
