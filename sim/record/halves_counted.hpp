// What a census says of ties, counted at their halves: each tie within the region twice.
#pragma once

#include "record/left_of_ties.hpp"

namespace verbund {

class HalvesCounted {
public:
    // All halves of the freelancers of a region; left: as of this week.
    HalvesCounted(const World& world, const Region& region, const LeftOfTies& left);

    enum Age { middle, young, old };

    double of_stage_at_owners(Stage stage) const;
    double of_age(Age age) const;
    double of_partners() const;
    double all() const { return of_age(middle) + of_age(young) + of_age(old); }

    double trust = 0.0, partner_trust = 0.0, young_trust = 0.0, old_trust = 0.0;
    double intensity = 0.0, owed_hours = 0.0;

private:
    static constexpr int stages = static_cast<int>(Stage::written) + 1;

    void add(Week now, Row row, TieHalfToRead half, const LeftOfTie* left_by_weeks);

    int count_[stages][2][3] = {};  // by stage, whether the owner's, age
};

}  // namespace verbund
