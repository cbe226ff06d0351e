#include "record/left_of_ties.hpp"

namespace verbund {

namespace {

LeftOfTie left_after(const Region& region, int weeks) {
    return {region.trust_fading.after(weeks), region.ledger_fading.after(weeks),
            region.intensity_fading.after(weeks)};
}

// Fading is a power of what is left after a week.
bool fade_alike(const LeftOfTie& a, const LeftOfTie& b) {
    return a.evidence == b.evidence && a.balance == b.balance &&
           a.intensity == b.intensity;
}

}  // namespace

std::size_t LeftOfTies::table_of(const Region& region) {
    const LeftOfTie after_a_week = left_after(region, 1);
    for (std::size_t at = 0; at < tables_.size(); ++at)
        if (fade_alike(tables_[at][1], after_a_week)) return at;
    tables_.push_back({left_after(region, 0), after_a_week});
    return tables_.size() - 1;
}

void LeftOfTies::reach(const World& world) {
    table_of_region_.clear();
    for (const Region& region : world.regions) {
        const std::size_t at = table_of(region);
        table_of_region_.push_back(at);
        auto& table = tables_[at];
        while (table.size() <= static_cast<std::size_t>(world.now))
            table.push_back(left_after(region, static_cast<int>(table.size())));
    }
}

}  // namespace verbund
