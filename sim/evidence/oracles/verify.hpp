// Simulates the scenarios of known answers and judges what they have shown.
#pragma once

#include "evidence/oracles/oracles.hpp"
#include "study/life.hpp"

#include <filesystem>

namespace verbund {

// A case that is ready to run.
struct ReadyCase {
    const OracleCase* known;
    Scenario scenario;
};

// Reads the scenario of a case below a folder. With `longer` it has ten times the
// replicates.
ReadyCase ready_case(const OracleCase& known, const std::filesystem::path& folder,
                     bool longer);

struct Judged {
    const OracleCase* known;
    const OracleRow* row;
    Verdict verdict;
};

// Runs all runs of a case on n threads and judges each row. The verdicts do not depend
// on n.
std::vector<Judged> judge(const ReadyCase& ready, int threads, Listener& listener);

}  // namespace verbund
