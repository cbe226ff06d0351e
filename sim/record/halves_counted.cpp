#include "record/halves_counted.hpp"

#include "model/tie_now.hpp"

#include <cmath>

namespace verbund {

namespace {

constexpr double zero_or_one[] = {0.0, 1.0};

// Whole weeks; the ages are none.
constexpr int weeks_of_youth = static_cast<int>(youth_of_tie) + 1;
constexpr int weeks_to_old_age = static_cast<int>(old_age_of_tie) + 1;

}  // namespace

// A half that does not belong to a sum adds 0 to it: which it is cannot be foreseen, and a
// branch would cost more.
inline void HalvesCounted::add(Week now, Row row, TieHalfToRead half,
                               const LeftOfTie* left_by_weeks) {
    const LeftOfTie& left = left_by_weeks[now - half.touched()];
    const double trusts =
        trust_from(half.good() * left.evidence, half.bad() * left.evidence);
    const int age = now - half.since();
    const bool is_old = age >= weeks_to_old_age;
    const bool is_young = age < weeks_of_youth;
    const bool is_partners = is_partner(half.stage());
    const bool is_owners = half.is_owned_by(row);
    ++count_[static_cast<int>(half.stage())][is_owners]
            [is_young * young + is_old * old];
    trust += trusts;
    young_trust += zero_or_one[is_young] * trusts;
    old_trust += zero_or_one[is_old] * trusts;
    partner_trust += zero_or_one[is_partners] * trusts;
    intensity += zero_or_one[is_partners] * (half.intensity() * left.intensity);
    owed_hours += zero_or_one[is_owners] * std::fabs(half.balance() * left.balance);
}

HalvesCounted::HalvesCounted(const World& world, const Region& region,
                             const LeftOfTies& left) {
    const LeftOfTie* at_home = left.by_weeks(region);
    const auto touch = [&](Row row) {
        const TieBlock& block = world.first_ties[row];
        fetch_ties(block);
        fetch_trust(block);
        fetch(&block.balance);
    };
    for_each_ahead<4>(region.first, region.last(), touch, [&](Row row) {
        if (!world.is_active(row)) return;
        world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
            const Row other = half.other();
            add(world.now, row, half,
                other >= region.first ? at_home
                                      : left.by_weeks(world.region_of(other)));
        });
    });
}

double HalvesCounted::of_stage_at_owners(Stage stage) const {
    const auto& at_owners = count_[static_cast<int>(stage)][1];
    return at_owners[middle] + at_owners[young] + at_owners[old];
}

double HalvesCounted::of_age(Age age) const {
    int sum = 0;
    for (const auto& of_stage : count_) sum += of_stage[0][age] + of_stage[1][age];
    return sum;
}

double HalvesCounted::of_partners() const {
    int sum = 0;
    for (int stage = static_cast<int>(Stage::loose); stage < stages; ++stage)
        for (const auto& of_side : count_[stage])
            sum += of_side[middle] + of_side[young] + of_side[old];
    return sum;
}

}  // namespace verbund
