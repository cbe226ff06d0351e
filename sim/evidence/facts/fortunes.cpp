#include "evidence/facts/fortunes.hpp"

#include <limits>

namespace verbund {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

bool is_idle(const World& world, Row row) {
    return world.people.own[row].first_part == nothing;
}

}  // namespace

// Keeps the success of the first partners, in the first week in which somebody who has
// entered since the start has any.
void Fortunes::meet(const World& world, const Region& region, Row row) {
    Person& person = people_[row];
    if (person.first_partners == person.first_partners || person.entered == 0) return;
    double sum = 0.0, count = 0.0;
    world.ties_to_read(region, row).for_each([&](TieHalfToRead half) {
        if (!is_partner(half.stage())) return;
        sum += world.people.standing[half.other()].income;
        ++count;
    });
    if (count > 0.0) person.first_partners = sum / count;
}

void Fortunes::count_refusals(const World& world, const Region& region) {
    const auto& seen = world.people.seen;
    for (Row row = region.first; row < region.last(); ++row) {
        if (!world.is_active(row) || world.people.standing[row].refused != world.now)
            continue;
        double colleagues = 0.0, idle = 0.0;
        for (Row other = region.first; other < region.last(); ++other) {
            if (other == row || !seen[other].trades.meets(seen[row].trades)) continue;
            ++colleagues;
            idle += is_idle(world, other);
        }
        if (colleagues == 0.0) continue;
        ++refusals;
        idle_colleagues += idle / colleagues;
    }
}

void Fortunes::look(const World& world, const Ratings& ratings, int year_begins) {
    const auto& people = world.people;
    people_.resize(people.seen.size(), {never, false, 0.0, 0.0, none});
    for (const Region& region : world.regions) {
        for (Row row = region.first; row < region.last(); ++row) {
            Person& person = people_[row];
            if (!world.is_active(row)) {
                person = {never, false, 0.0, 0.0, none};
                continue;
            }
            if (person.entered != people.seen[row].entered)
                person = {people.seen[row].entered, false, 0.0, 0.0, none};
            if (people.standing[row].partners > 0) meet(world, region, row);
            const Standing& standing = people.standing[row];
            if (world.now <= year_begins) {
                person.throughout = true;
                person.reputation = trust_from(standing.good, standing.bad);
            } else {
                person.jobs += ratings.of(row).jobs;
            }
        }
        if (world.now > year_begins) count_refusals(world, region);
    }
}

std::vector<Fortune> Fortunes::all(const World& world) const {
    std::vector<Fortune> found;
    for (std::size_t row = 0; row < people_.size(); ++row) {
        const Person& person = people_[row];
        if (!person.throughout) continue;
        const Standing& standing = world.people.standing[row];
        found.push_back({person.jobs, double(standing.partners), person.reputation,
                         standing.income, person.first_partners});
    }
    return found;
}

}  // namespace verbund
