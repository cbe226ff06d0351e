#include "analysis/outcomes.hpp"

#include "analysis/undefined.hpp"

#include <utility>

namespace verbund {

Outcomes::Outcomes(std::vector<std::string> metrics,
                   std::vector<std::string> strategies, std::size_t points)
    : metrics_(std::move(metrics)),
      strategies_(std::move(strategies)),
      points_(points),
      numbers_(metrics_.size() * strategies_.size() * points) {}

std::size_t Outcomes::place(std::size_t metric, std::size_t strategy,
                            std::size_t point) const {
    return (metric * strategies_.size() + strategy) * points_ + point;
}

void Outcomes::reserve(std::size_t replicates) {
    for (std::vector<double>& numbers : numbers_) {
        numbers.assign(replicates, undefined);  // pages are taken when written to
        numbers.clear();
    }
}

void Outcomes::put(std::size_t metric, std::size_t strategy, std::size_t point,
                   std::size_t replicate, double number) {
    std::vector<double>& numbers = numbers_[place(metric, strategy, point)];
    if (numbers.size() <= replicate) numbers.resize(replicate + 1, undefined);
    numbers[replicate] = number;
}

std::span<const double> Outcomes::of(std::size_t metric, std::size_t strategy,
                                     std::size_t point) const {
    return numbers_[place(metric, strategy, point)];
}

}  // namespace verbund
