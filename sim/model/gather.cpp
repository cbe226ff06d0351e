// Phase 5. Cooperations are founded by partners who fit, vote on newcomers, lose
// members. Everybody first says what it wants; then it is settled in the order of a
// keyed priority.
#include "core/samplers.hpp"
#include "model/admission.hpp"
#include "model/departure.hpp"
#include "model/experience.hpp"
#include "model/membership.hpp"
#include "model/phases.hpp"

#include <algorithm>

namespace verbund {

namespace {

struct Wish {
    double priority;
    Row row;
    bool founds;
};

bool is_free(const World& world, Row row) {
    return world.people.own[row].cooperation == no_cooperation &&
           world.people.seen[row].is(Seen::wants_partners);
}

// Partners in the region who are in no cooperation and want one.
std::vector<Row> free_partners(const World& world, const Region& home, Row row) {
    std::vector<Row> partners;
    world.ties_to_read(home, row).for_each([&](TieHalfToRead half) {
        if (is_partner(half.stage()) && home.holds(half.other()) &&
            is_free(world, half.other()))
            partners.push_back(half.other());
    });
    return partners;
}

// The association, which everybody in the region knows of; where there is none, the
// cooperation of the first partner who is in one, or no_cooperation.
std::uint16_t cooperation_in_reach(const World& world, const Region& home, Row row) {
    std::uint16_t found = association_of(home);
    if (found != no_cooperation) return found;
    world.ties_to_read(home, row).for_each([&](TieHalfToRead half) {
        if (found == no_cooperation && is_partner(half.stage()) &&
            home.holds(half.other()))
            found = world.people.own[half.other()].cooperation;
    });
    return found;
}

// A freelancer and the free partners whom they call together, without those who may not
// be judged or are refused; nobody when that is the one who calls.
std::vector<Row> founders_called_by(World& world, Region& home, Row row) {
    std::vector<Row> founders = free_partners(world, home, row);
    founders.insert(founders.begin(), row);
    const CooperationRules& p = home.rules.cooperation;
    if (!p.judges_founders) return founders;
    std::erase_if(founders, [&](Row one) { return !may_be_judged(world, home, one); });
    const auto others = static_cast<int>(founders.size()) - 1;
    if (!may_found(others, p) || founders.front() != row) return {};
    if (!is_let_in(world, home, row, others)) return {};
    std::erase_if(founders, [&](Row one) {
        return one != row && !is_let_in(world, home, one, others);
    });
    return founders;
}

void found(World& world, Region& home, Row row) {
    if (!is_free(world, row) || home.cooperations.size() + 1 >= no_cooperation) return;
    const std::vector<Row> founders = founders_called_by(world, home, row);
    const auto others = static_cast<int>(founders.size()) - 1;
    if (!may_found(others, home.rules.cooperation)) return;
    const auto index = static_cast<std::uint16_t>(home.cooperations.size());
    home.cooperations.push_back({.founded = world.now, .members = {}, .former = {}});
    ++home.tally[Flow::cooperations_founded];
    for (Row founder : founders) take_in(world, home, founder, index, Event::founded);
}

// What the members of one cooperation say that it brings them. While wishes are settled
// members only come, so those who have been heard need not be heard again.
struct Told {
    std::uint16_t index = no_cooperation;
    std::size_t heard = 0;
    double sum = 0.0;

    double mean(const World& world, const Region& home, std::uint16_t whose) {
        const auto& members = home.cooperations[whose].members;
        if (index != whose) *this = {whose};
        for (; heard < members.size(); ++heard)
            sum += world.people.membership[members[heard]].balance;
        return sum / static_cast<double>(heard);
    }
};

// Whether somebody asks to join after they have heard from the members what it brings;
// without members there is nobody to hear it from.
bool is_worth_the_fee(const World& world, const Region& home, Row row,
                      std::uint16_t index, Told& told) {
    const Aspiration& p = home.rules.aspiration;
    if (p.weighs_fee <= 0.0 || home.cooperations[index].members.empty()) return true;
    const double balance = told.mean(world, home, index);
    const double loss = loss_by_membership(world, home, row, balance);
    Draw draw(world.luck, Purpose::fee, number_of(world.id_of(home, row)), world.now);
    return draw.chance(chance_of_asking(loss, p));
}

void ask_to_join(World& world, Region& home, Row row, Told& told) {
    if (!is_free(world, row) || !may_be_judged(world, home, row)) return;
    const std::uint16_t index = cooperation_in_reach(world, home, row);
    if (index == no_cooperation) return;
    const auto members = static_cast<int>(home.cooperations[index].members.size());
    if (!has_room(members, home.rules.cooperation)) return;
    if (!is_worth_the_fee(world, home, row, index, told)) return;
    const int judges = judges_of(members, home.rules.cooperation);
    if (!is_let_in(world, home, row, judges)) return;
    ++home.tally[Flow::joined];
    take_in(world, home, row, index, Event::joined);
}

bool wants_to_leave(const World& world, const Region& home, Row row, double bound) {
    const double uniform = uniform_of(world.people.everyday[row].leaving_cooperation);
    if (uniform >= bound) return false;
    return uniform < chance_of_leaving_cooperation(world.people.own[row].satisfaction,
                                                   home.rules.cooperation);
}

double pull_of(const World& world, const Region& home, Row row) {
    const Traits& traits = world.people.traits[row];
    return pull_of_cooperation(traits.security.share(), traits.autonomy.share(),
                               home.rules.needs);
}

}  // namespace

void gather(World& world, Region& home) {
    const CooperationRules& p = home.rules.cooperation;
    if (p.founding <= 0.0 && home.cooperations.empty()) return;
    const bool needs =
        home.rules.needs.security > 0.0 || home.rules.needs.autonomy > 0.0;
    std::uint64_t founds_below = half_words_of(chance_of_founding(1.0, p));
    std::uint64_t joins_below = founds_below + half_words_of(chance_of_joining(1.0, p));
    const double leaves_below = greatest_chance_of_leaving_cooperation(p);
    std::vector<Wish> wishes;
    std::vector<Row> leaving;
    for (Row row = home.first; row < home.last(); ++row) {
        const Everyday& luck = world.people.everyday[row];
        if (world.people.own[row].cooperation != no_cooperation) {
            if (wants_to_leave(world, home, row, leaves_below)) leaving.push_back(row);
            continue;
        }
        if (needs) {
            const double pull = pull_of(world, home, row);
            founds_below = half_words_of(chance_of_founding(pull, p));
            joins_below = founds_below + half_words_of(chance_of_joining(pull, p));
        }
        if (luck.gathering < joins_below && world.is_active(row) &&
            is_free(world, row)) {
            const auto id = number_of(world.id_of(home, row));
            const double priority =
                Draw(world.luck, Purpose::founding, id, world.now).uniform();
            wishes.push_back({priority, row, luck.gathering < founds_below});
        }
    }
    for (Row row : leaving)
        if (world.people.own[row].cooperation != no_cooperation)
            leave_cooperation(world, home, row);
    std::sort(wishes.begin(), wishes.end(), [](const Wish& a, const Wish& b) {
        return std::pair(a.priority, a.row) < std::pair(b.priority, b.row);
    });
    Told told;
    for (const Wish& wish : wishes) {
        if (wish.founds)
            found(world, home, wish.row);
        else
            ask_to_join(world, home, wish.row, told);
    }
}

}  // namespace verbund
