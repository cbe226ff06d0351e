// The stylised facts of freelancing (F1 …): what is known of the world outside, the
// statistic by which a run can be asked whether it looks like it, and the target as the
// source states it.
#pragma once

#include "evidence/facts/looks.hpp"

#include <functional>
#include <string>
#include <vector>

namespace verbund {

struct Fact {
    std::string name;  // F1 …
    std::string says;
    std::string source;
};

// In the order of their numbers.
const std::vector<Fact>& facts();

// The target as it is stated. It holds when the whole 99 % interval over replicates
// lies on the stated side of the null, or within the band. A target "about x" is the
// band of x and a quarter of it on either side.
struct FactTarget {
    enum Aim { above, below, between, input, contested, reported, absent } aim;
    double low = 0.0, high = 0.0;  // above low, below high, or between
    std::string words;
};
FactTarget above(double null, std::string words);
FactTarget below(double null, std::string words);
FactTarget between(double low, double high, std::string words);
FactTarget about(double value, std::string words);
FactTarget merely(FactTarget::Aim aim, std::string words);

// The arms of one replicate: the same luck for all.
using FactRuns = std::map<std::string, FactLooks, std::less<>>;

struct FactRow {
    std::string fact;
    std::string statistic;  // in a few words
    std::string how;        // over whom, in which window, by which settings
    FactTarget target;
    std::vector<std::string> arms;     // that it needs
    std::vector<std::string> metrics;  // that it reads of these
    // The statistic of one replicate; NaN when there is nothing to read it from.
    std::function<double(const FactRuns&)> read;
};

// A row that reads what was looked at in one arm.
FactRow fact_row(const std::string& fact, const std::string& statistic,
                 const std::string& how, FactTarget target,
                 double (*read)(const FactLooks&), const std::string& arm = "base");

// All rows, in the order of their facts.
const std::vector<FactRow>& fact_rows();

// The arm of a name. `base` is the scenario's last strategy as it stands.
const FactArm& fact_arm(std::string_view name);

// The rows of one theme, by file.
std::vector<FactRow> fact_rows_of_people();
std::vector<FactRow> fact_rows_of_ties();
std::vector<FactRow> fact_rows_of_pairs();
std::vector<FactRow> fact_rows_of_work();
std::vector<FactRow> fact_rows_of_settings();

}  // namespace verbund
