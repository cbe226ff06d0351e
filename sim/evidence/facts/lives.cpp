#include "evidence/facts/lives.hpp"

#include <algorithm>

namespace verbund {

namespace {

bool is_same(const World& world, Row row, Week entered) {
    return world.is_active(row) && world.people.seen[row].entered == entered;
}

bool have_common(const std::vector<Row>& a, const std::vector<Row>& b) {
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) return true;
        ++(*i < *j ? i : j);
    }
    return false;
}

}  // namespace

void Lives::add(int age, bool end) {
    const auto at = static_cast<std::size_t>(std::max(age, 0));
    if (at >= at_risk.size()) {
        at_risk.resize(at + 1);
        ended.resize(at + 1);
    }
    at_risk[at] += 1.0;
    ended[at] += end;
}

void TieLives::look(const World& world, bool tell_bridges) {
    count_ends(world, tell_bridges);
    if (tell_bridges) sort_tied(world);
    keep(world, tell_bridges);
}

void TieLives::count_ends(const World& world, bool tell_bridges) {
    for (const Kept& one : kept_) {
        if (!is_same(world, one.row, one.row_entered) ||
            !is_same(world, one.other, one.other_entered))
            continue;
        const TieHalfToRead half =
            world.ties_to_read(world.region_of(one.row), one.row).find(one.other);
        const bool ended = !half || half.since() != one.since;
        const int age = world.now - 1 - one.since;
        all.add(age, ended);
        if (tell_bridges) (one.bridge ? bridges : embedded).add(age, ended);
    }
}

void TieLives::sort_tied(const World& world) {
    tied_.resize(world.first_ties.size());
    for (const Region& region : world.regions)
        for (Row row = region.first; row < region.last(); ++row) {
            tied_[row].clear();
            world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
                tied_[row].push_back(half.other());
            });
            std::sort(tied_[row].begin(), tied_[row].end());
        }
}

void TieLives::keep(const World& world, bool tell_bridges) {
    kept_.clear();
    const auto& seen = world.people.seen;
    for (const Region& region : world.regions)
        for (Row row = region.first; row < region.last(); ++row)
            world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
                const Row other = half.other();
                if (row < other)
                    kept_.push_back(
                        {row, other, seen[row].entered, seen[other].entered,
                         half.since(),
                         tell_bridges && !have_common(tied_[row], tied_[other])});
            });
}

void BusinessLives::look(const World& world) {
    for (const Kept& one : kept_)
        all.add(world.now - 1 - one.since, !is_same(world, one.row, one.entered));
    kept_.clear();
    for (const Region& region : world.regions)
        for (Row row = region.first; row < region.last(); ++row)
            if (world.is_active(row))
                kept_.push_back(
                    {row, world.people.seen[row].entered, world.people.own[row].since});
}

}  // namespace verbund
