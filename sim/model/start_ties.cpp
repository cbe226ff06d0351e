#include "model/start_ties.hpp"

#include "core/ahead.hpp"
#include "core/samplers.hpp"
#include "model/exchange.hpp"
#include "model/random_other.hpp"
#include "model/tie_acts.hpp"
#include "model/tie_clocks.hpp"

#include <algorithm>
#include <utility>

namespace verbund {

namespace {

void meet_before(const World& world, Region& home, double mean) {
    for (Row row = home.first; row < home.first + static_cast<Row>(home.expected);
         ++row) {
        Draw draw(world.luck, Purpose::start_contacts,
                  number_of(world.id_of(home, row)), 0);
        for (int left = poisson(draw, mean); left > 0; --left) {
            const bool across = draw.uniform() < home.rules.meeting.across_regions;
            const double at = draw.uniform();
            const Region& where = across ? region_at(world, home, at) : home;
            const Row other = random_row(where, draw, [&](Row one) {
                return one != row && world.is_active(one);
            });
            const std::int64_t drawn =
                weeks_until(draw, home.rules.partnership.end_contact);
            const auto age = static_cast<std::int32_t>(
                drawn < 0 ? weeks_per_year * draw.uniform() : double(drawn));
            if (other == nobody || -age < world.people.own[row].since ||
                -age < world.people.own[other].since)
                continue;
            home.contacts.in.push_back({other, row, -age});
        }
    }
}

void make_start_contacts(World& world, Region& home) {
    for_each_ahead(
        std::exchange(home.contacts.in, {}),
        [&](const ContactMade& contact) { fetch(&world.people.traits[contact.to]); },
        [&](const ContactMade& contact) {
            if (form_half(world, home, contact.from, contact.to, Stage::contact,
                          contact.since))
                post(world, home, &Region::contacts, contact.to, contact);
        });
}

void return_start_contacts(World& world, Region& home,
                           const Letters<ContactMade>& letters) {
    const auto touch = [&](const ContactMade& contact) {
        fetch_ties(world.first_ties[contact.to]);
        fetch_trust(world.first_ties[contact.to]);
        fetch(&world.people.traits[contact.to]);
        fetch(&world.people.standing[contact.to]);
    };
    for_each_ahead(letters, touch, [&](const ContactMade& contact) {
        if (form_half(world, home, contact.to, contact.from, Stage::contact,
                      contact.since))
            return;
        // Both have sought each other: the older acquaintance counts, on both sides.
        const TieHalf half = world.ties_of(home, contact.to).find(contact.from);
        half.since() = std::min(half.since(), static_cast<std::int16_t>(contact.since));
    });
}

void tie(World& world, Region& home, Row row, Row other) {
    const Start& p = home.rules.start;
    const TieHalf half = form_half(world, home, row, other,
                                   p.partners ? Stage::loose : Stage::contact, 1);
    if (half) half.good() += static_cast<float>(p.goodwill);
}

// The ties of a complete start or a ring.
void tie_plainly(World& world, Region& home) {
    std::vector<Row> rows;
    for (Row row = home.first; row < home.last(); ++row)
        if (world.is_active(row)) rows.push_back(row);
    const std::size_t count = rows.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (home.rules.start.kind == StartKind::ring && count > 1) {
            tie(world, home, rows[i], rows[(i + 1) % count]);
            tie(world, home, rows[i], rows[(i + count - 1) % count]);
            continue;
        }
        for (std::size_t other = 0; other < count; ++other)
            if (other != i) tie(world, home, rows[i], rows[other]);
    }
}

void begin_ties(World& world, Region& home) {
    const Start& p = home.rules.start;
    if (p.kind == StartKind::complete || p.kind == StartKind::ring)
        return tie_plainly(world, home);
    if (p.kind == StartKind::empty) return;
    meet_before(world, home,
                contacts_standing(home.rules.meeting.contacts_per_week,
                                  home.rules.partnership.end_contact) +
                    (p.kind == StartKind::dense ? p.dense_contacts : 0.0));
}

}  // namespace

void tie_at_start(World& world, const Workers& workers) {
    const auto everywhere = [&](auto act) {
        workers.each(world.regions.size(),
                     [&](std::size_t r) { act(world, world.regions[r]); });
    };
    everywhere(begin_ties);
    everywhere(make_start_contacts);
    exchange(world, &Region::contacts);
    everywhere(read<&Region::contacts, return_start_contacts>);
}

}  // namespace verbund
