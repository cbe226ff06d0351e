#include "record/collaborations.hpp"

#include <algorithm>
#include <map>

namespace verbund {

namespace {

std::size_t past_class(int joint) { return joint < 2 ? static_cast<std::size_t>(joint) : joint < 4 ? 2 : 3; }

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
        std::lower_bound(all.begin(), all.end(), other, [](const Coworker& one, Row at) { return one.row < at; });
    return found != all.end() && found->row == other ? &*found : nullptr;
}

std::size_t Collaborations::common(Row row, Row other) const {
    std::size_t count = 0;
    for (const Coworker& one : coworkers_[row]) count += find(other, one.row) != nullptr;
    return std::min<std::size_t>(count, 2);
}

void Collaborations::count_work(const World& world, const Region& region) {
    Classes past{}, common_ones{};
    for (Row row = region.first; row < region.last(); ++row)
        world.ties_to_read(region, row).for_each([&](TieHalf half) {
            if (row > half.other() || !region.holds(half.other())) return;
            const Coworker* then = find(row, half.other());
            const int before = then != nullptr && then->since == half.since() ? then->joint : 0;
            const double work = half.joint() - before;
            past[past_class(before)] += work;
            if (before == 0 && then == nullptr) common_ones[common(row, half.other())] += work;
        });
    add(by_past, past, past_pairs_[region.index]);
    add(by_common, common_ones, common_pairs_[region.index]);
}

void Collaborations::keep(const World& world, const Region& region) {
    for (Row row = region.first; row < region.last(); ++row) {
        coworkers_[row].clear();
        world.ties_to_read(region, row).for_each([&](TieHalf half) {
            if (half.joint() > 0 && region.holds(half.other()))
                coworkers_[row].push_back({half.other(), half.since(), half.joint()});
        });
        std::sort(coworkers_[row].begin(), coworkers_[row].end(),
                  [](const Coworker& a, const Coworker& b) { return a.row < b.row; });
    }
    Classes& past = past_pairs_[region.index] = {pairs_of(region.active), 0.0, 0.0, 0.0};
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
                if (further.row > row && count[further.row - region.first]++ == 0) met.push_back(further.row);
        for (Row other : met) {
            if (find(row, other) == nullptr) ++common_ones[std::min<std::size_t>(count[other - region.first], 2)];
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

namespace {

using Cores = std::map<std::uint64_t, double>;  // how many have this core area

Cores cores_of(const World& world, const Region& region) {
    Cores cores;
    for (Row row = region.first; row < region.last(); ++row)
        if (world.is_active(row)) ++cores[world.people.traits[row].core];
    return cores;
}

double pairs_between(const Cores& here, const Cores& there, bool same_region, bool same_core) {
    double pairs = 0.0;
    for (const auto& [core, count] : here)
        for (const auto& [other, others] : there) {
            if (((core & other) != 0) != same_core) continue;
            if (!same_region)
                pairs += count * others;
            else
                pairs += core == other ? pairs_of(count) : count * others / 2.0;
        }
    return pairs;
}

// Cells stand in the order of the later region, the earlier one, and whether they share a core area.
std::size_t place_of(std::size_t a, std::size_t b, bool same_core) {
    const auto [earlier, later] = std::minmax(a, b);
    return 2 * (later * (later + 1) / 2 + earlier) + same_core;
}

}  // namespace

std::vector<PairCell> pair_cells(const World& world) {
    std::vector<Cores> cores;
    for (const Region& region : world.regions) cores.push_back(cores_of(world, region));
    std::vector<PairCell> cells;
    for (std::size_t b = 0; b < cores.size(); ++b)
        for (std::size_t a = 0; a <= b; ++a)
            for (bool same_core : {false, true})
                cells.push_back({world.regions[a].km_to(world.regions[b]), a == b, same_core,
                                 pairs_between(cores[a], cores[b], a == b, same_core), 0.0, 0.0});
    const auto& traits = world.people.traits;
    for (const Region& region : world.regions)
        for (Row row = region.first; row < region.last(); ++row)
            world.ties_to_read(region, row).for_each([&](TieHalf half) {
                if (row > half.other()) return;
                PairCell& cell = cells[place_of(region.index, world.region_of(half.other()).index,
                                                (traits[row].core & traits[half.other()].core) != 0)];
                cell.coworkers += half.joint() > 0;
                cell.partners += is_partner(half.stage());
            });
    return cells;
}

}  // namespace verbund
