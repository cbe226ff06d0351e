#include "evidence/facts/ratings.hpp"

#include <cmath>

namespace verbund {

namespace {

// Evidence is kept as float; a bad rating weighs much more than its rounding.
constexpr double most_rounding = 1e-3;

}  // namespace

void Ratings::look(const World& world) {
    const auto& people = world.people;
    rated_.assign(people.seen.size(), {});
    standing_.resize(people.seen.size());
    entered_.resize(people.seen.size());
    for (const Region& region : world.regions)
        for (Row row = region.first; row < region.last(); ++row) {
            const Standing& now = people.standing[row];
            const Standing then =
                entered_[row] == people.seen[row].entered ? standing_[row] : Standing{};
            if (now.rated == world.now) {
                const double kept = region.rating_fading.after(now.rated - then.rated);
                const auto late =
                    static_cast<int>(std::lround(now.late - then.late * kept));
                const auto on_time =
                    static_cast<int>(std::lround(now.on_time - then.on_time * kept));
                rated_[row] = {on_time + late, late,
                               now.bad - then.bad * kept > most_rounding};
            }
            standing_[row] = now;
            entered_[row] = people.seen[row].entered;
        }
}

}  // namespace verbund
