#include "analysis/boxes/prim.hpp"

#include "analysis/random_stream.hpp"
#include "analysis/special_functions.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace verbund {

namespace {

void require_whole(const Cases& cases) {
    for (const DesignTable::Column& input : cases.inputs) {
        const std::size_t length =
            input.words.empty() ? input.numbers.size() : input.words.size();
        const bool gaps =
            input.words.empty()
                ? std::ranges::any_of(input.numbers,
                                      [](double number) { return std::isnan(number); })
                : std::ranges::any_of(input.words, [](const std::string& word) {
                      return word.empty();
                  });
        if (length != cases.of_interest.size() || gaps)
            throw std::invalid_argument("input " + input.name +
                                        " has not one value at each point");
    }
}

Limits best_of(const Cases& cases, const PointList& points,
               const std::vector<Limits>& boxes) {
    const CaseCount all = count_of(cases, points);
    const auto merit = [&](const Limits& box) {
        return merit_of(count_of(cases, inside(cases, points, box)), all);
    };
    return *std::ranges::max_element(boxes, {}, merit);
}

// Takes away the restriction that is needed least, again and again, until all that
// stay are needed.
void drop_what_is_not_needed(const Cases& cases, const PointList& points, double level,
                             Limits& box) {
    for (;;) {
        double greatest = level;
        InputLimit* least_needed = nullptr;
        for (std::size_t i = 0; i < box.size(); ++i) {
            if (!box[i].restricts()) continue;
            const double p = quasi_p_of(cases, points, box, i);
            if (p <= greatest) continue;
            greatest = p;
            least_needed = &box[i];
        }
        if (least_needed == nullptr) return;
        *least_needed = {};
    }
}

Limits search(const Cases& cases, const PointList& points, const PrimPlan& plan) {
    Limits box = best_of(cases, points, peeled(cases, points, plan.peeling));
    if (plan.paste) box = pasted(cases, points, box, plan.peeling);
    drop_what_is_not_needed(cases, points, plan.level, box);
    return box;
}

double luck_of(const Cases& cases, const PointList& points, double merit,
               const PrimPlan& plan) {
    RandomStream stream(plan.seed);
    const CaseCount all = count_of(cases, points);
    std::vector<bool> shuffled(cases.of_interest.size());
    std::size_t as_good = 0;
    for (std::size_t shuffle = 0; shuffle < plan.shuffles; ++shuffle) {
        PointList order = points;
        stream.shuffle(order);
        for (std::size_t i = 0; i < order.size(); ++i)
            shuffled[order[i]] = i < all.of_interest;
        const Cases by_luck{cases.inputs, shuffled};
        const Limits box = search(by_luck, points, plan);
        as_good +=
            merit_of(count_of(by_luck, inside(by_luck, points, box)), all) >= merit;
    }
    return static_cast<double>(as_good + 1) / static_cast<double>(plan.shuffles + 1);
}

FoundBox described(const Cases& cases, const PointList& points, const Limits& box) {
    const CaseCount in = count_of(cases, inside(cases, points, box));
    FoundBox found;
    for (std::size_t i = 0; i < box.size(); ++i)
        if (box[i].restricts())
            found.restrictions.push_back(
                {i, box[i], quasi_p_of(cases, points, box, i)});
    found.points = in.points;
    found.of_interest = in.of_interest;
    found.density = in.density();
    found.mass =
        static_cast<double>(in.points) / static_cast<double>(cases.of_interest.size());
    found.coverage = static_cast<double>(in.of_interest) /
                     static_cast<double>(std::ranges::count(cases.of_interest, true));
    return found;
}

}  // namespace

double quasi_p_of(const Cases& cases, const PointList& points, const Limits& box,
                  std::size_t input) {
    Limits without = box;
    without[input] = {};
    const CaseCount in = count_of(cases, inside(cases, points, box));
    const double density = count_of(cases, inside(cases, points, without)).density();
    return chance_of_at_least(in.of_interest, in.points, density);
}

std::vector<FoundBox> boxes_of(const Cases& cases, const PrimPlan& plan) {
    require_whole(cases);
    std::vector<FoundBox> found;
    PointList left(cases.of_interest.size());
    std::iota(left.begin(), left.end(), std::size_t{0});
    const double usual = count_of(cases, left).density();
    while (found.size() < plan.most_boxes) {
        const CaseCount all = count_of(cases, left);
        if (all.of_interest == 0 || all.of_interest == all.points) break;
        const Limits box = search(cases, left, plan);
        FoundBox one = described(cases, left, box);
        if (one.restrictions.empty() || one.density <= usual) break;
        one.luck =
            luck_of(cases, left, merit_of({one.points, one.of_interest}, all), plan);
        if (one.luck > plan.level) break;
        found.push_back(std::move(one));
        const PointList taken = inside(cases, left, box);
        std::erase_if(left, [&](std::size_t point) {
            return std::ranges::binary_search(taken, point);
        });
    }
    return found;
}

}  // namespace verbund
