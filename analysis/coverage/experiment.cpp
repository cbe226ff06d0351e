#include "analysis/coverage/experiment.hpp"

#include "analysis/paired_difference.hpp"

#include <cmath>
#include <vector>

namespace verbund {

namespace {

// Mean and spread of numbers that come one at a time (Welford, Technometrics 4, 1962).
class Growing {
public:
    void add(double number) {
        ++count_;
        const double step = number - mean_;
        mean_ += step / static_cast<double>(count_);
        squares_ += step * (number - mean_);
    }

    Interval interval(double student_factor) const {
        const auto n = static_cast<double>(count_);
        Interval found{count_, mean_, std::sqrt(squares_ / (n - 1.0)), 0.0};
        found.half_width = student_factor * found.deviation / std::sqrt(n);
        return found;
    }

private:
    std::size_t count_ = 0;
    double mean_ = 0.0, squares_ = 0.0;
};

}  // namespace

Looks::Looks(double confidence, std::size_t batch, std::size_t most)
    : confidence_(confidence), batch_(batch) {
    for (std::size_t runs = batch; runs <= most; runs += batch)
        factors_.push_back(verbund::student_factor(confidence, runs - 1));
}

Stop run_until(const std::function<bool(const Interval&)>& rule, const Law& law,
               double difference, const Looks& looks, std::uint64_t experiment) {
    RandomStream stream(experiment);
    Growing numbers;
    Stop stop;
    for (std::size_t look = 0; look < looks.count() && !stop.stopped; ++look) {
        for (std::size_t i = 0; i < looks.batch(); ++i)
            numbers.add(difference + law.draw(stream));
        stop.sample = numbers.interval(looks.student_factor(look));
        stop.stopped = rule(stop.sample);
    }
    return stop;
}

bool all_hold(std::size_t differences, std::size_t runs, double confidence,
              std::uint64_t experiment) {
    RandomStream stream(experiment);
    std::vector<Growing> samples(differences);
    for (std::size_t run = 0; run < runs; ++run) {
        const double baseline = stream.normal();
        for (Growing& sample : samples) sample.add(stream.normal() - baseline);
    }
    const double factor =
        student_factor(sidak_confidence(confidence, differences), runs - 1);
    for (const Growing& sample : samples) {
        const Interval found = sample.interval(factor);
        if (std::abs(found.mean) > found.half_width) return false;
    }
    return true;
}

}  // namespace verbund
