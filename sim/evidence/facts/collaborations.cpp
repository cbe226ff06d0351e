#include "evidence/facts/collaborations.hpp"

#include <algorithm>

namespace verbund {

namespace {

std::size_t past_class(int joint) {
    return joint < 2 ? static_cast<std::size_t>(joint) : joint < 4 ? 2 : 3;
}

double pairs_of(double count) { return count * (count - 1.0) / 2.0; }

template <class Against, class Classes>
void add(Against& against, const Classes& work, const Classes& pairs) {
    double all_work = 0.0, all_pairs = 0.0;
    for (std::size_t c = 0; c < against.size(); ++c) {
        all_work += work[c];
        all_pairs += pairs[c];
    }
    for (std::size_t c = 0; c < against.size() && all_pairs > 0.0; ++c) {
        against[c].found += work[c];
        against[c].expected += all_work * pairs[c] / all_pairs;
    }
}

}  // namespace

const Collaborations::Coworker* Collaborations::find(Row row, Row other) const {
    const auto& all = coworkers_[row];
    const auto found =
        std::lower_bound(all.begin(), all.end(), other,
                         [](const Coworker& one, Row at) { return one.row < at; });
    return found != all.end() && found->row == other ? &*found : nullptr;
}

std::size_t Collaborations::common(Row row, Row other) const {
    std::size_t count = 0;
    for (const Coworker& one : coworkers_[row])
        count += find(other, one.row) != nullptr;
    return std::min<std::size_t>(count, 2);
}

void Collaborations::count_work(const World& world, const Region& region) {
    Classes past{}, common_ones{};
    for (Row row = region.first; row < region.last(); ++row)
        world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
            if (!half.is_owned_by(row) || !region.holds(half.other())) return;
            const Coworker* then = find(row, half.other());
            const int before =
                then != nullptr && then->since == half.since() ? then->joint : 0;
            const double work = half.joint() - before;
            past[past_class(before)] += work;
            if (before == 0 && then == nullptr)
                common_ones[common(row, half.other())] += work;
        });
    add(by_past, past, past_pairs_[region.index]);
    add(by_common, common_ones, common_pairs_[region.index]);
}

void Collaborations::keep(const World& world, const Region& region) {
    for (Row row = region.first; row < region.last(); ++row) {
        coworkers_[row].clear();
        world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
            if (half.joint() > 0 && region.holds(half.other()))
                coworkers_[row].push_back({half.other(), half.since(), half.joint()});
        });
        std::sort(coworkers_[row].begin(), coworkers_[row].end(),
                  [](const Coworker& a, const Coworker& b) { return a.row < b.row; });
    }
    Classes& past =
        past_pairs_[region.index] = {pairs_of(region.active), 0.0, 0.0, 0.0};
    Classes& common_ones = common_pairs_[region.index] = {};
    std::vector<std::uint16_t> count(region.slots);
    for (Row row = region.first; row < region.last(); ++row) {
        for (const Coworker& one : coworkers_[row]) {
            if (one.row < row) continue;
            --past[0];
            ++past[past_class(one.joint)];
        }
        std::vector<Row> met;
        for (const Coworker& one : coworkers_[row])
            for (const Coworker& further : coworkers_[one.row])
                if (further.row > row && count[further.row - region.first]++ == 0)
                    met.push_back(further.row);
        for (Row other : met) {
            if (find(row, other) == nullptr)
                ++common_ones[std::min<std::size_t>(count[other - region.first], 2)];
            count[other - region.first] = 0;
        }
    }
    common_ones[0] = past[0] - common_ones[1] - common_ones[2];
}

void Collaborations::look(const World& world) {
    if (world.now % every != 0) return;
    const bool first = coworkers_.empty();
    coworkers_.resize(world.people.seen.size());
    past_pairs_.resize(world.regions.size());
    common_pairs_.resize(world.regions.size());
    for (const Region& region : world.regions) {
        if (!first) count_work(world, region);
        keep(world, region);
    }
}

}  // namespace verbund
