// What is asked of the rules of comparing and stopping by experiment: a row a question.
#pragma once

#include "analysis/coverage/experiment.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace verbund {

enum class Answer { right, wrong, open };

struct Outcome {
    Answer answer;
    std::size_t runs;
};

struct CoverageQuestion {
    std::string rule;   // what stops or compares
    std::string law;    // of the differences
    bool decides_sign;  // a sign, or an interval is asked for
    double difference;  // true one, in standard deviations
    double half_width;  // asked for, in standard deviations; NaN where none is
    // Of any number; many may be asked side by side.
    std::function<Outcome(std::uint64_t experiment)> experiment;
};

// Sums over experiments, the same in whatever order they are added.
struct Answers {
    std::size_t experiments = 0, right = 0, wrong = 0, runs = 0;

    void add(const Outcome& outcome);
    void add(const Answers& other);
};

// Right means, by rule:
//   narrow enough: the interval at the stop holds the true difference.
//   Šidák: all intervals together hold their true differences.
//   The others decide a sign, and right is the sign of the true difference. When that is
//   0, any decision is wrong. What is open at the most runs is neither.
std::vector<CoverageQuestion> coverage_questions(const std::vector<Law>& laws,
                                                 const Looks& looks = Looks());

// Those of them that ask when to stop, and not how many differences hold together.
std::vector<CoverageQuestion> stopping_questions(const std::vector<Law>& laws,
                                                 const Looks& looks = Looks());

}  // namespace verbund
