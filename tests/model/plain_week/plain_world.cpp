#include "plain_world.hpp"

namespace verbund::plain {

Id PlainWorld::id_of(Slot slot) const {
    const PlainFreelancer& one = people[slot];
    return number_of(
        freelancer_id(one.entered, static_cast<RegionIndex>(one.region),
                      static_cast<std::uint32_t>(slot - regions[one.region].first)));
}

Slot PlainWorld::find(Id id) const {
    for (Slot slot = 0; slot < static_cast<Slot>(people.size()); ++slot)
        if (people[slot].active && id_of(slot) == id) return slot;
    return no_one;
}

void PlainWorld::post(Box box, int from, int to, Letter letter) {
    if (from == to)
        boxes[box].lying[to].push_back(std::move(letter));
    else
        boxes[box].under_way.emplace_back(to, std::move(letter));
}

void PlainWorld::carry(Box box) {
    for (auto& [to, letter] : boxes[box].under_way)
        boxes[box].lying[to].push_back(std::move(letter));
    boxes[box].under_way.clear();
}

void PlainWorld::read(Box box, int region) {
    for (const Letter& letter : std::exchange(boxes[box].lying[region], {})) letter();
}

bool offers(const PlainFreelancer& one, int trade) {
    return (one.trades >> trade & 1) != 0;
}

int by_weight(const std::vector<double>& weights, double uniform) {
    double total = 0.0;
    for (double weight : weights) total += weight;
    double reached = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (uniform * total < (reached += weights[i])) return static_cast<int>(i);
    return static_cast<int>(weights.size()) - 1;
}

double faded(double factor, int weeks) {
    return weeks == 0 ? 1.0 : exact_pow(factor, weeks);
}

}  // namespace verbund::plain
