// Who works with whom, compared with what chance would bring together. The pairs of a
// region are classed by what joins them already.
#pragma once

#include "state/world.hpp"

#include <array>
#include <vector>

namespace verbund {

// Joint projects that pairs of a class have finished, and how many they would have
// finished if all pairs of a region were alike.
struct AgainstChance {
    double found = 0.0, expected = 0.0;
};

// Looks every fourth week; each look classes the pairs for the four weeks after it.
class Collaborations {
public:
    static constexpr int every = 4;  // weeks

    void look(const World& world);

    std::array<AgainstChance, 4>
        by_past;  // 0, 1, 2–3, 4 and more earlier joint projects
    // Pairs without an earlier joint project, by 0, 1, 2 and more common co-workers.
    std::array<AgainstChance, 3> by_common;

private:
    struct Coworker {
        Row row;
        std::int16_t since;
        std::uint16_t joint;
    };
    using Classes = std::array<double, 4>;

    std::vector<std::vector<Coworker>> coworkers_;    // by row, ascending
    std::vector<Classes> past_pairs_, common_pairs_;  // by region

    const Coworker* find(Row row, Row other) const;
    std::size_t common(Row row, Row other) const;
    void count_work(const World& world, const Region& region);
    void keep(const World& world, const Region& region);
};

}  // namespace verbund
