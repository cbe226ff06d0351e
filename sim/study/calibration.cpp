#include "study/calibration.hpp"

#include "analysis/interval.hpp"
#include "analysis/weighted_sample.hpp"
#include "study/ensemble.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace verbund {

namespace {

Point point_at(const CalibrationPlan& plan, const UnitPoint& place) {
    Point point;
    for (std::size_t i = 0; i < plan.priors.size(); ++i)
        point.emplace_back(value_at(plan.priors[i], place[i]));
    return point;
}

std::vector<Factor> factors_of(const CalibrationPlan& plan) {
    std::vector<Factor> factors;
    for (const Prior& prior : plan.priors) factors.push_back(prior.factor);
    return factors;
}

// Runs points and remembers what each gave.
class Observer {
public:
    Observer(const Scenario& scenario, const CalibrationPlan& plan, int threads,
             Listener& listener)
        : scenario_(scenario), plan_(plan), threads_(threads), listener_(listener) {
        scenario_.record.metrics.clear();
        scenario_.record.events.clear();
        scenario_.design.columns = factors_of(plan);
        scenario_.design.replicates.clear();
        for (const CalibrationTarget& one : plan.targets) {
            metrics_.push_back(one.estimand.metric);
            targets_.push_back(one.target);
        }
    }

    std::vector<double> distances(const UnitPoints& places) {
        scenario_.design.points.clear();
        for (const UnitPoint& place : places)
            scenario_.design.points.push_back(point_at(plan_, place));
        const std::vector<std::vector<double>> numbers = run(places.size());
        std::vector<double> found;
        for (std::size_t i = 0; i < places.size(); ++i) {
            found.push_back(distance_to(targets_, numbers[i]));
            given_[places[i]] = numbers[i];
        }
        before_ += places.size();
        return found;
    }

    const std::vector<double>& given_at(const UnitPoint& place) const {
        return given_.at(place);
    }

private:
    Scenario scenario_;
    const CalibrationPlan& plan_;
    int threads_;
    Listener& listener_;
    std::vector<const Metric*> metrics_;
    std::vector<Target> targets_;
    std::map<UnitPoint, std::vector<double>> given_;
    std::size_t before_ = 0;  // points of earlier rounds

    // [point][target]: the mean over its replicates
    std::vector<std::vector<double>> run(std::size_t points) {
        const auto replicates = static_cast<std::size_t>(plan_.replicates);
        std::vector<std::vector<double>> by_run(points * replicates);
        each_run(by_run.size(), threads_, [&](std::size_t i, const Workers& workers) {
            const RunKey key{plan_.strategy, static_cast<int>(i / replicates),
                             static_cast<int>(before_ * replicates + i)};
            const RunRecord record =
                recorded(scenario_, key, workers, listener_, metrics_);
            for (const CalibrationTarget& one : plan_.targets)
                by_run[i].push_back(value_of(one.estimand, scenario_, record));
        });
        std::vector<std::vector<double>> means(points);
        std::vector<double> numbers(replicates);
        for (std::size_t point = 0; point < points; ++point)
            for (std::size_t o = 0; o < plan_.targets.size(); ++o) {
                for (std::size_t r = 0; r < replicates; ++r)
                    numbers[r] = by_run[point * replicates + r][o];
                means[point].push_back(interval_of(numbers).mean);
            }
        return means;
    }
};

}  // namespace

std::size_t most_runs_of(const CalibrationPlan& plan) {
    const SequentialPlan& search = plan.search;
    const auto first = static_cast<std::size_t>(
        std::ceil(static_cast<double>(search.particles) / search.accepted_share));
    return static_cast<std::size_t>(plan.replicates) *
           (first + (search.most_rounds - 1) * (first - search.particles));
}

Calibration calibrated(const Scenario& scenario, const CalibrationPlan& plan,
                       int threads, Listener& listener) {
    Observer observer(scenario, plan, threads, listener);
    Calibration found;
    found.posterior = by_population(
        plan.priors.size(),
        [&](const UnitPoints& places) { return observer.distances(places); },
        plan.search);
    for (const Particle& one : found.posterior.particles)
        found.observed.push_back(observer.given_at(one.at));
    return found;
}

Design design_of(const Calibration& found, const CalibrationPlan& plan,
                 std::size_t points, std::uint64_t seed) {
    RandomStream stream(seed);
    Design design;
    design.columns = factors_of(plan);
    design.points.clear();
    const Particles& particles = found.posterior.particles;
    for (std::size_t i : drawn_by_weight(weights_of(particles), points, stream))
        design.points.push_back(point_at(plan, particles[i].at));
    return design;
}

}  // namespace verbund
