// The known answers: limiting cases of the model whose answer is known in closed form
// (O1 …). Each is an ordinary scenario of scenarios/verify in which every other
// mechanism is off, and an estimand that is read off the world.
#pragma once

#include "analysis/verdict.hpp"
#include "state/world.hpp"

#include <functional>
#include <string>
#include <vector>

namespace verbund {

// What one run has shown, by row of its case. `kept` is what a look remembers from
// earlier weeks.
struct Findings {
    std::vector<std::vector<Observation>> rows;
    std::vector<double> kept;

    void add(std::size_t row, double part, double whole = 1.0) {
        rows[row].push_back({part, whole});
    }
};

// A run between two weeks, the start being week 0.
struct Watched {
    const Scenario& scenario;
    RunKey run;
    const World& world;

    bool last() const { return world.now == scenario.weeks; }
};

struct OracleRow {
    std::string says;
    Known known;
};

using OracleLook = std::function<bool(const Watched&, Findings&)>;

struct OracleCase {
    std::string name;              // O1 …
    std::string scenario;          // file below scenarios/verify
    std::vector<std::string> set;  // key=value, as --set takes it
    std::vector<OracleRow> rows;
    // Called after the start and after every week; false: nothing more to see.
    OracleLook look;
    bool only_long = false;
};

struct Oracle {
    std::string name;  // O1 …
    std::string says;
};

// What each of O1 … is about.
const std::vector<Oracle>& oracles();

// All cases, in the order of their names.
const std::vector<OracleCase>& oracle_cases();

// The cases of one theme, by file.
std::vector<OracleCase> network_cases();
std::vector<OracleCase> trust_cases();
std::vector<OracleCase> queue_cases();
std::vector<OracleCase> choice_cases();
std::vector<OracleCase> team_cases();
std::vector<OracleCase> giving_cases();
std::vector<OracleCase> group_cases();
std::vector<OracleCase> vote_cases();
std::vector<OracleCase> reserve_cases();
std::vector<OracleCase> retainer_cases();
std::vector<OracleCase> word_of_mouth_cases();
std::vector<OracleCase> invariance_cases();

}  // namespace verbund
