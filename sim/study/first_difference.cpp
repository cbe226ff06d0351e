#include "study/first_difference.hpp"

#include "study/first_leaf.hpp"

#include <map>

namespace verbund {

namespace {

// What somebody's half of a tie says that is lived.
struct Half {
    Stage stage;
    float good, bad;
    int joint;
    float balance;
    double intensity;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("stage", self.stage);
        visit("good", self.good);
        visit("bad", self.bad);
        visit("joint", self.joint);
        visit("balance", self.balance);
        visit("intensity", self.intensity);
    }
};

using Halves = std::map<Row, Half>;  // by the row of the other

Halves halves_of(const World& world, const Region& home, Row row) {
    Halves halves;
    world.ties_to_read(home, row).for_each([&](TieHalfToRead half) {
        halves[half.other()] = {half.stage(), half.good(),    half.bad(),
                                half.joint(), half.balance(), half.intensity()};
    });
    return halves;
}

// Three worlds: before they parted, and both after.
class Three {
public:
    Three(const World& before, const World& a, const World& b)
        : before_(before),
          a_(a),
          b_(b),
          with_practice_(!a.people.practice.empty() && !b.people.practice.empty() &&
                         !before.people.practice.empty()) {}

    std::optional<Leaf> of_person(std::size_t region, Row row) const {
        if (auto tie = of_ties(region, row)) return tie;
        std::optional<Leaf> found;
        Freelancers::for_each_member(a_.people, [&](const char* name,
                                                    const auto& column) {
            const bool kept = with_practice_ || std::string_view(name) != "practice";
            if (found || !kept || !is_lived(name)) return;
            found = first_leaf(
                "", name, &same_member(a_.people, column, before_.people)[row],
                column[row], same_member(a_.people, column, b_.people)[row]);
        });
        return found;
    }

    std::optional<Leaf> of_region(std::size_t region) const {
        const Region& home = a_.regions[region];
        std::optional<Leaf> found;
        const auto look = [&](std::string_view wanted) {
            Region::for_each_member(home, [&](const char* name, const auto& member) {
                const bool chosen = wanted.empty() || wanted == name;
                const bool hidden = !is_lived(name) || std::string_view(name) == "ties";
                if (found || !chosen || hidden) return;
                found = first_leaf(
                    name, name, &same_member(home, member, before_.regions[region]),
                    member, same_member(home, member, b_.regions[region]));
            });
        };
        look("cooperations");
        look("");
        return found;
    }

private:
    const World& before_;
    const World& a_;
    const World& b_;
    bool with_practice_;

    std::string name_of_other(Row other) const {
        const World& world = a_.is_active(other) ? a_ : b_;
        return fmt::format("the tie to freelancer {} of {}",
                           number_of(world.id_of(other)), world.region_of(other).name);
    }

    std::optional<Leaf> of_ties(std::size_t region, Row row) const {
        const Halves before = halves_of(before_, before_.regions[region], row);
        const Halves a = halves_of(a_, a_.regions[region], row);
        const Halves b = halves_of(b_, b_.regions[region], row);
        const auto stage = [](const Halves& halves, Row other) {
            const auto found = halves.find(other);
            return std::string(
                name_of(found == halves.end() ? Stage::none : found->second.stage));
        };
        for (const auto& [mine, theirs] : {std::pair(&a, &b), std::pair(&b, &a)})
            for (const auto& [other, half] : *mine)
                if (!theirs->contains(other))
                    return Leaf{name_of_other(other), stage(before, other),
                                stage(a, other), stage(b, other)};
        for (const auto& [other, half] : a) {
            const auto was = before.find(other);
            auto leaf = first_leaf("", "", was == before.end() ? nullptr : &was->second,
                                   half, b.at(other));
            if (!leaf) continue;
            leaf->path = fmt::format("the {} of {}", leaf->path, name_of_other(other));
            return leaf;
        }
        return std::nullopt;
    }
};

}  // namespace

std::optional<Difference> first_difference(const World& before, const World& a,
                                           const World& b) {
    const Three three(before, a, b);
    std::optional<Difference> found;
    std::size_t freelancers = 0;
    for (std::size_t region = 0; region < a.regions.size(); ++region)
        for (Row row = a.regions[region].first; row < a.regions[region].last(); ++row) {
            const auto leaf = three.of_person(region, row);
            if (!leaf) continue;
            ++freelancers;
            if (found) continue;
            const World& there = before.is_active(row) ? before
                                 : a.is_active(row)    ? a
                                                       : b;
            found = Difference{static_cast<RegionIndex>(region),
                               there.id_of(row),
                               leaf->path,
                               leaf->before,
                               leaf->a,
                               leaf->b,
                               0};
        }
    for (std::size_t region = 0; region < a.regions.size() && !found; ++region)
        if (const auto leaf = three.of_region(region))
            found = Difference{static_cast<RegionIndex>(region),
                               std::nullopt,
                               leaf->path,
                               leaf->before,
                               leaf->a,
                               leaf->b,
                               0};
    if (found) found->freelancers = freelancers;
    return found;
}

}  // namespace verbund
